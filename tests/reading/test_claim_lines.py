"""Claims as a file: JSON lines in, JSON lines out, a clear refusal for a line that is none."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Claim, Kind, Role, Source
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Period
from chungtay.reading.claim_lines import (
    ClaimLineBroken,
    ClaimRepeated,
    ClaimsUnreadable,
    read_claims,
    write_claims,
)

LINE = {
    "id": "a1", "unit": "Hội LHPN xã Hòa Lâm", "organisation": "women", "place": "xã Hòa Lâm",
    "place_code": "10001", "since": "2026-03-08", "until": "2026-03-08", "title": "Làm đường",
    "partners": ["Đoàn xã"], "indicator": "rural-road-km", "value": 2500, "value_max": None,
    "qualifier": "exact", "measure": "m", "categories": {"work": "new"},
}  # fmt: skip


@pytest.fixture
def file(tmp_path):
    def written(*lines: object):
        path = tmp_path / "claims.jsonl"
        texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text("\n".join(texts), encoding="utf-8")
        return path

    return written


def test_a_line_becomes_a_claim_with_half_open_days_in_the_catalogue_s_measure(file):
    (claim,) = read_claims(file(LINE, ""))
    assert claim.days == Period(date(2026, 3, 8), date(2026, 3, 9))
    assert claim.figure == Figure(Decimal("2.5"), precision=Decimal("0.001"))
    assert (claim.written_value, claim.written_measure) == (Decimal(2500), "m")
    assert claim.partner_names == ("Đoàn xã",)
    assert claim.categories == (("work", "new"),)
    assert (claim.kind, claim.role) == (Kind.RESULT, Role.ACTIVITY)


def test_fractions_come_exact(file):
    (claim,) = read_claims(
        file(
            '{"id":"a","unit":"u","since":"2026-01-01","until":"2026-01-01",'
            '"indicator":"waste-tonnes","measure":"tonne","value":1.10}'
        )
    )
    assert claim.figure == Figure(Decimal("1.1"), precision=Decimal("0.01"))


def test_a_vague_mention_has_no_number_and_a_range_has_two_ends(file):
    vague = {**LINE, "value": None, "qualifier": "vague"}
    range_ = {**LINE, "id": "a2", "value": 1, "value_max": 2, "qualifier": "range", "measure": "km"}
    first, second = read_claims(file(vague, range_))
    assert first.is_mention
    assert second.figure == Figure(Decimal(1), Qualifier.RANGE, Decimal(2))


def test_an_unknown_indicator_or_measure_is_kept_as_written(file):
    (claim,) = read_claims(file({**LINE, "indicator": "smiles", "measure": "smile"}))
    assert claim.figure.value == Decimal(2500)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"id": None}, "id"),
        ({"unit": 7}, "unit"),
        ({"since": "8/3/2026"}, "since"),
        ({"since": None}, "since"),
        ({"until": "2026-03-01"}, "until"),
        ({"value": "nhiều"}, "value"),
        ({"value": True}, "value"),
        ({"qualifier": "roughly"}, "qualifier"),
        ({"value_max": 5}, "value_max"),
        ({"kind": "wish"}, "kind"),
        ({"partners": "Đoàn xã"}, "partners"),
        ({"categories": []}, "categories"),
        ({"categories": [1]}, "categories"),
        ({"source": "x"}, "source"),
        ({"source": {"start": "here"}}, "start"),
    ],
)
def test_a_broken_line_is_refused_with_its_number_and_field(file, change, field):
    if change == {"categories": []}:
        assert read_claims(file({**LINE, **change}))[0].categories == ()
        return
    with pytest.raises(ClaimLineBroken) as refused:
        read_claims(file({**LINE, "id": "ok"}, {**LINE, **change}))
    assert (refused.value.facts["line"], refused.value.facts["field"]) == (2, field)


@pytest.mark.parametrize("line", ["{", "[1]", "7", "null"])
def test_what_is_no_object_is_no_claim(file, line):
    with pytest.raises(ClaimLineBroken):
        read_claims(file(line))


def test_an_id_stands_once(file):
    with pytest.raises(ClaimRepeated) as refused:
        read_claims(file(LINE, LINE))
    assert (refused.value.facts["line"], refused.value.facts["id"]) == (2, "a1")


def test_a_missing_file_and_one_that_is_no_text_are_refused(tmp_path):
    with pytest.raises(ClaimsUnreadable):
        read_claims(tmp_path / "none.jsonl")
    (tmp_path / "picture.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ClaimsUnreadable):
        read_claims(tmp_path / "picture.jsonl")


words = st.text("abc đồng ", max_size=12).map(str.strip)
claims = st.builds(
    Claim,
    id=st.just("c1"),
    unit=st.just("Đoàn xã"),
    unit_name=st.just("Đoàn xã"),
    indicator=st.just("gifts"),
    figure=st.one_of(
        st.just(Figure(None, Qualifier.VAGUE)),
        st.integers(0, 10**9).map(lambda n: Figure(Decimal(n), Qualifier.OVER)),
    ),
    days=st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(lambda d: Period.of_days(d, d)),
    title=words,
    place_name=words,
    organisation=st.sampled_from(["", "youth"]),
    partner_names=st.lists(words.filter(bool), max_size=2).map(tuple),
    person_names=st.lists(words.filter(bool), max_size=2).map(tuple),
    kind=st.sampled_from(Kind),
    role=st.sampled_from(Role),
    share=st.sampled_from(Share),
    statement=words,
    source=st.builds(Source, document=words, where=words, quote=words, start=st.integers(0, 9)),
)


@given(claims)
def test_what_is_written_is_read_again_as_the_same(tmp_path_factory, claim):
    path = tmp_path_factory.mktemp("lines") / "claims.jsonl"
    path.write_text("\n".join(write_claims([claim])), encoding="utf-8")
    (again,) = read_claims(path)
    fields = ("id", "unit", "indicator", "days", "title", "place_name", "organisation", "role",
              "partner_names", "person_names", "kind", "share", "statement", "source")  # fmt: skip
    assert {f: getattr(again, f) for f in fields} == {f: getattr(claim, f) for f in fields}
    assert again.figure.value == claim.figure.value


def test_the_end_of_a_range_is_written_in_the_words_own_measure(file):
    (claim,) = read_claims(file({**LINE, "value": 1000, "value_max": 1500, "qualifier": "range"}))
    (line,) = write_claims([claim])
    told = json.loads(line)
    assert (told["value"], told["value_max"], told["measure"]) == (1000, 1500, "m")
    assert told["until"] == "2026-03-08"
