"""The JSON that machines are promised: every key, decimal strings, days inclusive."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.writing.consolidation_json import claim_json, consolidation_json
from tests.writing import cast

PROMISED = {
    "documents": {"file", "issuer", "kind", "counted", "why"},
    "claims": {
        "id", "unit", "organisation", "place", "place_code", "since", "until", "title", "partners",
        "indicator", "value", "value_max", "qualifier", "measure", "categories", "kind", "source",
        "role", "share", "shared", "literal", "counted", "activity",
    },
    "activities": {"id", "title", "place", "lead", "partners", "figures", "confirmed", "claims"},
    "warnings": {"file", "where", "quote", "why"},
}  # fmt: skip
TOTAL = {
    "total", "low", "high", "measure", "activities", "mentions", "sum_of_reports",
}  # fmt: skip


@pytest.fixture(scope="module")
def told():
    made = cast.consolidation()
    return consolidation_json(
        made,
        documents={chosen.head.file: f"why {chosen.head.file}" for chosen in made.documents},
        remarks={remark: f"{remark.file} {remark.quote}" for remark in made.remarks},
    )


@pytest.mark.parametrize("part", PROMISED)
def test_every_promised_key_is_there(told, part):
    assert told[part]
    assert all(PROMISED[part] <= one.keys() for one in told[part])


def test_totals_are_decimal_strings_in_the_catalogues_measure(told):
    assert all(total.keys() >= TOTAL for total in told["totals"].values())
    road = told["totals"]["rural-road-km"]
    assert (road["total"], road["sum_of_reports"], road["measure"]) == ("2.5", "5", "km")
    assert told["totals"]["house-support-value"]["total"] == "120000000"
    assert told["totals"]["canal-km"]["total"] is None


def test_credits_are_by_organisation_and_indicator(told):
    assert all(
        isinstance(value, str) and Decimal(value) >= 0
        for ledger in told["credits"].values()
        for value in ledger.values()
    )
    assert set(told["credits"]) == {line.organisation for line in cast.LEDGERS}


def test_the_activity_of_a_claim_is_named_and_none_for_a_bare_sum(told):
    by_id = {claim["id"]: claim["activity"] for claim in told["claims"]}
    for activity in told["activities"]:
        assert {by_id[claim] for claim in activity["claims"] if claim in by_id} == {activity["id"]}
    assert None in by_id.values()


def test_the_last_day_of_a_claim_is_inclusive(told):
    claim = cast.CLAIMS[0]
    written = claim_json(claim, {})
    assert written["since"] == claim.days.since.isoformat()
    assert written["until"] == claim.days.last.isoformat()
    assert written["activity"] is None


def test_a_claim_carries_its_number_as_written(told):
    metres = [c for c in cast.CLAIMS if c.written_value is not None]
    for claim in metres or cast.CLAIMS[:1]:
        written = claim_json(claim, {})
        said = claim.figure.value if claim.written_value is None else claim.written_value
        assert Decimal(str(written["value"])) == said
        assert written["measure"] == claim.written_measure


def test_each_warning_has_its_own_words_even_where_two_share_a_place():
    remarks = tuple(cast.Remark("claim-outside-period", "a.txt", "line 4", q) for q in ("x", "y"))
    made = cast.consolidation(remarks=remarks)
    told = consolidation_json(made, documents={}, remarks={r: f"not {r.quote}" for r in remarks})
    assert [warning["why"] for warning in told["warnings"]] == ["not x", "not y"]


def test_two_periods_are_there_only_where_they_were_asked_for(told):
    assert "against" not in told
    both = cast.consolidation(against=cast.AGAINST, two_periods=cast.TWO_PERIODS)
    made = consolidation_json(both, documents={}, remarks={})
    assert made["against"] == "2025"
    assert made["two_periods"][1] == {
        "indicator": "labour-days", "organisation": "army", "unit": "", "total": "14600",
        "state": "counted", "against": {"total": None, "state": "not-reported"},
    }  # fmt: skip
