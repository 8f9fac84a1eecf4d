"""Numbers that count nothing: dates, years, hours, ages, ordinals, numbers of names and papers."""

from __future__ import annotations

import re
from functools import cache

from chungtay.reading.measures import measured_at
from chungtay.reading.numbers.written import magnitudes
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import Wording
from chungtay.vocabulary.reading_words import reading_words

_DATE = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/]|[.,]\d)")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s?[/-]\s?((?:19|20)\d{2})(?!\d)")
_DAYS_OF_A_MONTH = re.compile(r"\d{1,2}\s?[-,]\s?\d{1,2}\s?[/-]\s?\d{1,2}(?![\d.,])")
_YEARS = re.compile(r"(?:19|20)\d{2}(?:\s?-\s?(?:19|20)\d{2})?(?![\d]|[.,]\d)")
_CLOCK = re.compile(r"\d{1,2}(?:\s?(?:h|g|giờ|gio)(?:\s?\d{2}|(?!\w))|\s?:(?:\d{2}|(?!\w)))")
_LABEL = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:[.)/]+|\s?-)\s+(?=\D)")
_PAPER = re.compile(r"\d+\s?[-/]\s?[A-ZĐ]{2,}|\d+\s?[-/]\s?[A-ZĐ][A-Za-zĐ]*[-/]")
_FREE = re.compile(r"0\s?(?:đồng|dong|đ\b|vnđ)")  # "phiên chợ 0 đồng" costs nothing
_PHONE = re.compile(r"0\d{2,}|\d{8,}")
_LONG_PHONE = re.compile(r"0\d{2,3}(?:[. ]\d{3,4}){2}")


@cache
def _before() -> PhraseBook[str]:
    return phrase_book(reading_words("not_amounts.before"))


@cache
def _after() -> PhraseBook[str]:
    return phrase_book(reading_words("not_amounts.after"))


def end_of_no_amount(text: Wording, index: int, *, counts: bool) -> int:
    """Where the expression ends that starts with a number and counts nothing; 0 for an amount.

    `counts` says that a word of measure follows: "số 1409" is a name, "tổng số 680 cây" is not.
    """
    word = text.words[index]
    for form in (_glued, _labelled, _dated, _of_time, _named):
        end = form(text, index, counts)
        if end:
            return max(end, word.end)
    return 0


def _glued(text: Wording, index: int, counts: bool) -> int:
    """Parts of a word (QL279, N2, 4A), numbers of papers and telephones."""
    word = text.words[index]
    if _FREE.match(text.plain, word.start):
        return word.end
    before = text.text[word.start - 1 : word.start]
    if before.isalpha() or (before == "-" and text.text[word.start - 2 : word.start - 1].isalpha()):
        return word.end
    paper = _PAPER.match(text.text, word.start)
    if paper and not counts:
        return paper.end()
    phone = _LONG_PHONE.match(text.plain, word.start)
    if phone or (_PHONE.fullmatch(word.text) and not counts):
        return phone.end() if phone else word.end
    after = text.text[word.end : word.end + 1]
    if not after.isalpha() or not after.isupper():
        return 0
    named = _word_before(text, index) in {"name", "unit"}  # "Đoàn Kinh tế - Quốc phòng 39K"
    return word.end if named or not counts else 0


def _labelled(text: Wording, index: int, _counts: bool) -> int:
    """The label of an item at the start of a line: "1.", "2)", "1.1."."""
    word = text.words[index]
    line = text.plain.rfind("\n", 0, word.start) + 1
    if text.plain[line : word.start].strip(" \t-–•+*("):
        return 0
    label = _LABEL.match(text.plain, word.start)
    return label.end() if label else 0


def _dated(text: Wording, index: int, counts: bool) -> int:
    word, plain = text.words[index], text.plain
    days = _DAYS_OF_A_MONTH.match(plain, word.start)
    if days and not counts and _word_before(text, index) == "date":
        return days.end()
    month = _MONTH_AND_YEAR.match(plain, word.start)
    if month and 1 <= int(month[1]) <= 12:
        return month.end()
    date = _DATE.match(plain, word.start)
    if date and _is_day(date[1], date[2]) and (date[3] or not _is_share(text, index, date)):
        return date.end()
    years = _YEARS.match(plain, word.start)
    if years and (not counts or _word_before(text, index) in {"date", "ordinal"}):
        return years.end()
    return 0


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _is_share(text: Wording, index: int, date: re.Match[str]) -> bool:
    """Whether "9/9" counts parts of a whole rather than naming a day: what is counted follows."""
    if _word_before(text, index) == "date":
        return False
    if "/" not in date[0] and "-" not in date[0]:
        return True
    behind = text.at(date.end())
    if "-" in date[0]:
        return int(date[1]) < int(date[2]) and counts_after(text, behind)
    return counted_after(text, behind)


def counted_after(text: Wording, index: int) -> bool:
    """Whether the words from `index` on name what is counted, right after what stands before."""
    if index >= len(text.words) or not index:
        return False
    gap = text.plain[text.words[index - 1].end : text.words[index].start]
    return not gap.strip(" \u00a0") and measured_at(text, index) is not None


