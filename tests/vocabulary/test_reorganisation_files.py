"""How the rows of a reorganisation are written, in either language."""

from __future__ import annotations

from pathlib import Path

import pytest

from chungtay.domain.reorganisations import Change, What
from chungtay.domain.reorganisations.rows import LEVELS
from chungtay.domain.reorganisations.written import COLUMNS
from chungtay.domain.spelling import fold
from chungtay.domain.units import Line
from chungtay.vocabulary import reorganisation_files as files
from chungtay.vocabulary.messages import messages
from chungtay.vocabulary.organisations import organisations
from chungtay.vocabulary.terms import LANGUAGES

SPELLING = files.spelling()
REASONS = Path("chungtay/domain/reorganisations")


def test_every_column_has_a_heading_in_both_languages():
    assert tuple(files.columns()) == COLUMNS
    for code, term in files.columns().items():
        assert all(SPELLING.columns[fold(term.text(to))] == code for to in LANGUAGES)


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("what", {what.value for what in What}),
        ("change", {change.value for change in Change}),
        ("level", {*LEVELS} - {""}),
        ("line", {line.value for line in Line}),
        ("bodies", {"follow"}),
        ("parent", {"none"}),
    ],
)
def test_every_word_of_the_domain_can_be_written_in_both_languages(column, codes):
    words = SPELLING.words[column]
    assert set(words.values()) == codes
    for code in codes:
        assert all(words[fold(files.word(column, code).text(to))] == code for to in LANGUAGES)


def test_a_kind_of_organisation_is_known_by_its_code_and_by_names_that_are_its_own():
    known = SPELLING.organisations
    for code, kind in organisations().items():
        assert known[code].kind == code
        assert known[code].branch == kind.branch
    women = organisations()["women"]
    for name in (women.vi, women.en, women.aliases[0]):
        assert known[fold(name)].kind == "women"


def test_every_reason_that_a_row_is_refused_for_has_a_sentence_of_its_own():
    for code, whys in {
        "reorganisation-table-unread": ("not-a-table", "too-large", "empty", "no-heading",
                                        "no-rows", "too-long"),
        "reorganisation-column-unfit": ("unknown", "twice"),
        "reorganisation-cell-unfit": ("word", "day", "share", "needed", "surplus", "no-column",
                                      "organisation", "gone"),
        "reorganisation-name-unknown": ("unit", "place", "code"),
        "reorganisation-stands": ("event", "changed", "within", "claims", "posts", "work"),
        "step-unfit": ("empty", "heir", "text", "parent", "name", "unit-transfer", "unit-code",
                       "unit-kind", "one-heir", "circle", "in-itself"),
        "step-not-alive": ("unknown", "not-begun", "ended", "ends-later"),
        "step-ends-twice": ("taken-by-the-ending", "in-two-ways", "opened-and-ended",
                            "heir-twice"),
    }.items():  # fmt: skip
        assert {f"{code}-{why}" for why in whys} <= messages().keys()


def test_the_reasons_in_the_code_are_those_that_have_sentences():
    import re

    told = "".join(path.read_text(encoding="utf-8") for path in REASONS.glob("*.py"))
    for why in re.findall(r'why="([a-z-]+)"', told):
        assert any(code.endswith(f"-{why}") for code in messages()), why


def test_one_spelling_stands_for_one_thing():
    with pytest.raises(ValueError, match="two things"):
        files._codes({"a": {"vi": "Một", "en": "one"}, "b": {"vi": "mot", "en": "two"}})
