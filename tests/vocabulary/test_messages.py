"""Every problem has a sentence in both languages, and a lost fact never hides it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.measures import NotConvertible
from chungtay.domain.reorganisations import StepUnfit
from chungtay.vocabulary.messages import MessageUnknown, messages, problem_sentence, sentence


def gaps(words):
    return set(re.findall(r"\{(\w+)\}", words))


def test_sentences_have_the_same_gaps_in_both_languages():
    assert [code for code, said in messages().items() if gaps(said.vi) != gaps(said.en)] == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sentence_without_its_facts_still_reads(language):
    bare = {code: sentence(code, language) for code in messages()}
    assert {code: said for code, said in bare.items() if not said or "{" in said} == {}


def test_the_facts_fill_the_gaps():
    assert "bao-cao.docx" in sentence("file-empty", "vi", file="bao-cao.docx")


def test_numbers_and_days_are_written_as_the_language_does():
    said = sentence("not-convertible", "vi", source=Decimal("1250.5"), target=date(2026, 12, 22))
    assert "1.250,5" in said
    assert "22/12/2026" in said


def test_a_fact_named_like_an_argument_is_still_a_fact():
    assert sentence("file-empty", "en", code="x", language="y", file="a.docx").count("a.docx") == 1


def test_a_code_without_a_sentence_is_a_defect():
    with pytest.raises(MessageUnknown, match="no-such-code"):
        sentence("no-such-code", "vi")


def test_a_refusal_is_told_in_the_readers_language():
    refusal = NotConvertible(source="house", target="km")
    assert problem_sentence(refusal, "en").startswith("“house” cannot be converted to “km”")
    assert problem_sentence(refusal, "vi").startswith("Không đổi được từ “house” sang “km”")


def test_a_refusal_with_several_reasons_has_a_sentence_for_each():
    narrow, wide = StepUnfit(row=4, why="one-heir"), StepUnfit(row=4, why="of no sentence")
    assert "at least two heirs" in problem_sentence(narrow, "en")
    assert problem_sentence(wide, "en").startswith("Row 4: this change")