def counts_after(text: Wording, index: int) -> bool:
    """Whether a magnitude or what is counted follows: "2-3 nghìn cây", "5-7 triệu"."""
    if index >= len(text.words) or not index:
        return False
    return text.words[index].text in magnitudes(bare=text.bare) or counted_after(text, index)


def _of_time(text: Wording, index: int, _counts: bool) -> int:
    """Hours, ages and durations; "5 ngày công" is no duration."""
    word = text.words[index]
    clock = _CLOCK.match(text.plain, word.start)
    if clock and "." not in word.text and "," not in word.text:
        return clock.end()
    if _is_range_of_time(text, index):
        return word.end
    found = _after().longest_at(text, index + 1)
    if found is None or text.plain[word.end : text.words[index + 1].start].strip(" -"):
        return 0
    counted = measured_at(text, index + 1)
    if counted is not None and counted.length >= found.length:
        return 0
    return text.words[found.last - 1].end


_TO = frozenset({"đến", "tới", "den", "toi"})


def _is_range_of_time(text: Wording, index: int) -> bool:
    """ "từ 25 đến 50 tuổi": the lower end of an age or a duration."""
    high = text.words[index + 1 : index + 3]
    between = text.plain[text.words[index].end : high[0].start].strip() if high else "."
    if len(high) == 2 and not between and high[0].text in _TO and high[1].is_number:
        return _after().longest_at(text, index + 3) is not None and not counted_after(
            text, index + 3
        )
    if high and high[0].is_number and between == "-":
        return _after().longest_at(text, index + 2) is not None and not counted_after(
            text, index + 2
        )
    return False


def _named(text: Wording, index: int, counts: bool) -> int:
    """Ordinals and the numbers of names, days and months."""
    word = text.words[index]
    kind = _word_before(text, index)
    if kind in {"rank", "unit"} and _is_short_number(word.text):
        return word.end
    if kind == "grade" and _is_short_number(word.text) and int(word.text) <= _LAST_GRADE:
        return 0 if counts and _is_attended(text, index + 1) else word.end
    if kind == "month" and _is_short_number(word.text) and int(word.text) <= 12:
        return word.end
    if kind == "date" and _is_short_number(word.text) and int(word.text) <= 31:
        return 0 if counts and not text.plain.startswith("/", word.end) else word.end
    if kind == "name" and _opens_range(text, index):
        return 0
    if not counts and (kind or _is_of_proper_name(text, index)):
        return word.end
    return 0


def _opens_range(text: Wording, index: int) -> bool:
    """ "cấp 20 - 30 bình nước": the lower end of an amount, given by the verb "cấp"."""
    if index + 2 >= len(text.words) or not text.words[index + 1].is_number:
        return False
    between = text.plain[text.words[index].end : text.words[index + 1].start].strip()
    return between == "-" and counted_after(text, index + 2)


def _is_attended(text: Wording, index: int) -> bool:
    """Whether a class is counted by those in it, "lớp 12 em"; in "lớp 11 Trường THPT …" the name
    of the school begins, in "em lớp 4 đập heo đất" what the pupil does."""
    if text.text[text.words[index].start].isupper():
        return False
    counted = measured_at(text, index)
    return counted is None or counted.meaning in {"person", "person-time", "percent"}


_LARGEST_IN_A_NAME = 12
_LAST_GRADE = 12


def _is_short_number(word: str) -> bool:
    """Of few plain digits; "²" is none, and thousands of them are no day and no name's number."""
    return word.isdecimal() and len(word) <= 4


def _is_of_proper_name(text: Wording, index: int) -> bool:
    """ "xã Sơn Kim 1": a small number behind a name; "Quảng Bình 500" is an amount left short."""
    word = text.words[index]
    if not index or not _is_short_number(word.text) or int(word.text) > _LARGEST_IN_A_NAME:
        return False
    before = text.words[index - 1]
    gap = text.plain[before.end : word.start]
    if gap != " " or word.text[0] == "0" or not text.text[before.start].isupper():
        return False
    return not _opens_with_deed(text, index)


@cache
def _deeds() -> PhraseBook[str]:
    return phrase_book({"deed": reading_words("cues")["deeds"]})


def _opens_with_deed(text: Wording, index: int) -> bool:
    """ "Tặng 5 nồi cơm": a verb that opens its sentence has a capital and is no name."""
    for length in (1, 2, 3):
        first = index - length
        if first < 0:
            return False
        line = text.text[
            max(0, text.words[first].start - _BEFORE) : text.words[first].start
        ].rstrip(" \t\"'“(")
        opens = not line or line[-1] in _OPENERS
        if opens:
            found = _deeds().longest_at(text, first)
            return found is not None and found.last == index
    return False


_BEFORE = 8  # characters
_OPENERS = frozenset(".;:!?\n-–+•*)")


def _word_before(text: Wording, index: int) -> str:
    """The kind of naming word that ends right before a number: "name", "ordinal", "date", ""."""
    for length in (3, 2, 1):
        if index >= length:
            for found in _before().starting_at(text, index - length):
                if found.last == index and _follows(text, index):
                    return found.meaning
    return ""


def _follows(text: Wording, index: int) -> bool:
    """Whether a number follows a word directly; a stop after "Q." or "số" does not part them."""
    return not text.plain[text.words[index - 1].end : text.words[index].start].strip(" .\u00a0\"'")
