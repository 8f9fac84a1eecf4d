"""`chungtay match`: proposals as JSON and as lines for people."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from chungtay.cli.management.commands import match
from chungtay.reading.claim_lines import ClaimLineBroken, write_claims
from tests.domain.matching.cast import recognised, told

MONTH = "2026-03-01/2026-03-31"
YOUTH = {"by": "Đoàn xã Hòa Lâm", "indicator": "participant-turns"}


@pytest.fixture
def file(tmp_path):
    claims = [
        told("Khám bệnh", id="a", with_="Đoàn xã"),
        told("Khám bệnh", id="b", by="Đoàn xã Hòa Lâm", with_="Hội PN xã"),
        told("Tháng Thanh niên 2026", id="c", on=MONTH, **YOUTH),
        told("Ra quân Tháng Thanh niên", id="d", on="2026-03-01", **YOUTH),
        told("Trao quà", id="e", on="2026-05-05", with_="MTTQ xã"),
        told("Trao quà", id="f", on="2026-05-05", by="Đoàn xã Hòa Lâm", with_="MTTQ xã"),
    ]
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(write_claims(claims)), encoding="utf-8")
    return path


def test_a_machine_gets_groups_parts_and_proposals_with_reasons(file, capsys):
    call_command("match", claims=file, json=True, language="en")
    answer = json.loads(capsys.readouterr().out)
    assert answer["groups"] == [["a", "b"]]
    assert answer["part_of"] == [["d", "c"]]
    first, doubtful = answer["proposals"]
    assert first["claims"] == ["a", "b"]
    assert "both name each other" in first["why"]
    assert doubtful["score"] < first["score"]


def test_people_read_what_is_one_what_is_doubtful_and_what_is_a_part(file, capsys):
    call_command("match", claims=file)
    shown = capsys.readouterr().out
    assert "1 nhóm số liệu được coi là một hoạt động" in shown
    assert "a = b" in shown
    assert "1 cặp cần người quyết định" in shown
    assert "d ⊂ c" in shown


def test_nothing_in_common_is_said_too(tmp_path, capsys):
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    call_command("match", claims=tmp_path / "none.jsonl", language="en")
    assert "No claims speak of one activity" in capsys.readouterr().out


def test_a_broken_line_stops_the_command(tmp_path):
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": "a"}', encoding="utf-8")
    with pytest.raises(ClaimLineBroken):
        call_command("match", claims=path)


def test_without_a_file_the_claims_of_the_programme_are_compared(monkeypatch, capsys):
    asked = []
    found = recognised(told("Khám bệnh", id="x"), told("Khám bệnh", id="y", on="2027-01-01"))
    monkeypatch.setattr(match, "make_ready", lambda: asked.append("ready"))
    monkeypatch.setattr(match, "recognised", lambda code: asked.append(code) or found)
    call_command("match", programme="P", json=True)
    assert asked == ["ready", "P"]
    assert json.loads(capsys.readouterr().out)["groups"] == []
