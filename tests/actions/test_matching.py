"""Recognition in a file of claims, without a database."""

from __future__ import annotations

import gc
import json

import pytest

from chungtay.actions.matching import match_file, placed
from chungtay.reading.claim_lines import ClaimLineBroken, claim_of

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


def matched(tmp_path, *lines):
    path = tmp_path / "claims.jsonl"
    text = (json.dumps({**LINE, **line, "id": f"c{n}"}) for n, line in enumerate(lines))
    path.write_text("\n".join(text), encoding="utf-8")
    return match_file(path).groups


def test_an_old_commune_without_a_code_is_the_one_that_took_it_over(tmp_path):
    """Hộ Độ went into the ward of Trần Phú in July 2025: only the country's list tells."""
    here = {"place": "phường Trần Phú", "place_code": "18100", "unit": "UBND phường Trần Phú",
            "organisation": "government", "partners": ["Hội CTĐ tỉnh"]}  # fmt: skip
    lost = {"place": "Hộ Độ", "place_code": None, "unit": "Hội CTĐ tỉnh Hà Tĩnh",
            "organisation": "red-cross", "partners": ["UBND phường"]}  # fmt: skip
    assert matched(tmp_path, here, lost) == (("c0", "c1"),)


def test_a_place_is_looked_up_only_where_others_say_in_which_province():
    line = {**LINE, "id": "a", "value": None}
    lost = claim_of({**line, "place": "Hộ Độ", "place_code": None})
    there = claim_of({**line, "id": "b", "place": "phường Trần Phú", "place_code": "18100"})
    assert placed([lost]) == [lost]
    assert placed([lost, there])[0].place_code == "18100"


def test_the_collector_of_garbage_works_again_afterwards(tmp_path):
    path = tmp_path / "claims.jsonl"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(ClaimLineBroken):
        match_file(path)
    assert gc.isenabled()
