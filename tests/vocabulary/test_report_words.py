"""The sentences of the report are complete in both languages and used with the gaps they have."""

import re

import pytest

from chungtay.domain.claims import Kind, Role, Standing
from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.domain.questions import State
from chungtay.vocabulary.report_words import counted_sentence, report_words, sentence


def gaps(words):
    return set(re.findall(r"\{(\w+)\}", words))


def test_every_sentence_stands_in_both_languages_with_gaps_that_agree():
    for key, forms in report_words().items():
        assert forms["vi"], key
        assert forms["en"], key
        if not key.startswith("period."):
            assert gaps(forms["vi"]) == gaps(forms["en"]), key


def test_a_sentence_is_found_by_its_key():
    assert sentence("foot.recipients", "vi") == "Nơi nhận:"


def test_english_has_a_form_for_one():
    assert counted_sentence("count.activity", 1, "en") == "{n} activity"
    assert counted_sentence("count.activity", 2, "en") == "{n} activities"
    assert counted_sentence("count.activity", 1, "vi") == "{n} hoạt động"


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("verdict", Verdict),
        ("document", DocumentKind),
        ("state", State),
        ("use", [standing for standing in Standing if standing is not Standing.COUNTED]),
        ("use", [Kind.TARGET, Kind.CONTEXT]),
        ("use", Role),
    ],
)
def test_everything_that_the_rules_tell_apart_has_its_words(kind, values):
    for value in values:
        assert f"{kind}.{value.value}" in report_words()
