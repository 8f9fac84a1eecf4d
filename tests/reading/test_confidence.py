"""How sure a reading is: less with every doubt of its sentence, calibrated on texts left out."""

from __future__ import annotations

import pytest

from chungtay.domain.claims import Kind
from chungtay.reading.confidence import DOUBTS, doubts_of, looks, sentences_of, with_confidence
from chungtay.reading.figures import read
from chungtay.reading.prose.passages import passage
from tests import calibrate
from tests.reading.paper import REPORT, paper, sheet

PLAIN = "Hội đã trao 40 suất quà cho hộ nghèo."


def doubts(text, tables=()):
    document = paper(text, tables)
    figures = read(document, head=REPORT).figures
    return [set(doubts_of(look)) for look in looks(document, figures)]


def test_a_figure_named_in_a_plain_sentence_has_no_doubt():
    assert doubts(PLAIN) == [set()]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Hội đã trao 40 cho hộ nghèo.", "no-measure"),
        ("Nạo vét, phát quang 7,2 km kênh mương và đường giao thông nông thôn.", "two-things"),
        ("Đã trao 5 suất quà, 6 suất quà, 7 suất quà và 8 suất quà.", "crowded"),
        ("40 suất quà", "no-deed"),
        ("Hội đã giúp 40 hộ nghèo.", "people"),
        ("Đã nạo vét 3 km kênh.", "extent"),
        ("Hội đã hòa giải 40 vụ mâu thuẫn.", "derived"),
        ("Cả nước đã trao 40 suất quà.", "of-others"),
        ("Hội đã hỗ trợ hội viên nghèo 40 triệu đồng.", "money"),
        ("Phấn đấu trao 40 suất quà cho hộ nghèo.", "planned"),
        ("Hoi da trao 40 suat qua cho ho ngheo cua xa", "bare"),
        ("Hội đã trao 40 suất quà " + "rất " * 60 + "vui.", "long"),
        ("Hội đã trao 90 suất quà, trong đó dịp Tết 40 suất quà.", "part"),
        ("Đã khám bệnh tại trạm y tế các xã vùng cao biên giới cho tổng số 250 người.", "far"),
    ],
)
def test_what_makes_a_reading_doubtful_is_seen(text, doubt):
    assert doubt in doubts(text)[-1]


def test_a_cell_of_a_sheet_is_not_blamed_for_having_no_verb():
    table = sheet(["STT", "Nội dung", "Số lượng (suất)"], [1, "Quà tặng hộ nghèo", 40])
    assert all("no-deed" not in found for found in doubts("", [table]))


def test_doubts_lower_the_confidence_and_are_told():
    (sure,) = read(paper(PLAIN), head=REPORT).figures
    (less,) = read(paper("Cả nước đã trao 40 suất quà."), head=None).figures
    assert sure.confidence > less.confidence
    assert (sure.doubts, less.doubts) == ((), ("of-others",))


def test_a_sentence_without_end_is_looked_at_in_stretches():
    document = paper("Đã trao " + ", ".join(f"{n} suất quà" for n in range(2, 900)))
    found = list(looks(document, read(document, head=REPORT).figures))
    assert len(found) > 500
    assert len({id(look.sentence) for look in found}) < 20
    assert all(look.figure.quote in look.sentence.text for look in found)


@pytest.mark.parametrize(
    "text",
    [
        "Cả nước đã trao 40 suất quà. Hội có 5 chi hội; đã trao 9 suất quà, 3 xe đạp, 2 xe lăn.",
        "Hoi da trao 40 suat qua cho ho ngheo cua xa",
        "Hội huy động 45 đân quân tự vệ giúp dân. Trao 40 suất quà.",
    ],
)
def test_sentences_as_they_were_read_tell_what_they_tell_alone(text):
    document, block = paper(text), passage(text)
    figures = read(document, head=REPORT).figures
    taken = sentences_of(block, offset=0)
    assert bool(taken) is not (block.text.bare or block.text.is_mended)
    assert all(text[first:last] == one.text for (first, last), one in taken.items())
    alone = [doubts_of(look) for look in looks(document, figures)]
    assert [doubts_of(look) for look in looks(document, figures, taken)] == alone


def test_what_asks_for_nothing_is_left_as_it_was():
    document = paper("Xã có 1.250 hộ dân.")
    figures = read(document, head=REPORT).figures
    assert {figure.kind for figure in figures} == {Kind.CONTEXT}
    assert with_confidence(document, figures) == list(figures)


def test_the_weights_are_calibrated_on_texts_left_out():
    """When this fails the reader has changed: fit anew (docs/rules/confidence.md)."""
    found = calibrate.samples()
    assert len(found) > 150
    told = calibrate.held_out(found)
    assert calibrate.error(told) <= 0.08
    assert calibrate.brier(told) <= 0.13


def test_the_weights_that_are_kept_are_those_that_are_fitted():
    """As above: every doubt within a third of what is fitted today."""
    found = calibrate.samples()
    today, kept = calibrate.fitted(found), calibrate.weights()
    assert abs(today.base - kept.base) < 0.4
    for doubt in DOUBTS:
        assert abs(today.cost(doubt) - kept.cost(doubt)) < 0.4, doubt


def test_fitting_is_the_same_every_time_and_learns_what_goes_wrong():
    good = [calibrate.Sample(f"t{n % 7}", (), True) for n in range(60)]
    bad = [calibrate.Sample(f"t{n % 7}", ("far",), n % 2 == 0) for n in range(40)]
    weights = calibrate.fitted([*good, *bad])
    assert weights == calibrate.fitted([*good, *bad])
    assert weights.sureness(()) > 0.85
    assert weights.sureness(("far",)) == pytest.approx(0.55, abs=0.12)
    told = calibrate.held_out([*good, *bad])
    assert calibrate.error(told) < 0.15
    assert sum(row[2] for row in calibrate.table(told)) == 100
    assert "far" in calibrate.written(weights, [*good, *bad], told)
