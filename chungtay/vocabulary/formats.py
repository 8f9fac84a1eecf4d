"""Numbers, money and days as people write them in each language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from chungtay.vocabulary.terms import table

_BILLION, _MILLION = Decimal(10) ** 9, Decimal(10) ** 6
_MINUS = "\u2212"  # a hyphen may be left at the end of a line without its number


def number(value: Decimal, language: str) -> str:
    """1250.5 is "1.250,5" in Vietnamese and "1,250.5" in English; exact, no trailing zeros, with a
    real minus sign below nothing."""
    whole, _, rest = f"{value:,f}".replace("-", _MINUS).partition(".")
    rest = rest.rstrip("0")
    thousand, point = _marks()[language]
    return whole.replace(",", thousand) + (point + rest if rest else "")


def money(value: Decimal, language: str) -> str:
    """Dong in the largest unit that needs no more than three decimals: "6,2 tỷ đồng"."""
    words = table("formats.toml")["money"][language]
    for size, word in ((_BILLION, words["billion"]), (_MILLION, words["million"])):
        if abs(value) >= size and value % (size / 1000) == 0:
            return f"{number(value / size, language)} {word}"
    return f"{number(value, language)} {words['one']}"


def amount(value: Decimal, measure: str, language: str) -> str:
    """A number with its measure: "2,5 km", "1,2 tỷ đồng"; the measure's own words elsewhere."""
    if measure == "vnd":
        return money(value, language)
    if measure == "percent":
        return percent(value, language)
    if measure == "piece":  # the indicator's own name says of what
        return number(value, language)
    return f"{number(value, language)} {beside(value, table('measures.toml')[measure][language])}"


def beside(value: Decimal, word: str) -> str:
    """The word as it stands after the number: "2 houses", but "1 house"."""
    return _ones().get(word, word) if abs(value) == 1 else word


def percent(value: Decimal, language: str) -> str:
    """ "97,5%" """
    return f"{number(value, language)}%"


def day(value: date, language: str) -> str:
    """ "ngày 05 tháng 02 năm 2026" as official documents write it, "5 February 2026".

    Days to 9 and the months 1 and 2 take a leading zero, months 3 to 9 do not."""
    pattern: str = table("formats.toml")["day"][language]
    return pattern.format(
        day=f"{value.day:02d}",
        plain_day=value.day,
        month=f"{value.month:02d}" if value.month < 3 else value.month,
        month_name=table("formats.toml")["months"][language][value.month - 1],
        year=value.year,
    )


def short_day(value: date) -> str:
    """ "22/12/2026", the same in both languages."""
    return f"{value:%d/%m}/{value.year}"


def short_days(since: date, last: date) -> str:
    """ "19/05/2026 – 21/05/2026", one day alone."""
    return short_day(since) if since == last else f"{short_day(since)} – {short_day(last)}"


@cache
def _ones() -> dict[str, str]:
    """The words for one by those for many; Vietnamese has the same for both."""
    known = table("measures.toml").values()
    ones = {words["en"]: words["en_one"] for words in known if "en_one" in words}
    return {**ones, **table("formats.toml")["one"]}


@cache
def _marks() -> dict[str, tuple[str, str]]:
    marks = table("formats.toml")["marks"]
    return {language: (marks[language]["thousand"], marks[language]["point"]) for language in marks}
