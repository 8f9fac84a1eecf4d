"""The words for what is counted: "căn nhà", "ngày công", "lượt người"."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.wording import Wording
from chungtay.vocabulary.reading_words import reading_words


@cache
def measures() -> PhraseBook[str]:
    """Measures as written; "lượt" before persons counts times, "chiếc" before vehicles counts
    vehicles, "công" before those who laboured their days. Longer words that only begin like one
    ("khối lượng") mean ""."""
    known = reading_words("measures")
    turns = [f"lượt {person}" for person in known["person"]]
    sexes = [f"{sex} {person}" for sex in ("nữ", "nam") for person in known["person"]]
    pieces = [f"chiếc {vehicle}" for vehicle in known["vehicle"]]
    labour = [f"công {person}" for person in reading_words("doers")["labouring"]]
    return phrase_book(
        {
            **known,
            "": reading_words("not_measures")["named"],
            "labour-day": (*known["labour-day"], *labour),
            "person": (*known["person"], *sexes),
            "person-time": (*known["person-time"], *turns),
            "vehicle": (*known["vehicle"], *pieces),
        }
    )


def measured_at(text: Wording, place: int) -> Found[str] | None:
    """The longest measure that starts with a word; None where it only begins like one."""
    found = measures().longest_at(text, place)
    return found if found is not None and found.meaning else None
