"""The words for what is counted: "căn nhà", "ngày công", "lượt người"."""

from __future__ import annotations

from functools import cache
from itertools import permutations

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
    borne = reading_words("not_measures")["loads"]
    loads = [f"{carrier} {load}" for carrier in _CARRIERS for load in borne]
    return phrase_book(
        {
            **known,
            "piece": (*known["piece"], *loads),
            "party": (*known["party"], *_bodies_and_persons()),
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


# "3 ghe lục bình", "30 xe đá": loads, not boats and cars.
_CARRIERS = ("xe", "ghe", "thuyền", "xuồng", "công nông")


def _bodies_and_persons() -> list[str]:
    """ "cơ quan, đơn vị, doanh nghiệp, cá nhân" in whatever order: bodies with persons last."""
    bodies, persons = (reading_words("not_measures")[one] for one in ("bodies", "persons"))
    listed = [" ".join(some) for count in (1, 2, 3) for some in permutations(bodies, count)]
    joints = ("", "và ")
    return [f"{some} {joint}{one}" for some in listed for joint in joints for one in persons]
