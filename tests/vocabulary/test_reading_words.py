import pytest

from chungtay.vocabulary.reading_words import reading_words


def test_a_section_gives_its_phrases_by_meaning():
    assert "trên" in reading_words("qualifiers.before")["over"]
    assert "ngìn" in reading_words("numbers.magnitudes")["1000"]


def test_no_phrase_is_empty_or_stands_twice_under_one_meaning():
    for section in (
        "measures",
        "kinds",
        "cues",
        "more_spellings",
        "faint_spellings",
        "tables.roles",
    ):
        for meaning, phrases in reading_words(section).items():
            assert all(phrase.strip() for phrase in phrases), (section, meaning)
            assert len(set(phrases)) == len(phrases), (section, meaning)


def test_a_word_behind_a_number_has_one_measure():
    seen = {}
    for measure, phrases in reading_words("measures").items():
        for phrase in phrases:
            assert seen.setdefault(phrase, measure) == measure, phrase


def test_an_unknown_section_is_a_defect():
    with pytest.raises(KeyError):
        reading_words("nothing")
