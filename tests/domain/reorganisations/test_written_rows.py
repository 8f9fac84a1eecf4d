"""From rows to steps: every change in its own words, and everything a row can have wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations import Change, Opening, StepUnfit, What, worked_out
from chungtay.domain.reorganisations.naming import CodeShort, NamedNobody
from chungtay.domain.reorganisations.rows import CodeTaken, Misplaced
from chungtay.domain.reorganisations.written import CellUnfit, ids_of
from chungtay.domain.units import ROOT, Line
from tests.domain.reorganisations.events import START
from tests.domain.reorganisations.table import known, read

HEAD = ("day | what | change | subject | heir | population | area | name | kind | level | code | "
        "organisation | place | parent | line | bodies\n2025-07-01 | ")  # fmt: skip
CODES = {"p1": "00001", "p2": "00002", "p": "01"}


def step(text: str, codes=None):
    return read(HEAD + text, known(codes=codes or CODES)).steps[0]


def test_a_merger():
    told = step("place | merge | xã p1 | xã p2")
    assert (told.row, told.what, told.change, told.subject, told.heir) == (
        2, What.PLACE, Change.MERGE, "p1", "p2",
    )  # fmt: skip


def test_a_split_with_shares():
    text = (
        HEAD + "place | split | 00001 | xã p2 | 70% | 0,6\n"
        " | place | split | 00001 | xã p3 | 30% | 0,4"
    )
    event = read(text, known(codes=CODES))
    assert [(s.heir, s.population, s.area) for s in event.steps] == [
        ("p2", Decimal("0.7"), Decimal("0.6")), ("p3", Decimal("0.3"), Decimal("0.4")),
    ]  # fmt: skip


def test_a_transfer_a_name_a_kind_a_code_and_an_end():
    assert step("place | transfer | xã p1 | xã p2 | 0.1").change is Change.TRANSFER
    assert step("unit | rename | women p1 | | | | Hội Phụ nữ mới").text == "Hội Phụ nữ mới"
    assert step("place | kind | xã p1 | | | | | Phường").text == "phường"
    assert step("place | code | xã p1 | | | | | | | 00009").text == "00009"
    assert step("unit | close | army p1").subject == "army@p1"


@pytest.mark.parametrize(
    ("line", "parents"),
    [
        ("", {None: "front@q"}),
        ("same-level", {Line.SAME_LEVEL: "front@q"}),
        ("sector", {Line.SECTOR: "front@q"}),
    ],
)
def test_a_parent_on_one_line_or_on_both(line, parents):
    assert step(f"unit | parent | army p1 | | | | | | | | | | front q | {line}").parents == parents


def test_nobody_is_a_parent_too():
    assert step("unit | parent | army p1 | | | | | | | | | | none").parents == {None: ROOT}
    assert step("place | parent | thôn a, xã p1 | | | | | | | | | | xã p2").parents == {None: "p2"}


def test_what_begins_has_an_id_of_its_own_and_is_known_by_its_name_in_other_rows():
    event = read(
        HEAD + "place | open | | | | | Tân Tiến | xã | | | | | tỉnh p\n"
        " | place | open | Hạ | | | | | thôn | | | | | Tân Tiến\n"
        " | unit | open | | | | | Phụ nữ Tân Tiến | | | | women | xã Tân Tiến | women p | sector\n"
        " | unit | parent | Phụ nữ Tân Tiến | | | | | | | | | | front p | same-level\n"
        " | place | merge | xã p1 | xã Tân Tiến\n"
        " | unit | merge | women p1 | Phụ nữ Tân Tiến"
    )
    commune, hamlet, body, second, land, women = event.steps
    assert commune.opening == Opening("Tân Tiến", "xã", "", "commune")
    assert commune.parents == {None: "p"}
    assert hamlet.opening == Opening("Hạ", "thôn", "", "village")
    assert hamlet.parents == {None: commune.subject}
    assert body.opening == Opening(
        "Phụ nữ Tân Tiến", "women", organisation="women", place=commune.subject
    )
    assert body.parents == {Line.SECTOR: "women@p"}
    assert (second.subject, land.heir, women.heir) == (body.subject, commune.subject, body.subject)
    assert len({commune.subject, hamlet.subject, body.subject}) == 3
    assert event.lines[0]["name"] == "Tân Tiến"
    worked_out(event, START, ids_of(event.id))


def test_the_level_of_what_begins_follows_from_what_it_lies_in():
    levels = {
        parent: step(f"place | open | | | | | Mới | x | | | | | {parent}").begins.level
        for parent in ("", "tỉnh p", "xã p1")
    }
    assert levels == {"": "province", "tỉnh p": "commune", "xã p1": "village"}


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ("place | merge | | xã p2", "subject", "needed"),
        ("place | merge | xã p1", "heir", "needed"),
        ("place | rename | xã p1", "name", "needed"),
        ("place | kind | xã p1", "kind", "needed"),
        ("place | code | xã p1", "code", "needed"),
        ("unit | parent | army p1", "parent", "needed"),
        ("place | open | | | | | | xã", "name", "needed"),
        ("unit | open | | | | | Hội", "organisation", "needed"),
        ("unit | open | | | | | Hội | | | | Hội gì", "organisation", "organisation"),
        ("unit | open | | | | | Hội | | | | gone", "organisation", "gone"),
        ("place | merge | xã p1 | xã p2 | 0.5", "population", "surplus"),
        ("place | close | xã p1 | xã p2", "heir", "surplus"),
        ("unit | open | | | | | Hội | hội | | | women", "kind", "surplus"),
        ("place | open | | | | | Mới | xã | | | women", "organisation", "surplus"),
        ("unit | merge | women p1 | women p2 | | | | | | | | | | | follow", "bodies", "surplus"),
        ("place | split | xã p1 | xã p2 | | | | | | | | | | | follow", "bodies", "surplus"),
        ("place | split | xã p1 | xã p2 | hai phần", "population", "share"),
    ],
)
def test_a_row_that_says_too_little_or_in_vain_is_refused(text, column, why):
    with pytest.raises(CellUnfit) as refused:
        step(text)
    facts = refused.value.facts
    assert (facts["row"], facts["column"], facts["why"]) == (2, column, why)


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("place | open | | | | | Mới | xã | village | | | | tỉnh p", "tỉnh p"),
        ("place | open | | | | | Mới | xã | commune | | | | none", "–"),
        ("place | parent | thôn a, xã p1 | | | | | | | | | | tỉnh p", "tỉnh p"),
    ],
)
def test_a_place_lies_in_one_of_the_level_above_it(text, parent):
    with pytest.raises(Misplaced) as refused:
        step(text)
    assert parent in str(refused.value.facts["parent"])


def test_what_begins_cannot_lie_in_itself():
    text = (HEAD + "place | open | | | | | A | xã | | | | | B\n"
                   " | place | open | | | | | B | xã | | | | | A")  # fmt: skip
    with pytest.raises(StepUnfit) as refused:
        read(text)
    assert refused.value.facts == {"row": 2, "why": "circle"}


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("place | open | | | | | Mới | xã | | 00002 | | | tỉnh p", CodeTaken),
        ("place | code | xã p1 | | | | | | | 00002", CodeTaken),
        ("place | open | | | | | Mới | xã | | 2 | | | tỉnh p", CodeShort),
        ("place | open | | | | | Mới | xã | | 77 | | | tỉnh p", CodeShort),
        ("place | merge | 1 | xã p2", CodeShort),
        ("place | merge | xã p9 | xã p2", NamedNobody),
        ("unit | merge | xã p1 | women p1", NamedNobody),
    ],
)
def test_codes_and_names_that_cannot_be_meant_are_refused(text, refusal):
    with pytest.raises(refusal) as told:
        step(text)
    assert told.value.facts["row"] == 2


def test_a_code_is_free_for_what_takes_the_place_of_its_bearer():
    there = known(codes=CODES)
    opens = "place | open | | | | | Mới | xã | | 00001 | | | tỉnh p\n"
    event = read(f"{HEAD}{opens} | place | merge | xã p1 | Mới", there)
    assert event.steps[0].begins.code == "00001"
    one = "place | code | xã p1 | | | | | | | 00002"
    other = "place | code | xã p2 | | | | | | | 00001"
    swapped = read(f"{HEAD}{one}\n | {other}", there)
    assert [s.text for s in swapped.steps] == ["00002", "00001"]


def test_that_a_body_has_no_code_and_no_other_kind_is_said_as_such():
    for change in ("kind", "code"):
        column = "Hội" if change == "kind" else "| | 00009"
        event = read(HEAD + f"unit | {change} | army p1 | | | | | {column}")
        with pytest.raises(Problem) as refused:
            worked_out(event, START, ids_of(event.id))
        assert refused.value.facts["why"] == f"unit-{change}"
