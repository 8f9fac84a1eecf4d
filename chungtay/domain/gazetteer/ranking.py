"""How likely each place is the one that a text means, from its parts, the day and the reporter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.gazetteer.lives import Lives
from chungtay.domain.gazetteer.names import Named
from chungtay.domain.gazetteer.parts import Part, Parts
from chungtay.domain.gazetteer.words import VILLAGE
from chungtay.domain.places import COUNTRY

# What the life of a place weighs on the day asked: it lives and is called so; it lives and was, or
# will be, called so; it has ended; it has not begun. "cũ" turns the first and the third around.
CALLED_SO, WAS_CALLED_SO, WILL_BE_CALLED_SO, ENDED, NOT_BEGUN = 1.0, 0.8, 0.5, 0.05, 0.012
OLD_AND_LIVING, OLD_BESIDE_TODAYS, LIVING_BESIDE_NOW = 0.05, 0.05, 0.3
ENDED_PROVINCE = 0.15  # a province's name alone is hardly forgotten
# What another part of the text weighs: it lies above; its land is shared; it is the same place;
# it shares land and has not begun; it is somewhere else; nobody bears its name.
SHARES_LAND, SAME_PLACE, SHARES_FUTURE_LAND, ELSEWHERE = 0.85, 0.5, 0.02, 0.003
NAMELESS, PERHAPS_ELSEWHERE, UNKNOWN_IN_MORE_THAN_A_COMMUNE = 0.001, 0.6, 0.3
GUESSED = 0.005
FAINT = 0.02  # what weighs no more is hardly meant
ABOVE_COMMUNES = ("province", "district")
# Without a word for its kind a name rather means the larger place; the first name is rather meant.
LEVELS: Mapping[str, float] = {"province": 1.0, "district": 0.35, "commune": 0.2, VILLAGE: 0.15}
LEAST = 0.01  # of the likeliest one's weight; what is less likely is not told
BORNE = 0.3  # the least fit with which a living place is said to bear the name
NOT_FIRST, UNMARKED_BESIDE_MARKED = 0.7, 0.05
DEPTHS = {level: depth for depth, level in enumerate(LEVELS)}
LOWEST = DEPTHS[VILLAGE]
# Where it lies from the reporter's place: in it or above it, in the same district, province, land.
IN_NEAR, SHARED_LAND, SAME_DISTRICT, SAME_PROVINCE, FAR = 1.0, 0.8, 0.4, 0.3, 0.03


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place with how well it fits what is said (`fit`), and how likely it is the one beside
    others that fit as well (`prior`)."""

    named: Named
    fit: float
    prior: float


