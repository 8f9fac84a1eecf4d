"""A telling: what one body said of one doing, with all in its words that may recognise it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.matching.bodies import key_of_partner, keys_of_unit
from chungtay.domain.matching.clauses import clause_of, numbers_in, split
from chungtay.domain.matching.extent import (
    FEW_DAYS,
    MONTH,
    Extent,
    extent_of,
    rounds_in,
    segments_in,
)
from chungtay.domain.matching.lexicon import Lexicon, PhraseBook, Wording
from chungtay.domain.matching.persons import Person, person_named, persons_in
from chungtay.domain.matching.places import Gazette, Site, learn, names_in, said_commune, site_of
from chungtay.domain.periods import Period
from chungtay.domain.spelling import fold

Pair = tuple[str, str]

_SPEAKING = frozenset({Standing.COUNTED, Standing.HELD, Standing.REPEATED, Standing.REPLACED})


@dataclass(frozen=True, slots=True)
class Telling:
    """The claims of one statement on one doing, and what their words show.

    `asset` is the kind of thing built, `names` are of spots (pairs of neighbouring words), `text`
    the telling words of the title as pairs.
    """

    number: int
    claims: tuple[Claim, ...]
    days: Period
    site: Site
    unit: str
    unit_keys: frozenset[str]
    partner_keys: frozenset[str]
    mentioned: frozenset[str]
    doings: frozenset[str]
    asset: str
    recurring: bool
    owners: tuple[Person, ...]
    names: frozenset[Pair]
    programmes: frozenset[str]
    occasions: frozenset[str]
    groups: frozenset[str]
    rounds: frozenset[Pair]
    stages: frozenset[str]
    segments: frozenset[str]
    brands: frozenset[str]
    numbers: frozenset[Decimal]
    text: frozenset[Pair]
    extent: Extent

    @property
    def is_bare(self) -> bool:
        return self.extent is Extent.BARE

    @property
    def whole(self) -> Extent | None:
        """What kind of whole it speaks of; nothing where it is one doing."""
        return self.extent if self.extent.is_whole else None

    @property
    def is_particular(self) -> bool:
        """Its days are those of the doing itself."""
        return self.days.days <= FEW_DAYS

    @property
    def is_dated_by_period(self) -> bool:
        return self.days.days >= MONTH

    def with_number(self, indicator: str) -> list[Claim]:
        return [c for c in self.claims if c.indicator == indicator and not c.is_mention]

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset(claim.indicator for claim in self.claims)


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
    ordered = sorted((claim for claim in claims if may_speak(claim)), key=lambda c: c.id)
    book = PhraseBook(lexicon)
    gazette = learn(ordered, book, communes)
    quoted = _quoted(book.read(text_of(claim)) for claim in ordered)
    book.learn({**gazette.learned(), "known_programmes": {name: (name,) for name in quoted}})
    alone = frozenset(claim for pair in apart for claim in pair)
    reader = _Reader(lexicon, book, gazette, communes, alone)
    return [
        reader.telling(number, tuple(said))
        for number, said in enumerate(reader.statements(ordered))
    ]


def may_speak(claim: Claim) -> bool:
    """Results that stand; targets, quoted figures and what was left out recognise nothing."""
    return claim.kind is Kind.RESULT and claim.standing in _SPEAKING


def text_of(claim: Claim) -> str:
    return claim.title or claim.source.sentence or claim.source.quote


def _quoted(wordings: Iterable[Wording]) -> list[str]:
    """What stands in quotation marks is a name, unless it is a label for many things."""
    names: set[str] = set()
    for wording in wordings:
        marks = [i for i, word in enumerate(wording.words) if word.plain == '"']
        labels = {phrase.start for phrase in wording.of("programmes") if phrase.meaning == "labels"}
        for start, end in zip(marks[::2], marks[1::2], strict=False):
            if end - start > 2 and start + 1 not in labels:
                names.add(" ".join(wording.plain(start + 1, end)))
    return sorted(names)


class _Reader:
    """Reads claims into tellings with one book and one gazette."""

    def __init__(
        self,
        lexicon: Lexicon,
        book: PhraseBook,
        gazette: Gazette,
        communes: Mapping[str, str],
        alone: frozenset[str],
    ) -> None:
        self.lexicon, self.book, self.gazette = lexicon, book, gazette
        self.communes, self.alone = communes, alone
        self._splits: dict[tuple[str, bool], tuple[Wording, ...]] = {}

    def statements(self, claims: Iterable[Claim]) -> Iterable[list[Claim]]:
        said: dict[tuple[object, ...], list[Claim]] = {}
        for claim in claims:
            said.setdefault(self._statement(claim), []).append(claim)
        return said.values()

    def _statement(self, claim: Claim) -> tuple[object, ...]:
        """Figures of one statement of one body are one doing, each clause for itself (rule 9)."""
        own = claim.statement or (said_commune(claim, {}), claim.place_name, text_of(claim))
        if claim.id in self.alone or not (claim.statement or text_of(claim)):
            return (claim.id,)
        clause = clause_of(claim, self.clauses(claim), self.lexicon)
        return (claim.unit, own, claim.days, clause, claim.role)

    def clauses(self, claim: Claim) -> tuple[Wording, ...]:
        text, by_period = text_of(claim), claim.days.days >= MONTH
        known = self._splits.get((text, by_period))
        if known is None:
            known = split(self.book.read(text), by_period=by_period)
            self._splits[text, by_period] = known
        return known

    def telling(self, number: int, claims: tuple[Claim, ...]) -> Telling:
        first = claims[0]
        clauses = self.clauses(first)
        title = clauses[clause_of(first, clauses, self.lexicon)]
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
            number=number, claims=claims, days=first.days, site=site,
            unit=first.unit, unit_keys=keys_of_unit(unit, first.organisation, self.lexicon),
            partner_keys=self._partners(claims), mentioned=key_of_partner(title),
            doings=doings, asset=asset, recurring=bool(title.of("recurring")), owners=owners,
            names=names, programmes=programmes, occasions=_occasions(claims, title),
            groups=title.meanings("groups"), stages=title.meanings("stages"),
            rounds=rounds_in(title), segments=segments_in(title),
            brands=_brands(claims, title), numbers=numbers_in(title),
            text=self._text(title), extent=extent,
        )  # fmt: skip

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
        known = [*names_in(unit), *(tuple(fold(owner.words).split()) for owner in owners)]
        for hamlet in site.hamlets:
            known += (hamlet.name, hamlet.area)
        for section in ("famous", "programmes", "known_programmes", "campaign"):
            known += [title.plain(p.start, p.end) for p in title.of(section)]
        known += [name for name in runs if name in self.gazette.communes]
        apart = _pairs(known)
        return frozenset(pair for pair in _pairs(runs) if pair not in apart)

    def _partners(self, claims: Sequence[Claim]) -> frozenset[str]:
        named = {name for claim in claims for name in claim.partner_names}
        return frozenset(key for name in named for key in key_of_partner(self.book.read(name)))

    def _text(self, title: Wording) -> frozenset[Pair]:
        frequent = self.lexicon.frequent
        telling = [
            word.plain
            for word in title.words
            if word.shape not in ("sign", "number") and word.plain not in frequent
        ]
        return frozenset(pairwise(telling))


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
