"""What a text means by a place on a day: every code and name that places ever bore, ranked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from chungtay.domain.gazetteer.called import Called, Candidate, Heir
from chungtay.domain.gazetteer.lives import LATEST, Lives
from chungtay.domain.gazetteer.names import Names
from chungtay.domain.gazetteer.parts import Parts, code_parts, mistaken, parts_of, with_tails
from chungtay.domain.gazetteer.ranking import Question, Weighed
from chungtay.domain.gazetteer.reading import Reading
from chungtay.domain.gazetteer.tokens import Token, tokens
from chungtay.domain.gazetteer.words import Kind, OtherName, PlaceWords
from chungtay.domain.places import COUNTRY, Territory

__all__ = ["LATEST", "Called", "Candidate", "Gazetteer", "Heir", "Kind", "OtherName", "PlaceWords"]

MOST = 40  # candidates of one answer
DOUBT = (
    0.1  # the power that makes a score of a weight: 0.06 (ended) is 0.75, 0.003 (elsewhere) 0.56
)
UNFIT = 0.01  # the least weight that is no reason to look for a typing error
FOREBEAR = 0.5  # of the score of what had not begun


class Gazetteer:
    """Looks places up in all that they were ever called.

    The score of a candidate is its share of the weight of all, times how well it fits on its own
    (1 = named in full and living that day): one of two equals has half, and 0.9 means certain.
    """

    def __init__(
        self,
        called: Iterable[Called],
        territory: Territory | None = None,
        words: PlaceWords | None = None,
    ) -> None:
        known = list(called)
        self._words = words or PlaceWords()
        self._lives = Lives(known, territory)
        self._names = Names(known, self._words.other_names)

    def __contains__(self, place: object) -> bool:
        return place in self._lives

    def find(
        self, text: str, *, on: date, near: str = COUNTRY, today: date = LATEST
    ) -> tuple[Candidate, ...]:
        """The places that a text means on a day, the likeliest first; none where nobody knows.

        What had not begun that day never comes first: what lived on its land does. `near` is the
        reporter's place, `today` the day on which the heirs told must live.
        """
        words = tokens(text)
        if not words:
            return ()
        place = near if near in self._lives else COUNTRY
        asked = self._asked(words, is_near=place != COUNTRY)
        weighed = self._weighed(asked, on=on, near=place)
        return self._ranked(weighed, on=on, today=today)

    def _asked(self, words: Sequence[Token], *, is_near: bool) -> Parts:
        if _is_code_alone(words):
            return code_parts(words[0].word.raw, self._names, is_near=is_near)
        asked = parts_of(words, Reading(words, self._names, self._words), self._names)
        if any(part.bearers for part in asked.parts):
            return asked
        # "duong hao hung yen" is no street but the ward of Đường Hào.
        bare = Reading(words, self._names, self._words, hamlets=False)
        return parts_of(words, bare, self._names)

    def _weighed(self, asked: Parts, *, on: date, near: str) -> list[Weighed]:
        """Typing errors are a last resort: they are looked for where nothing fits as it stands."""
        asked = with_tails(asked, self._names)
        found = Question(asked, self._lives, on=on, near=near).weighed()
        is_read = not any(part.is_unread for part in asked.parts[:1])
        if is_read and any(weighed.fit >= UNFIT for weighed in found):
            return found
        asked = mistaken(asked, self._names)
        return Question(asked, self._lives, on=on, near=near).weighed()

    def _ranked(
        self, weighed: Iterable[Weighed], *, on: date, today: date
    ) -> tuple[Candidate, ...]:
        found = sorted(weighed, key=lambda w: (-w.fit * w.prior, w.named.place))[:MOST]
        whole = sum(w.fit * w.prior for w in found)
        scores = [(w.fit * w.prior / whole * w.fit**DOUBT, w) for w in found]
        scores.sort(key=lambda scored: (-scored[0], scored[1].named.place))
        scored = [self._candidate(w, score, on=on, today=today) for score, w in scores]
        later = [c for c in scored if c.since > on]
        if not later:
            return tuple(scored)
        begun = [c for c in scored if c.since <= on]
        if scored[0].since > on:
            there = self._lived_there(later, on=on, today=today)
            begun = there + [c for c in begun if c.place not in {one.place for one in there}]
        return tuple([*begun, *later] if begun else [])

    def _candidate(self, weighed: Weighed, score: float, *, on: date, today: date) -> Candidate:
        place = weighed.named.place
        day = on if self._lives.lives(place, on) else weighed.named.since
        return self._called(place, score, day=day, today=today)

    def _called(self, place: str, score: float, *, day: date, today: date) -> Candidate:
        lives = self._lives
        called = lives.called(place, day)
        over = [lives.called(other, day) for other in (place, *lives.chain(place, day))]
        province = next((one.name for one in over if one.level == "province"), "")
        return Candidate(
            place,
            called.name,
            called.kind,
            called.code,
            called.level,
            province,
            *lives.life(place),
            round(score, 4),
            lives.heirs(place, today),
        )

    def _lived_there(self, later: Iterable[Candidate], *, on: date, today: date) -> list[Candidate]:
        """What lived on a day on the land of places that had not begun."""
        scores: dict[str, float] = {}
        for candidate in later:
            before = self._lives.forebears(candidate.place, on)
            for place in before:
                scores[place] = max(
                    scores.get(place, 0.0), FOREBEAR * candidate.score / len(before)
                )
        in_order = sorted(scores.items(), key=lambda told: (-told[1], told[0]))[:MOST]
        return [self._called(p, score, day=on, today=today) for p, score in in_order]


def _is_code_alone(words: Sequence[Token]) -> bool:
    """ "00097", and "97.0" as spreadsheets write it."""
    tail = words[1:]
    is_fraction = len(tail) == 1 and tail[0].dotted and tail[0].word.key == "0"
    return words[0].is_number and (not tail or is_fraction)
