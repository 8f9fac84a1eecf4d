from chungtay.reading.prose.catalogue import as_book, catalogue
from chungtay.reading.wording import wording
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.reading_words import reading_words


def test_every_indicator_can_be_counted_in_its_own_measure():
    unfit = [
        code
        for code, term in indicators().items()
        if not any(catalogue().fit(code, measure) for measure in reading_words("measures"))
    ]
    assert not unfit
    assert catalogue().measure["labour-days"] == "labour-day"


def test_kilometres_are_no_gifts():
    assert catalogue().fit("rural-road-km", "m") == 1
    assert catalogue().fit("gifts", "km") == 0


def test_every_measure_of_the_reader_is_a_measure_of_the_vocabulary():
    assert set(reading_words("measures")) <= set(measures())


def test_words_of_the_reader_speak_only_of_indicators_there_are():
    for section in ("more_spellings", "faint_spellings", "fits", "needs", "together", "either"):
        assert set(reading_words(section)) <= set(indicators()), section


def test_general_words_are_faint_and_full_names_are_not():
    found = {
        one.phrase: catalogue().is_faint(one)
        for one in catalogue().spellings.all_in(wording("đường giao thông nông thôn"))
    }
    assert found["đường"]
    assert not found["đường giao thông nông thôn"]
    assert as_book("đất").any_in(wording("hiến đất")) is not None