class Question:
    """One text asked on a day, with the reporter's place."""

    def __init__(self, asked: Parts, lives: Lives, *, on: date, near: str) -> None:
        self._asked, self._lives, self._on = asked, lives, on
        self._near = near
        self._old = self._spread_old(asked.parts)
        self._marked = {level for part in asked.parts if part.kind for level in part.kind.levels}
        self._marked_before = self._depths_before(asked.parts)
        keys = [part.key for part in asked.parts]
        self._repeated = [
            [earlier for earlier in range(at) if keys[earlier] == key and not asked.parts[at].kind]
            for at, key in enumerate(keys)
        ]
        self._guessed = [self._is_likely_guess(part) for part in asked.parts]
        self._tells_today = any(part.now and any(self._alive(part)) for part in asked.parts)
        self._living_marked = {level for part in asked.parts for level in self._living(part)}

    def _spread_old(self, parts: Sequence[Part]) -> list[bool]:
        """Which parts "cũ" calls old. After a name that never was another's, it means the whole:
        "xã Phú Gia, tỉnh Hà Tĩnh (cũ)"."""
        for part in parts:
            ended = any(n.until <= self._on and weight > FAINT for n, weight in part.bearers)
            if part.old and part.bearers and not ended:
                return [True] * len(parts)
        return [part.old for part in parts]

    def _depths_before(self, parts: Sequence[Part]) -> list[int]:
        """The largest level that a kind names before each part: what follows without a kind is
        rather larger than it than smaller."""
        depths, least = list[int](), LOWEST + 1
        for part in parts:
            depths.append(least)
            if part.kind is not None:
                least = min(least, max(map(_depth, part.kind.levels)))
        return depths

    def _is_likely_guess(self, part: Part) -> bool:
        """Whether unknown words, read as if a letter were wrong, name what lies in a place that
        another part names: that is no chance."""
        if not part.is_guess:
            return False
        others = {
            place for other in self._asked.parts if other is not part for place in other.meant
        }
        chains = (self._lives.chain(place, self._on) for place in part.meant)
        return any(not others.isdisjoint(chain) for chain in chains)

    def _living(self, part: Part) -> set[str]:
        """The levels of the places that live on the day and are named with their kind, as of
        today."""
        if part.old or part.kind is None:
            return set()
        return {named.level for named in self._alive(part)}

    def _alive(self, part: Part) -> Iterator[Named]:
        """Those on the day who are well meant by a part."""
        lives, on = self._lives, self._on
        return (n for n, weight in part.bearers if weight > FAINT and lives.lives(n.place, on))

    def weighed(self) -> list[Weighed]:
        """Every place once, with the part of the text that fits it best; not those that are far
        less likely than another."""
        best: dict[str, Weighed] = {}
        first = next((at for at, p in enumerate(self._asked.parts) if not p.may_be_elsewhere), 0)
        top = 0.0
        for at, part in enumerate(self._asked.parts):
            order = 1.0 if at <= first or part.now else NOT_FIRST
            for named, weight in part.bearers:
                prior = order * self._prior(named, part, self._marked_before[at])
                alone = weight * self._life(named, at)
                least = top * LEAST / prior
                fit = self._in_context(alone, named.place, named.level, at, least)
                top = max(top, fit * prior)
                known = best.get(named.place)
                if known is None or fit * prior > known.fit * known.prior:
                    best[named.place] = Weighed(named, fit, prior)
        likely = [w for w in best.values() if w.fit * w.prior >= top * LEAST]
        return self._of_the_day(likely)

    def _of_the_day(self, found: list[Weighed]) -> list[Weighed]:
        """Only what lives on the day, where that fits and nothing in the text is called old. Two
        stay a question: what has ended near the reporter, where its namesakes of today are far; and
        the name of a lost province alone, which may mean a ward of today."""
        if any(part.old or part.now for part in self._asked.parts):
            return found
        living = [w for w in found if self._lives.lives(w.named.place, self._on)]
        if all(w.fit < BORNE for w in living):
            return found
        most = max(w.fit * w.prior for w in living)
        is_lost = not self._marked and all(w.named.level != "province" for w in living)
        kept = {w.named.place for w in living}
        for w in found:
            if w.fit * w.prior > most or (is_lost and w.named.level == "province"):
                kept.add(w.named.place)
        return [w for w in found if w.named.place in kept]

    # -------------------------------------------------------------- the day
    def _life(self, named: Named, at: int) -> float:
        part, on = self._asked.parts[at], self._on
        since, until = self._lives.life(named.place)
        if self._old[at]:
            if named.until <= on:
                beside = self._tells_today or named.level in self._living_marked
                return OLD_BESIDE_TODAYS if beside else 1.0
            return OLD_AND_LIVING if since <= on < until else NOT_BEGUN
        if since > on:
            return NOT_BEGUN
        if until <= on:
            if part.new:
                return ENDED * OLD_AND_LIVING
            return ENDED_PROVINCE if self._is_lost_province(named, part) else ENDED
        if self._tells_today and not part.now:
            return LIVING_BESIDE_NOW
        if named.since <= on < named.until:
            return CALLED_SO
        return WAS_CALLED_SO if named.until <= on else WILL_BE_CALLED_SO

    def _is_lost_province(self, named: Named, part: Part) -> bool:
        """Whether a name alone was a province's, and no province bears it now."""
        if named.level != "province" or part.kind is not None or part.is_code:
            return False
        return not any(
            n.level == "province" and self._lives.lives(n.place, self._on) for n, _ in part.bearers
        )

    # -------------------------------------------------------------- the rest of the text
    def _in_context(self, fit: float, place: str, level: str, at: int, least: float) -> float:
        """How well a place fits with the rest of the text, which never makes it likelier; 0 as soon
        as that is less than `least`."""
        for other, part in enumerate(self._asked.parts):
            if fit < least:
                return 0.0
            if other != at:
                support = self._support(place, level, part, self._asked.parts[at])
                if any(earlier != at for earlier in self._repeated[other]):
                    support = min(support, SAME_PLACE)  # "Bình Định, An Nhơn, Bình Định"
                if other < at and support < PERHAPS_ELSEWHERE and self._may_be_hamlet(at, other):
                    support = PERHAPS_ELSEWHERE
                fit *= min(support, GUESSED) if self._guessed[other] else support
        return fit

    def _may_be_hamlet(self, at: int, other: int) -> bool:
        """ "Tân Hương, xã Hương Giang": what stands without a kind before a commune with one."""
        kind = self._asked.parts[at].kind
        if kind is None or kind.levels != ("commune",):
            return False
        return self._asked.parts[other].kind is None and not self._asked.parts[other].is_code

    def _support(self, place: str, level: str, part: Part, own: Part) -> float:
        """How well another part of the text fits a place that its `own` part names."""
        meant = part.meant
        if not meant:
            return _unnamed(level, part)
        chain = self._lives.chain(place, self._on)
        found = max([meant[over] for over in chain if over in meant], default=0.0)
        if found < SHARES_LAND and not self._holds(place, level, part):
            if part.old or part.now:
                found = max(found, self._shared(place, meant, "", sure=True))
            else:
                namesakes = level if part.key == own.key else ""
                found = max(found, self._shared(place, meant, namesakes))
        perhaps = part.may_be_elsewhere and not (part.is_hamlet and self._is_around(place, part))
        return max(found, PERHAPS_ELSEWHERE if perhaps else ELSEWHERE)

    def _holds(self, place: str, level: str, part: Part) -> bool:
        """Whether another part names what lies in a place: then the place is only where that is."""
        if level not in ABOVE_COMMUNES or part.may_be_elsewhere:
            return False
        if part.kind is not None:
            return min(map(_depth, part.kind.levels)) > _depth(level)
        return self._is_around(place, part)

    def _is_around(self, place: str, part: Part) -> bool:
        """Whether what a part names lies in a place."""
        return any(
            place in self._lives.chain(inside, self._on)
            for inside, weight in part.meant.items()
            if weight > FAINT and self._lives.life(inside)[0] <= self._on
        )

    def _shared(
        self, place: str, meant: Mapping[str, float], namesakes: str, *, sure: bool = False
    ) -> float:
        """The most that land shared with other places weighs. Namesakes on its own level say no
        more than its name twice; `sure` where the text itself tells what was and what is."""
        lives, full = self._lives, 1.0 if sure else SHARES_LAND
        found = meant.get(place, 0.0) * SAME_PLACE
        for other in lives.around(place) & meant.keys():
            begun = sure or lives.life(other)[0] <= self._on
            share = full if begun else SHARES_FUTURE_LAND
            share = min(share, SAME_PLACE) if lives.level(other) == namesakes else share
            found = max(found, meant[other] * share)
        return found

    # -------------------------------------------------------------- what decides among equals
    def _prior(self, named: Named, part: Part, marked_before: int) -> float:
        prior = self._nearness(named.place)
        if part.kind is None and not part.is_code:
            prior *= LEVELS.get(named.level, LEVELS[VILLAGE])
            if named.level in self._marked or _depth(named.level) >= marked_before:
                prior *= UNMARKED_BESIDE_MARKED
        return prior

    def _nearness(self, place: str) -> float:
        near, lives, on = self._near, self._lives, self._on
        if near == COUNTRY:
            return 1.0
        chain, over_near = lives.chain(place, on), lives.chain(near, on)
        if near == place or near in chain or place in over_near:
            return IN_NEAR
        if near in lives.around(place):
            return SHARED_LAND
        shared = [over for over in chain if over in over_near]
        if not shared:
            return FAR
        return SAME_DISTRICT if len(lives.chain(shared[0], on)) else SAME_PROVINCE


def _depth(level: str) -> int:
    """How far below the country a level lies."""
    return DEPTHS.get(level, LOWEST)


def _unnamed(level: str, part: Part) -> float:
    """What a part weighs whose name nobody bears."""
    if part.is_hamlet or part.may_be_elsewhere:
        return UNKNOWN_IN_MORE_THAN_A_COMMUNE if level in ABOVE_COMMUNES else 1.0
    return NAMELESS
