"""Which documents of a folder are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict, select
from chungtay.domain.periods import STATE_CALENDAR, Period

YEAR = STATE_CALENDAR.year(2026)
REPORT = DocumentHead(
    file="lang-ven.docx",
    sha256="a",
    kind=DocumentKind.REPORT,
    issuer="UBND xã Làng Ven",
    number="12/BC-UBND",
    date=date(2026, 12, 10),
    period=YEAR,
    fingerprint="words-a",
)


def verdicts(*heads: DocumentHead, period: Period = YEAR) -> dict[str, Verdict]:
    return {chosen.head.file: chosen.verdict for chosen in select(heads, period=period)}


def test_a_report_of_the_period_is_counted():
    assert verdicts(REPORT) == {"lang-ven.docx": Verdict.COUNTED}


def test_the_same_bytes_under_another_name_count_once():
    copy = replace(REPORT, file="Copy of lang-ven.docx")
    assert verdicts(copy, REPORT) == {
        "lang-ven.docx": Verdict.COUNTED,
        "Copy of lang-ven.docx": Verdict.COPY,
    }


def test_the_same_words_saved_again_count_once():
    saved = replace(REPORT, file="lang-ven (1).docx", sha256="b", number="")
    assert verdicts(saved, REPORT)["lang-ven (1).docx"] is Verdict.COPY


def test_a_copy_names_the_file_it_is_a_copy_of():
    copy = replace(REPORT, file="lang-ven (1).docx")
    assert [chosen.other for chosen in select([REPORT, copy], period=YEAR)] == ["lang-ven.docx", ""]


def test_a_report_that_another_says_it_replaces_is_left_out():
    newer = replace(
        REPORT,
        file="thay-the.docx",
        sha256="b",
        fingerprint="words-b",
        number="15/BC-UBND",
        date=date(2026, 12, 14),
        replaces="12/BC-UBND",
    )
    assert verdicts(newer, REPORT) == {
        "thay-the.docx": Verdict.COUNTED,
        "lang-ven.docx": Verdict.REPLACED,
    }


def test_the_number_of_another_body_is_not_replaced():
    newer = replace(
        REPORT,
        file="cua-song.docx",
        sha256="b",
        fingerprint="words-b",
        issuer="UBND xã Cửa Sông",
        number="15/BC-UBND",
        replaces="12/BC-UBND",
    )
    assert set(verdicts(newer, REPORT).values()) == {Verdict.COUNTED}


def test_the_same_number_with_a_later_date_replaces():
    later = replace(
        REPORT, file="sua.docx", sha256="b", fingerprint="words-b", date=date(2026, 12, 20)
    )
    assert verdicts(REPORT, later) == {
        "lang-ven.docx": Verdict.REPLACED,
        "sua.docx": Verdict.COUNTED,
    }


def test_a_report_and_the_list_under_its_number_both_count():
    table = replace(
        REPORT,
        file="phu-luc.xlsx",
        sha256="b",
        fingerprint="words-b",
        kind=DocumentKind.LIST,
        date=date(2026, 12, 12),
    )
    assert set(verdicts(REPORT, table).values()) == {Verdict.COUNTED}


def test_a_letter_corrects_figures_and_replaces_no_document():
    letter = replace(
        REPORT,
        file="dinh-chinh.docx",
        sha256="b",
        fingerprint="words-b",
        kind=DocumentKind.LETTER,
        number="16/UBND",
        replaces="12/BC-UBND",
    )
    assert verdicts(REPORT, letter)["lang-ven.docx"] is Verdict.COUNTED


def test_last_year_and_a_whole_term_are_other_periods():
    last_year = replace(REPORT, period=STATE_CALENDAR.year(2025))
    term = replace(REPORT, period=Period(date(2021, 1, 1), date(2026, 12, 15)))
    assert verdicts(last_year) == {"lang-ven.docx": Verdict.OTHER_PERIOD}
    assert verdicts(term) == {"lang-ven.docx": Verdict.OTHER_PERIOD}


def test_a_quarter_and_a_civil_year_belong_to_the_year():
    quarter = replace(REPORT, period=STATE_CALENDAR.parse("2026-Q2"))
    civil = replace(REPORT, period=Period(date(2026, 1, 1), date(2027, 1, 1)))
    assert verdicts(quarter) == {"lang-ven.docx": Verdict.COUNTED}
    assert verdicts(civil) == {"lang-ven.docx": Verdict.COUNTED}


def test_a_report_of_the_year_is_not_one_of_its_quarter():
    assert verdicts(REPORT, period=STATE_CALENDAR.parse("2026-Q2")) == {
        "lang-ven.docx": Verdict.OTHER_PERIOD
    }


def test_without_a_period_the_day_of_writing_decides():
    unsaid = replace(REPORT, period=None)
    assert verdicts(unsaid) == {"lang-ven.docx": Verdict.COUNTED}
    old = replace(unsaid, date=date(2025, 12, 14))
    assert verdicts(old) == {"lang-ven.docx": Verdict.OTHER_PERIOD}


def test_plans_and_news_carry_no_results():
    plan = replace(REPORT, kind=DocumentKind.PLAN)
    news = replace(REPORT, kind=DocumentKind.NEWS, issuer="Báo mẫu")
    assert verdicts(plan) == {"lang-ven.docx": Verdict.PLAN}
    assert verdicts(news) == {"lang-ven.docx": Verdict.NEWS}


def test_a_text_of_nobody_is_no_report():
    assert verdicts(replace(REPORT, issuer="")) == {"lang-ven.docx": Verdict.NEWS}


_HEADS = st.lists(
    st.builds(
        replace,
        st.just(REPORT),
        file=st.sampled_from("abcdefgh"),
        sha256=st.sampled_from("xyz"),
        kind=st.sampled_from(list(DocumentKind)),
        issuer=st.sampled_from(["", "UBND xã Làng Ven", "Hội LHPN tỉnh"]),
        number=st.sampled_from(["", "12/BC-UBND", "15/BC-UBND"]),
        replaces=st.sampled_from(["", "12", "15/BC-UBND"]),
        date=st.sampled_from([None, date(2026, 12, 10), date(2026, 12, 14)]),
        fingerprint=st.sampled_from(["", "u", "v"]),
    ),
    max_size=6,
    unique_by=lambda head: head.file,
)


@given(_HEADS, st.randoms())
def test_the_order_of_the_files_never_matters(heads, random):
    shuffled = list(heads)
    random.shuffle(shuffled)
    assert select(shuffled, period=YEAR) == select(heads, period=YEAR)


@given(_HEADS)
def test_every_document_gets_one_verdict_and_names_another_file_only_for_a_reason(heads):
    chosen = select(heads, period=YEAR)
    assert sorted(one.head.file for one in chosen) == sorted(head.file for head in heads)
    assert all(_names_another(one) for one in chosen)


def _names_another(chosen: Selected) -> bool:
    because_of_another = chosen.verdict in (Verdict.COPY, Verdict.REPLACED)
    return bool(chosen.other) == because_of_another and chosen.other != chosen.head.file


def test_a_letter_of_correction_counts_beside_the_report_it_corrects():
    letter = replace(
        REPORT,
        file="cong-van.docx",
        sha256="b",
        fingerprint="words-b",
        kind=DocumentKind.LETTER,
        corrects=True,
        number="15/UBND-VP",
        replaces="12/BC-UBND",
    )
    assert set(verdicts(REPORT, letter).values()) == {Verdict.COUNTED}
