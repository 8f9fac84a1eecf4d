"""Reading claims into tellings: with one book of words, and with the names that claims teach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from chungtay.domain.claims import Claim
from chungtay.domain.matching.bodies import key_in_title, key_of_partner, keys_of_unit
from chungtay.domain.matching.clauses import clause_of, numbers_in, split
from chungtay.domain.matching.extent import MONTH, extent_of, rounds_in, segments_in
from chungtay.domain.matching.lexicon import Lexicon, PhraseBook, Wording
from chungtay.domain.matching.persons import Person, person_named, persons_in
from chungtay.domain.matching.places import (
    Site,
    learn,
    learn_title,
    names_in,
    said_commune,
    site_of,
)
from chungtay.domain.matching.tellings import Pair, Telling, may_speak, text_of
from chungtay.domain.spelling import fold

Kept = TypeVar("Kept")

_SHORTEST_PROGRAMME, _LONGEST_PROGRAMME = 3, 7  # words
_ENDS_OF_NAMES = frozenset(
    {"cho", "voi", "nam", "nhan", "do", "va", "trao", "tang", "tai", "o", "trong", "lan", "dot"}
)


def tellings(
    claims: Sequence[Claim],
    *,
    lexicon: Lexicon,
    communes: Mapping[str, str],
    apart: Iterable[frozenset[str]] = (),
) -> list[Telling]:
    """Groups claims that may speak of an activity by statement and clause, in the order of ids.

    Claims of a pair in `apart` stand each for themselves.
    """
    return Reader(claims, lexicon=lexicon, communes=communes).read(claims, apart=apart)


class Reader:
    """Knows the names that some claims teach, and reads these and later ones with them. Tellings
    are numbered on and on."""

    def __init__(
        self, claims: Sequence[Claim], *, lexicon: Lexicon, communes: Mapping[str, str]
    ) -> None:
        self.lexicon, self.communes = lexicon, communes
        self.book = PhraseBook(lexicon)
        speaking = [claim for claim in claims if may_speak(claim)]
        self.gazette = learn(speaking, self.book, communes)
        names = self._learn_titles(speaking)
        self.book.learn({**self.gazette.learned(), "known_programmes": names})
        self._numbered = 0
        self._bodies: dict[tuple[str, str], frozenset[str]] = {}
        self._partners: dict[tuple[str, ...], frozenset[str]] = {}
        self._shared: dict[object, object] = {}

    def _learn_titles(self, claims: Iterable[Claim]) -> Mapping[str, tuple[str, ...]]:
        """Hamlets and spots go to the gazette; programmes with a name of their own are the answer.
        Spots are learned where somebody writes all letters in one size, so that no name shows."""
        quoted: set[str] = set()
        titles = {(said_commune(claim, self.communes), text_of(claim)) for claim in claims}
        sought = {code for code, title in titles if _is_of_one_size(title)}
        for code, title in titles:
            wording = self.book.preview(title)
            learn_title(self.gazette, code, wording)
            if code in sought and not _is_of_one_size(title):
                spots = self.gazette.spots.setdefault(code, set())
                spots.update(_pairs(names_in(wording, inside=True)))
            quoted.update(_quoted(wording))
            quoted.update(_called(wording))
        return {name: (name,) for name in sorted(quoted)}

    def read(
        self, claims: Sequence[Claim], *, apart: Iterable[frozenset[str]] = ()
    ) -> list[Telling]:
        """The tellings of some claims, in the order of their ids."""
        ordered = sorted((claim for claim in claims if may_speak(claim)), key=lambda c: c.id)
        alone = frozenset(claim for pair in apart for claim in pair)
        return [
            telling for said in self._statements(ordered, alone) for telling in self._told_in(said)
        ]

    def _statements(self, claims: Iterable[Claim], alone: frozenset[str]) -> Iterable[list[Claim]]:
        said: dict[tuple[object, ...], list[Claim]] = {}
        for claim in claims:
            said.setdefault(_statement(claim, alone), []).append(claim)
        return said.values()

    def _told_in(self, said: Sequence[Claim]) -> Iterator[Telling]:
        """Figures of one statement of one body are one doing, each clause for itself (rule 9)."""
        read: dict[str, tuple[Wording, ...]] = {}
        by_clause: dict[int, list[Claim]] = {}
        for claim in said:
            text = text_of(claim)
            if text not in read:
                wording = self.book.read_title(text)
                read[text] = split(wording, by_period=claim.days.days >= MONTH)
            clause = clause_of(claim, read[text], self.lexicon)
            by_clause.setdefault(clause, []).append(claim)
        for clause, claims in by_clause.items():
            title = read[text_of(claims[0])][clause]
            yield self._telling(self._numbered, tuple(claims), title)
            self._numbered += 1

    def _telling(self, number: int, claims: tuple[Claim, ...], title: Wording) -> Telling:
        first = claims[0]
        place = self.book.read(first.place_name)
        unit = self.book.read(first.unit_name or first.unit)
        site = site_of(
            first, place=place, title=title, unit=unit, gazette=self.gazette,
            communes=self.communes,
        )  # fmt: skip
        owners = self._owners(claims, title)
        doings = self._doings(claims, title)
        asset = self._asset(claims, title, doings, owners)
        programmes = _programmes(title)
        names = self._names(place, title, unit, owners, site)
        extent = extent_of(
            claims, title, site=site, asset=asset, owners=len(owners),
            named=bool(names), programmes=bool(programmes), lexicon=self.lexicon,
        )  # fmt: skip
        return Telling(
            number=number, claims=claims, days=first.days,
            first=first.days.since.toordinal(), last=first.days.until.toordinal() - 1,
            site=self._once(site),
            unit=first.unit, unit_keys=self._keys_of_body(unit, first),
            partner_keys=self._keys_of_partners(claims), mentioned=self._once(key_in_title(title)),
            doings=self._once(doings), asset=asset, recurring=bool(title.of("recurring")),
            owners=owners, names=self._once(names), programmes=self._once(programmes),
            occasions=self._once(_occasions(claims, title)),
            groups=self._once(title.meanings("groups")),
            stages=self._once(title.meanings("stages")),
            rounds=self._once(rounds_in(title)), segments=self._once(segments_in(title)),
            brands=self._once(_brands(claims, title)), numbers=self._once(numbers_in(title)),
            text=self._text(title), extent=extent,
        )  # fmt: skip

    def _once(self, value: Kept) -> Kept:
        """Equal values are kept once: a million tellings share a few thousand."""
        return self._shared.setdefault(value, value)  # type: ignore[return-value]

    def _keys_of_body(self, unit: Wording, claim: Claim) -> frozenset[str]:
        known = (claim.unit_name or claim.unit, claim.organisation)
        if known not in self._bodies:
            self._bodies[known] = self._once(keys_of_unit(unit, known[1], self.lexicon))
        return self._bodies[known]

    def _owners(self, claims: Sequence[Claim], title: Wording) -> tuple[Person, ...]:
        given = {name for claim in claims for name in claim.person_names}
        if given:
            return tuple(person_named(self.book.read(name)) for name in sorted(given))
        return persons_in(title, self.lexicon, self.gazette.communes)

    def _doings(self, claims: Sequence[Claim], title: Wording) -> frozenset[str]:
        known = (self.lexicon.doing_of.get(claim.indicator) for claim in claims)
        return title.meanings("doings") | {doing for doing in known if doing}

    def _asset(
        self, claims: Sequence[Claim], title: Wording, doings: frozenset[str], owners: object
    ) -> str:
        """The thing built: by the indicator, else by the words where they tell of building."""
        for claim in claims:
            if claim.indicator in self.lexicon.asset_of:
                return self.lexicon.asset_of[claim.indicator]
        told = _first_thing(title)
        if told == "house" and not owners:
            return ""
        general = all(
            self.lexicon.doing_of.get(claim.indicator) in (None, "building", "house", "disaster")
            for claim in claims
        )
        # "Giúp 210 công làm trụ cầu Kênh Xáng" tells of building in no word of its own.
        works = doings & {"building", "house"} or not doings
        return told if general and works else ""

    def _names(
        self, place: Wording, title: Wording, unit: Wording, owners: Iterable[Person], site: Site
    ) -> frozenset[Pair]:
        """Names of spots, as pairs of neighbouring words; not those of communes and bodies."""
        runs = [*names_in(place), *names_in(title, inside=True)]
        spots = self.gazette.spots.get(site.commune)
        if spots and not names_in(title):
            runs += [pair for pair in pairwise(w.plain for w in title.words) if pair in spots]
        known = [*names_in(unit), *(tuple(fold(owner.words).split()) for owner in owners)]
        for hamlet in site.hamlets:
            known += (hamlet.name, hamlet.area)
        known += site.areas
        for section in ("famous", "programmes", "known_programmes", "campaign"):
            known += [title.plain(p.start, p.end) for p in title.of(section)]
        known += [name for name in runs if name in self.gazette.communes]
        apart = _pairs(known)
        return frozenset(pair for pair in _pairs(runs) if pair not in apart)

    def _keys_of_partners(self, claims: Sequence[Claim]) -> frozenset[str]:
        if len(claims) == 1:
            names = claims[0].partner_names
        else:
            names = tuple(sorted({name for claim in claims for name in claim.partner_names}))
        if names not in self._partners:
            keys = frozenset(key for name in names for key in key_of_partner(self.book.read(name)))
            self._partners[names] = self._once(keys)
        return self._partners[names]

    def _text(self, title: Wording) -> tuple[Pair, ...]:
        frequent = self.lexicon.frequent
        telling = [
            word.plain
            for word in title.words
            if word.shape not in ("sign", "number") and word.plain not in frequent
        ]
        return tuple(self._once(pair) for pair in dict.fromkeys(pairwise(telling)))


def _is_of_one_size(title: str) -> bool:
    return title.islower() or title.isupper()


def _statement(claim: Claim, alone: frozenset[str]) -> tuple[object, ...]:
    text = text_of(claim)
    if claim.id in alone or not (claim.statement or text):
        return (claim.id,)
    own = claim.statement or (said_commune(claim, {}), claim.place_name, text)
    return (claim.unit, own, claim.days, claim.role)


def _quoted(wording: Wording) -> Iterator[str]:
    """What stands in quotation marks is a name, unless it is a label for many things."""
    marks = [i for i, word in enumerate(wording.words) if word.plain == '"']
    labels = {phrase.start for phrase in wording.of("programmes") if phrase.meaning == "labels"}
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        if end - start > 2 and start + 1 not in labels:
            yield " ".join(wording.plain(start + 1, end))


def _called(wording: Wording) -> Iterator[str]:
    """A name behind "chương trình" that begins with a capital, up to where it surely ends."""
    words = wording.words
    labels = wording.inside("programmes")
    for mark in wording.of("called"):
        start = end = mark.end
        if start in labels or start >= len(words) or words[start].shape != "name":
            continue
        ends = {p.start for s in ("spots", "levels", "hamlets", "doings") for p in wording.of(s)}
        while end < len(words) and end - start < _LONGEST_PROGRAMME:
            if words[end].shape in ("sign", "number") or (end > start and end in ends):
                break
            if words[end].plain in _ENDS_OF_NAMES:
                break
            end += 1
        if end - start >= _SHORTEST_PROGRAMME:
            yield " ".join(wording.plain(start, end))


def _first_thing(title: Wording) -> str:
    """The first thing named, unless it is only where something was done ("tại nhà văn hóa")."""
    spots = {phrase.end for phrase in title.of("spots")}
    things = (t for t in title.of("assets") if t.start not in spots and t.meaning != "none")
    return next((thing.meaning for thing in things), "")


def _programmes(title: Wording) -> frozenset[str]:
    known = (p for p in title.of("programmes") if p.meaning == "names")
    return frozenset(
        " ".join(title.plain(p.start, p.end)) for p in (*known, *title.of("known_programmes"))
    )


def _brands(claims: Sequence[Claim], title: Wording) -> frozenset[str]:
    labels = (title.plain(p.start, p.end) for p in title.of("programmes") if p.meaning == "labels")
    return _categories(claims, "house_brand") | {" ".join(label) for label in labels}


def _occasions(claims: Sequence[Claim], title: Wording) -> frozenset[str]:
    return title.meanings("occasions") | _categories(claims, "occasion")


def _categories(claims: Sequence[Claim], name: str) -> frozenset[str]:
    return frozenset(
        value for claim in claims for category, value in claim.categories if category == name
    )


def _pairs(names: Iterable[tuple[str, ...]]) -> set[Pair]:
    return {pair for name in names for pair in pairwise(name)}
