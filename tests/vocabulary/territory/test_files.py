"""The files carry what the given lists say, and nothing that could be worked out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from chungtay.domain.spelling import tone_normal
from chungtay.vocabulary.territory import national
from chungtay.vocabulary.territory.files import rows
from tests.vocabulary.territory.register import BEFORE, LATER, SINCE, called_on

# Two codes of an official letter that the register gave otherwise: SOURCES.md, 3.
REGISTER = {"23737": "23938", "06970": "06978"}
FOLDER = Path(__file__).parents[3] / "chungtay" / "vocabulary" / "territory"


def given(shared: Path, name: str) -> list[dict[str, str]]:
    with (shared / "data" / "territory" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def new_code(row):
    return REGISTER.get(row["new_code_cv1027"], row["new_code_cv1027"])


def test_rows_come_without_their_heading():
    assert rows("changes_20260430")[0] == ["75", "C", "Đồng Nai"]


@pytest.mark.parametrize(
    ("name", "day", "spelt"),
    [
        ("units_before_20250701", BEFORE, str),
        ("units_after_20250701", SINCE, str),
        ("units_after_20260430", LATER, tone_normal),
    ],
)
def test_every_list_stands_on_its_day(shared, name, day, spelt):
    code_of = {called.place: called.code for called in called_on(day).values()} | {"": ""}
    held = {
        (n.level, n.code, code_of[n.parent], n.kind, spelt(n.name)) for n in called_on(day).values()
    }
    listed = {
        (u["level"], u["code"], u["parent_code"], u["type"].lower(), spelt(u["name"]))
        for u in given(shared, name)
    }
    assert held == listed


def test_every_row_of_the_table_is_an_edge_a_life_that_goes_on_or_up_for_review(shared):
    edges = {(old, new): share for old, new, share in rows("edges_20250701")}
    doubted = {(old, new) for old, new, *_ in rows("doubts_20250701")}
    table = given(shared, "commune_mapping_reconciled")
    assert len({(row["old_code"], new_code(row)) for row in table}) == len(table) == 10_640
    for row in table:
        edge = (row["old_code"], new_code(row))
        assert edge in edges or edge in doubted
        flag = row["flag"].partition(":")[0]
        if flag in ("stale", "likely_wrong", "check"):
            assert edge in doubted
        if flag == "unchanged unit":
            assert edges[edge] == "same"
    assert edges.keys() <= {(row["old_code"], new_code(row)) for row in table}


def test_of_those_flagged_as_wrong_only_the_heir_that_is_needed_is_applied(shared):
    edges = {(old, new) for old, new, _ in rows("edges_20250701")}
    wrong = {
        (row["old_code"], new_code(row))
        for row in given(shared, "commune_mapping_reconciled")
        if row["flag"].startswith(("stale", "likely_wrong"))
    }
    assert wrong & edges == {("23710", "23710")}


def test_every_edge_rests_on_the_clause_of_the_table(shared):
    code = {}
    for name in national().called:
        code.setdefault(name.place, name.code)
    basis = {
        (code[e.place], code[e.heir]): (e_basis.resolution, str(e_basis.clause))
        for e in national().inheritances
        if (e_basis := national().basis(e)).clause
    }
    told = {
        (row["old_code"], new_code(row)): (row["resolution"], row["clause"])
        for row in given(shared, "commune_mapping_reconciled")
    }
    assert len(basis) > 10_000
    assert basis == {edge: told[edge] for edge in basis}


def test_the_shares_are_those_of_the_table_where_it_has_one(shared):
    plain = {
        "một phần": {"part", "area", "people"},
        "phần còn lại": {"rest", ""},  # 00934: SOURCES.md, 7
        "toàn bộ": {""},
        "part of area + ALL population": {"peopled"},
        "whole area only": {"land"},
        "remaining population only": {"others"},
    }
    told = {(r["old_code"], new_code(r)): r for r in given(shared, "commune_mapping_reconciled")}
    tried = 0
    for old, new, share in rows("edges_20250701"):
        expected = plain.get(told[old, new]["kind_in_clause"])
        tried += bool(expected)
        assert expected is None or share in expected, (old, new, share)
    assert tried > 10_000


def test_the_provinces_became_those_of_the_table(shared):
    table = given(shared, "province_63_to_34")
    assert sorted(map(tuple, rows("provinces_20250701"))) == sorted(
        (row["old_code"], row["new_code"]) for row in table
    )


def test_the_sources_tell_of_every_file_and_count_its_rows():
    told = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    for file in FOLDER.glob("*.csv"):
        assert f"`{file.name}`" in told
    for name in ("edges_20250701", "doubts_20250701", "clauses_20250701", "changes_20260430"):
        assert f"| `{name}.csv` | {len(rows(name)):,} |" in told
