"""The shapes that machines are promised: decimal strings, inclusive days, every promised key."""

from __future__ import annotations

from decimal import Decimal

from chungtay.cli.answers import table, text


def test_a_number_is_a_decimal_string_and_never_a_float():
    assert text(Decimal("2.50")) == "2.5"
    assert text(Decimal("6.2E+9")) == "6200000000"
    assert text(None) is None


def test_the_json_of_totals_has_every_promised_key(consolidated, asked):
    consolidated()
    answer = asked("totals", period="2026", json=True)
    assert answer.keys() == {"filters", "rows", "credits", "joint"}
    promised = {
        "keys", "total", "low", "high", "unit", "activities", "joint", "mentions", "disputed",
        "state", "reported", "expected",
    }  # fmt: skip
    for row in answer["rows"]:
        assert promised <= row.keys()
        assert all(isinstance(row[key], str) for key in ("total", "low", "high"))


def test_who_worked_with_whom_stands_beside_the_totals(consolidated, asked):
    consolidated()
    answer = asked("totals", indicator="rural-road-km", json=True)
    (pair,) = answer["joint"]
    assert (pair["organisations"], pair["value"]) == (["army", "women"], "2.5")
    assert {line["organisation"]: line["value"] for line in answer["credits"]} == {
        "army": "2.5",
        "women": "2.5",
    }


def test_the_days_of_a_claim_are_both_inclusive(consolidated, asked):
    consolidated()
    opened = asked("trace", indicator="rural-road-km", json=True)
    claim = opened["parts"][0]["claims"][0]
    assert (claim["since"], claim["until"]) == ("2026-05-10", "2026-05-10")


def test_the_json_of_a_trace_leads_to_documents_and_places(consolidated, asked):
    consolidated()
    opened = asked("trace", indicator="rural-road-km", json=True)
    assert (opened["total"], opened["low"], opened["high"]) == ("2.5", "2.5", "2.5")
    sources = [claim["source"] for claim in opened["parts"][0]["claims"]]
    assert {source["document"] for source in sources} == {"army.txt", "women.txt"}
    assert all(source["where"] == "line 8" and source["quote"] for source in sources)
    assert all("2,5 km" in source["sentence"] for source in sources)


def test_a_column_is_as_wide_as_its_widest_cell():
    shown = table(["a", "b"], [["xyz", "1"], ["x", "100"]], right=(1,))
    assert shown.splitlines() == ["a      b", "───  ───", "xyz    1", "x    100"]
