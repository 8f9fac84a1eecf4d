"""Recognition in a file of claims, without a database."""

from __future__ import annotations

import json

import pytest

from chungtay.actions.matching import match_file
from chungtay.reading.claim_lines import ClaimLineBroken

LINE = {
    "unit": "Hội LHPN xã Hòa Lâm", "organisation": "women", "place": "xã Hòa Lâm",
    "place_code": "10001", "since": "2026-03-08", "until": "2026-03-08",
    "title": "Khám bệnh cho người nghèo", "partners": ["Đoàn xã"],
    "indicator": "medical-exam-turns", "value": 97, "measure": "person-time",
}  # fmt: skip


def test_two_partners_who_tell_of_one_event_are_recognised(tmp_path):
    other = {**LINE, "unit": "Đoàn xã Hòa Lâm", "organisation": "youth", "partners": ["Hội PN"]}
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(json.dumps({**line, "id": id}) for id, line in
                              (("a", LINE), ("b", other))), encoding="utf-8")  # fmt: skip
    assert match_file(path).groups == (("a", "b"),)


def test_a_broken_line_is_refused(tmp_path):
    path = tmp_path / "claims.jsonl"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(ClaimLineBroken):
        match_file(path)
