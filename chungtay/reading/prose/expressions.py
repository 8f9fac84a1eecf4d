"""Number expressions: a number with the words that say in what it is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chungtay.reading.measures import measures
from chungtay.reading.numbers import HALVES, Number, find_numbers
from chungtay.reading.numbers.written import read_words
from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.ambiguous import meant_measure
from chungtay.reading.wording import Wording, wording
from chungtay.vocabulary.reading_words import reading_words

# Of all other things, which come whole, "1,250" can only be one thousand two hundred and fifty.
_DIVISIBLE = frozenset(
    {"km", "m", "m2", "ha", "kg", "tonne", "quintal", "vnd", "percent", "foreign-money", ""}
)
# "500k", "30 triệu", "1,2 tỷ" with nothing counted behind them are sums of money.
_OF_MONEY = frozenset({Decimal(1000), Decimal(1000000), Decimal(1000000000)})


@dataclass(frozen=True, slots=True)
class Expression:
    """A number with the measure after it.

    `after` is the index of the first word behind number and measure. `named` says that the words
    name what is counted; without it the measure is carried over from the number before ("xã A 385
    suất, xã B 495") or unknown. `index`, `sentence` and `clause` are its places in the passage.
    """

    number: Number
    measure: str
    after: int
    end: int
    named: bool = True
    qualifier_words: int = 0
    index: int = 0
    sentence: int = 0
    clause: int = 0

    @property
    def start(self) -> int:
        return self.number.start

    @property
    def opening(self) -> int:
        """The index of the first word, that of the qualifier where there is one."""
        return self.first - self.qualifier_words

    @property
    def first(self) -> int:
        return self.number.first


@cache
def turning_words(kind: str, *, bare: bool) -> frozenset[str]:
    """Single words that turn a sentence, as a text with or without diacritics writes them."""
    return frozenset(wording(word, bare=bare).plain for word in reading_words("turns")[kind])


def mended(text: Wording) -> Wording:
    """The text with slips in the marks of what is counted put right ("đân quân tự vệ"): words
    behind a number that are a measure of three words or more but for their marks."""
    if text.bare:
        return text
    right: dict[int, str] = {}
    for place, word in enumerate(text.texts()[:-1]):
        if word[0].isdigit() and not measures().longest_at(text, place + 1):
            right |= enumerate(measures().but_for_marks(text, place + 1), start=place + 1)
    if not right:
        return text
    words = (
        word._replace(text=right.get(place, word.text)) for place, word in enumerate(text.words)
    )
    return replace(text, words=tuple(words), is_mended=True)


def find_expressions(text: Wording) -> list[Expression]:
    """The number expressions of a text, from left to right."""
    found = [*_apart(_measured(text, number) for number in find_numbers(text))]
    pairs = zip(found, [None, *found], strict=False)
    return [_qualified(text, one) for one, before in pairs if _is_new(text, one, before)]


def _qualified(text: Wording, one: Expression) -> Expression:
    words = one.first - text.at(one.start)
    return replace(one, qualifier_words=words) if words else one


def _apart(found: Iterable[Expression | None]) -> Iterator[Expression]:
    """Those that are not the rest of the one before: the tạ of "5 tấn 2 tạ"."""
    last = 0
    for one in found:
        if one is not None and one.first >= last:
            yield one
            last = one.after


def _measured(text: Wording, number: Number) -> Expression | None:
    """The number with its measure; None for a small number word that counts nothing known."""
    if number.of_money:
        return Expression(number, "vnd", number.last, number.end)
    percent = _PERCENT.match(text.plain, number.end)
    if percent:
        return Expression(number, "percent", number.last, percent.end())
    number = _past_bracket(text, number)
    known = _measure_at(text, number.last)
    if known is not None and _follows(text, number):
        return _with_measure(text, number, known.meaning, known.last)
    return None if number.spelled or _is_slogan(text, number) else _unnamed(text, number)


def _measure_at(text: Wording, place: int) -> Found[str] | None:
    """The longest measure at a word; "4 m, dài 11 m" are no metres of length with a comma."""
    for known in measures().starting_at(text, place):
        inside = text.plain[text.words[known.first].end : text.words[known.last - 1].start]
        if _goes_on(text, known):
            continue
        if known.meaning not in _WHOLE or "," not in inside:
            return known if known.meaning else None
    return None


def _goes_on(text: Wording, known: Found[str]) -> bool:
    """ "2 tỷ đồng phục vụ dân sinh": the dong serve, they are no uniforms."""
    if known.length == 1:
        return False
    whole = _words_that_go_on().longest_at(text, known.last - 1)
    return whole is not None and whole.last > known.last


@cache
def _words_that_go_on() -> PhraseBook[str]:
    return phrase_book({"word": reading_words("not_measures")["goes_on"]})


_WHOLE = frozenset({"km", "m", "m2", "ha", "labour-day"})  # no comma inside their words
# "3 bám, 4 cùng", "5 không, 3 sạch": the numbers of a watchword.
_WATCHWORD = re.compile(r"[\"']\s?(?:\d\d? \w+(?: \w+)?,? (?:và )?){0,3}$")
_MOST_OF_A_WATCHWORD = 12


def _is_slogan(text: Wording, number: Number) -> bool:
    """Whether a small number of nothing known opens words in quotes."""
    if number.value is None or number.value > _MOST_OF_A_WATCHWORD:
        return False
    return _WATCHWORD.search(text.plain, 0, number.start) is not None


_PERCENT = re.compile(r"\s*%")
_IN_WORDS = re.compile(r"\s?\((\D{2,60})\)\s?")


def _past_bracket(text: Wording, number: Number) -> Number:
    """ "05 (năm) suất": what is counted stands behind the number said once more in words."""
    words = _IN_WORDS.match(text.plain, number.end)
    if words is None:
        return number
    spelled = wording(words[1], bare=text.bare).words
    value, used = read_words([word.text for word in spelled], bare=text.bare)
    if not used or used != len(spelled) or value != number.value:
        return number
    return replace(number, last=text.at(words.end()), end=words.end())


def _is_new(text: Wording, one: Expression, before: Expression | None) -> bool:
    """Whether a number is not the one before it, said once more in brackets."""
    if before is None or one.number.value != before.number.value:
        return True
    return text.plain[before.end : one.start].strip() != "(" or one.measure != before.measure


def _with_measure(text: Wording, number: Number, measure: str, after: int) -> Expression | None:
    if number.spelled and not _counts(text, number, measure):
        return None
    if number.whole is not None and measure not in _DIVISIBLE:
        number = replace(number, value=number.whole, precision=Decimal(1))
    measure = meant_measure(text, number, measure, after)
    number, after = _with_rest(text, number, measure, after)
    return Expression(number, measure, after, text.words[after - 1].end)


# How many of the smaller measure are one of the larger: "5 tấn 2 tạ", "1 km 300 m".
_SMALLER = {("tonne", "quintal"): 10, ("tonne", "kg"): 1000, ("km", "m"): 1000}


def _with_rest(text: Wording, number: Number, measure: str, after: int) -> tuple[Number, int]:
    """The number with the half or the smaller measure that goes on with it."""
    if measure not in _DIVISIBLE or number.value is None or not _close(text, after):
        return number, after
    if text.words[after].text in HALVES:
        half = Decimal("0.5")
        return replace(number, value=number.value + half, precision=half), after + 1
    rest = text.words[after].text
    smaller = _measure_at(text, after + 1) if rest.isdecimal() and _close(text, after + 1) else None
    of_one = _SMALLER.get((measure, smaller.meaning)) if smaller is not None else None
    if smaller is None or of_one is None or int(rest) >= of_one:
        return number, after
    added = Decimal(int(rest)) / of_one
    number = replace(number, value=number.value + added, precision=1 / Decimal(of_one))
    return replace(number, last=after, end=text.words[after].end), smaller.last


def _unnamed(text: Wording, number: Number) -> Expression:
    """Before an unknown common noun pieces of it; a bare sum of millions is money."""
    money = number.magnitude in _OF_MONEY and number.value is not None
    if _is_thing(text, number.last) and not (money and _is_paid(text, number.last)):
        return Expression(number, "piece", number.last, number.end, named=False)
    return Expression(number, "vnd" if money else "", number.last, number.end, named=False)


def _is_paid(text: Wording, place: int) -> bool:
    """Whether a word tells what is done with money: "số dư 18 triệu xin nhập vào quỹ"."""
    return text.words[place].text in turning_words("with_money", bare=text.bare)


def _counts(text: Wording, number: Number, measure: str) -> bool:
    """Whether a small number word is a count: "một" only of things given or done, "năm" never
    where it can be a year."""
    word = text.words[number.first].text
    before = [other.text for other in text.words[max(0, number.first - 3) : number.first]]
    last = before[-1] if before else ""
    if number.value == 1:
        giving = turning_words("giving", bare=text.bare)
        if measure in {"place", "person", ""}:
            return False
        return not giving.isdisjoint(before) or _is_handed(text, number, measure)
    if word == "năm" and number.last == number.first + 1:
        written = text.text[text.words[number.first].start]
        sure = written.islower() and measure not in {"place", "person", "organisation"}
        return sure and last not in turning_words("year_after", bare=text.bare)
    if _is_called(text, number, measure):
        return False
    return last not in turning_words("name_after", bare=text.bare)


def _is_called(text: Wording, number: Number, measure: str) -> bool:
    """Whether what looks like a number is a name, "chú Ba Tâm", or "bà con" without its marks."""
    following = text.words[number.last]
    if text.bare and measure == "person" and following.text == "con":
        return True
    capital = text.text[following.start].isupper()
    written = text.text[text.words[number.first].start].islower()
    return capital and written and (text.bare or measure in {"organisation", "place"})


_HANDED_REACH = 9
_HANDED = frozenset({"piece", "house", "vehicle", "animal", "gift", "bridge", "work"})


def _is_handed(text: Wording, number: Number, measure: str) -> bool:
    """ "tặng Trung tâm Y tế Ngọc Đông một máy sinh hiển vi": given, the receiver named first."""
    if measure not in _HANDED:
        return False
    first = max(0, number.first - _HANDED_REACH)
    texts, handing = text.texts(), turning_words("handing", bare=text.bare)
    given = [place for place in range(first, number.first) if texts[place] in handing]
    each = turning_words("of_each", bare=text.bare).intersection(texts[first : number.first])
    if not given or each:
        return False
    between = text.plain[text.words[given[-1]].end : number.start]
    return not set(",;.:()").intersection(between)


def _close(text: Wording, place: int) -> bool:
    """Whether a word follows the one before it with nothing but blanks and quotes between."""
    if not 0 < place < len(text.words):
        return False
    return not text.plain[text.words[place - 1].end : text.words[place].start].strip(" \u00a0\"'")


@cache
def _deeds() -> PhraseBook[str]:
    return phrase_book({"deed": reading_words("cues")["deeds"]})


def _follows(text: Wording, number: Number) -> bool:
    """Whether nothing but blanks and quotes stands between a number and the next word."""
    return not text.plain[number.end : text.words[number.last].start].strip(" \u00a0\"'")


def _is_thing(text: Wording, place: int) -> bool:
    """Whether an unknown common noun follows directly."""
    if not _close(text, place) or text.words[place - 1].end == text.words[place].start:
        return False
    word = text.words[place]
    common = not word.is_number and text.text[word.start].islower()
    if _deeds().longest_at(text, place) is not None:
        return False
    return common and word.text not in turning_words("next_part", bare=text.bare)


def with_carried_measures(text: Wording, expressions: Iterable[Expression]) -> list[Expression]:
    """Numbers without a noun take the measure of the number before them in the same sentence."""
    settled: list[Expression] = []
    for one in _measured_back(text, [*expressions]):
        before = settled[-1] if settled and settled[-1].sentence == one.sentence else None
        labelled = _of_label(text, one) if one.measure == "" else ""
        if labelled:
            one = replace(one, measure=labelled)
        if one.measure == "" and before is not None and _carries(text, before, one):
            one = replace(one, measure=before.measure)
        settled.append(one)
    return settled


# "lần lượt là 7,2; 5,9 và 4,45 km": only such signs and words stand between them.
_LISTED = re.compile(r"\s*(?:[,;]|và|[,;]\s*và)\s*")


def _measured_back(text: Wording, expressions: list[Expression]) -> list[Expression]:
    """Numbers listed before one with a measure take it."""
    found = list(expressions)
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        alike = one.sentence == other.sentence and one.measure == "" and other.measure
        if not alike or other.measure in _NEVER_LISTED:
            continue
        if is_listed(text, one, other) or _is_share_of(text, one, other):
            found[place] = replace(one, measure=other.measure)
    return found


def is_listed(text: Wording, one: Expression, other: Expression) -> bool:
    """Whether a number without a noun and the next stand in one list of one measure."""
    bare = not one.named and one.measure in {"", other.measure}
    return bare and _LISTED.fullmatch(text.plain, one.end, other.start) is not None


# "xóa xong 11 trong số 27 nhà tạm"
_OUT_OF = re.compile(r"\s*(?:trong|trên)\s+(?:(?:tổng )?số\s+)?")


def _is_share_of(text: Wording, one: Expression, other: Expression) -> bool:
    return _OUT_OF.fullmatch(text.plain, one.end, other.start) is not None


_NEVER_LISTED = frozenset({"percent", "place"})
_LABEL_REACH = 10  # words


def _of_label(text: Wording, one: Expression) -> str:
    """The measure in the label of a number: "Tổng số ngày công: 14.250"."""
    first = one.opening
    colon = text.plain.rfind(":", 0, one.start)
    words = text.plain[colon + 1 : one.start].split() if colon >= 0 else []
    if not first or colon < 0 or len(words) > _LABEL_WORDS or _OTHER_PART.search(" ".join(words)):
        return ""
    last = text.at(colon)
    opening = text.at(max(text.plain.rfind(sign, 0, colon) for sign in ".;\n"))
    labels = measures().longest_in(text, max(opening, last - _LABEL_REACH), last)
    found = next((known.meaning for known in labels if known.meaning), "")
    return "" if found == "place" else found


_LABEL_WORDS = 2  # "Cầu nông thôn: xây mới 06"
_OTHER_PART = re.compile(r"[\d,;.()]")


def _carries(text: Wording, before: Expression, one: Expression) -> bool:
    glued = text.plain[one.end : one.end + 1].isalpha()
    return before.measure not in {"percent", "place"} and not glued
