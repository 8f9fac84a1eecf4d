"""Assets over the years: what was done on one, when, by whom, for how much, under which labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

from django.db.models import Q

from chungtay.domain.activities import Activity
from chungtay.domain.assets import kinds_of
from chungtay.domain.deciding import Powers
from chungtay.domain.likely_assets import Likely, likely_assets
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import Sought, fold
from chungtay.queries.activities.lines import ActivityLine, ClaimLine, activity_line, title_of
from chungtay.queries.activities.page import with_documents
from chungtay.queries.addresses import called, called_on
from chungtay.queries.cases import Subject, case, subject
from chungtay.queries.compared import Comparison, compared
from chungtay.queries.inbox import commune_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.verdicts import Verdict, verdicts_of
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.storage.facts import with_persons
from chungtay.vocabulary.category_names import category_name
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.matching_words import matching_words

PAGE = 25
MOST_FOUND = 20
MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Work:
    """One activity on an asset: under which labels it went, and everybody's words for it. `then` is
    what its place was called on its day, "" where it is called the same now."""

    line: ActivityLine
    then: str
    labels: tuple[str, ...]
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two works that may be on one asset; `sign` and `name` say why, `score` is in per cent."""

    earlier: ActivityLine
    later: ActivityLine
    sign: str
    name: str
    score: int

    @property
    def works(self) -> tuple[str, str]:
        return self.earlier.id, self.later.id


@dataclass(frozen=True, slots=True)
class AssetPage:
    """The story of an asset. `place` is what its place is called on the visitor's day and `places`
    what it was called before; `unseen` are works beyond the visitor's reach, `found` works on other
    assets in which the words looked for stand, and without any those that are near."""

    id: str
    title: str
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    place_id: str
    place: str
    places: tuple[str, ...]
    works: tuple[Work, ...]
    unseen: int
    ties: tuple[Verdict, ...]
    likely: tuple[LikelyPair, ...]
    words: str
    found: tuple[ActivityLine, ...]
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AssetLine:
    """One asset in a list."""

    id: str
    title: str
    place: str
    works: tuple[ActivityLine, ...]


@dataclass(frozen=True, slots=True)
class AssetList:
    """A page of them; `many` in all."""

    words: str
    lines: tuple[AssetLine, ...]
    likely: tuple[LikelyPair, ...]
    many: int
    number: int
    last: int


@dataclass(frozen=True)
class AssetPair:
    """Two works side by side. `said` is what was decided of them, None while nobody did."""

    one: str
    other: str
    comparison: Comparison
    likely: LikelyPair | None
    powers: Powers
    said: Verdict | None
    may_undo: bool


def asset_page(visitor: Visitor, id: str, *, words: str = "") -> AssetPage:
    """The asset that a claim or an activity is work on. Raises `NotFound`."""
    seen = sight(visitor)
    asset = asset_of(seen, seen.activity_of(id))
    works = works_on(seen, asset)
    told = tuple(a for a in works if seen.sees_activity(a))
    place = _place(seen, works, visitor.on)
    now = called(seen.ledger.book.territory, place) if place else ""
    shown = tuple(_work(seen, activity, visitor.language) for activity in told)
    told_of = (work.then or work.line.place for work in shown)
    before = dict.fromkeys(name for name in told_of if name != now)
    mine = {activity.id for activity in works}
    return AssetPage(
        id=asset,
        title=title_of(told[0], visitor.language),
        kinds=_kinds(seen, told, visitor.language),
        labels=tuple(dict.fromkeys(label for work in shown for label in work.labels)),
        place_id=place,
        place=now,
        places=tuple(before),
        works=shown,
        unseen=len(works) - len(told),
        ties=verdicts_of(visitor, _ties(works)),
        likely=tuple(pair for pair in likely(visitor) if not mine.isdisjoint(pair.works)),
        words=words,
        found=_others(seen, works, words, visitor.language) if visitor.may(Deed.DECIDE) else (),
        first=told[0].days.since,
        last=told[-1].days.last,
    )


def asset_of(seen: Sight, activity: Activity) -> str:
    """Raises `NotFound` where nothing was built or repaired that stays."""
    if not kinds_of(activity, seen.ledger.book.catalogue):
        raise NotFound()
    return seen.ledger.book.assets[1].get(activity.id, activity.id)


def works_on(seen: Sight, asset: str) -> list[Activity]:
    """Everything that was done on an asset, in the order of days."""
    tied = seen.ledger.book.assets[1]
    ids = [id for id, one in tied.items() if one == asset] or [asset]
    works = (seen.decided.by_id[id] for id in ids)
    return sorted(works, key=lambda a: (a.days.since, a.days.last, a.id))


def _work(seen: Sight, activity: Activity, language: str) -> Work:
    told = with_documents(seen, activity.claims, language=language)
    words: dict[tuple[str, str], ClaimLine] = {}
    for claim in told:
        words.setdefault((claim.unit, claim.sentence or claim.literal), claim)
    line = activity_line(seen, activity, language)
    return Work(
        line,
        _then(seen, activity, line.place),
        labels_of(seen, activity, language),
        tuple(words.values()),
    )


def _then(seen: Sight, activity: Activity, now: str) -> str:
    territory = seen.ledger.book.territory
    place = activity.place(territory)
    name = "" if place == COUNTRY else called_on(territory, place, activity.days.last)
    return "" if name == now else name


def labels_of(seen: Sight, activity: Activity, language: str) -> tuple[str, ...]:
    """Brand names and movements under which it went: labels of one thing."""
    catalogue, terms = seen.ledger.book.catalogue, indicators()
    brands = (
        terms[c.indicator].text(language)
        for c in activity.claims
        if c.indicator in catalogue and catalogue[c.indicator].labels_of
    )
    movements = (
        category_name(dimension, value, language)
        for c in activity.claims
        for dimension, value in c.categories
        if dimension == "movement"
    )
    return tuple(dict.fromkeys((*brands, *movements)))


def _kinds(seen: Sight, works: Iterable[Activity], language: str) -> tuple[str, ...]:
    """What is counted behind several labels is called by its word: "căn nhà"."""
    terms = indicators()
    labelled = {indicator.labels_of for indicator in seen.ledger.book.catalogue.values()}
    return tuple(
        (terms[code].unit if code in labelled else terms[code]).text(language)
        for code in sorted(_all_kinds(seen, works))
        if code in terms
    )


def _place(seen: Sight, works: Sequence[Activity], on: date) -> str:
    """Where it stands on a day: the finest place said, or what inherited it."""
    territory = seen.ledger.book.territory
    said = Activity("", tuple(claim for activity in works for claim in activity.claims))
    place = said.place(territory)
    if place == COUNTRY:
        return ""
    standing = territory.standing(place, on)
    return "" if standing == COUNTRY else standing


def _ties(works: Iterable[Activity]) -> list[Subject]:
    ids = [rows.uuid_of(claim.id) for activity in works for claim in activity.claims]
    tied = models.AssetTie.objects.filter(one__in=ids, other__in=ids, ended_by__isnull=True)
    said = tied.filter(same=True).select_related("entry").order_by("entry__number", "id")
    by_entry = {row.entry_id: str(row.id) for row in said}
    return [subject(id) for id in by_entry.values()]


# ------------------------------------------------------------------------------- the list
def asset_list(visitor: Visitor, *, words: str = "", page: int = 1) -> AssetList:
    """Assets that were worked on more than once, the latest work first; with words, every one in
    whose works they stand."""
    seen = sight(visitor)
    tied, sought = seen.ledger.book.assets[1], Sought(words)
    catalogue = seen.ledger.book.catalogue
    found: dict[str, None] = {}
    for activity in seen.activities:
        if words and not (kinds_of(activity, catalogue) and _stand_in(sought, activity)):
            continue
        if words or activity.id in tied:
            found.setdefault(tied.get(activity.id, activity.id))
    kept = list(found)
    here = page_of(len(kept), page, size=PAGE)
    return AssetList(
        words=words,
        lines=tuple(_line(seen, asset, visitor.language) for asset in kept[here.shown]),
        likely=() if words else likely(visitor),
        many=len(kept),
        number=here.number,
        last=here.last,
    )


def _others(
    seen: Sight, works: Sequence[Activity], words: str, language: str
) -> tuple[ActivityLine, ...]:
    """Works in which the words stand; without any, those of its kind in its commune."""
    mine, kinds = {a.id for a in works}, _all_kinds(seen, works)
    territory, sought = seen.ledger.book.territory, Sought(words)
    commune = commune_of(seen.ledger, works[0].place(territory))

    def may_be(activity: Activity) -> bool:
        if words:
            return _stand_in(sought, activity) and bool(_all_kinds(seen, [activity]))
        is_near = commune_of(seen.ledger, activity.place(territory)) == commune != ""
        return is_near and not kinds.isdisjoint(_all_kinds(seen, [activity]))

    found = (a for a in seen.activities if a.id not in mine and may_be(a))
    shown = islice(found, MOST_FOUND if words else MOST_NEAR)
    return tuple(activity_line(seen, activity, language) for activity in shown)


def _all_kinds(seen: Sight, works: Iterable[Activity]) -> set[str]:
    catalogue = seen.ledger.book.catalogue
    return {kind for activity in works for kind in kinds_of(activity, catalogue)}


def _stand_in(sought: Sought, activity: Activity) -> bool:
    return any(sought.stands_in(f"{c.title} {c.place_name}") for c in activity.claims)


def _line(seen: Sight, asset: str, language: str) -> AssetLine:
    works = [a for a in works_on(seen, asset) if seen.sees_activity(a)]
    lines = tuple(activity_line(seen, activity, language) for activity in works)
    return AssetLine(asset, lines[0].title, lines[-1].place, lines)


# ------------------------------------------------------------------- what may be one asset
def likely(visitor: Visitor) -> tuple[LikelyPair, ...]:
    """What the machine proposes, as far as the visitor may decide about it, the surest first."""
    if not visitor.may(Deed.DECIDE):
        return ()
    seen = sight(visitor)
    by_id = seen.decided.by_id
    return tuple(
        LikelyPair(
            activity_line(seen, by_id[found.earlier], visitor.language),
            activity_line(seen, by_id[found.later], visitor.language),
            found.sign,
            found.name,
            round(100 * found.score),
        )
        for found in _found(seen)
        if seen.sees_activity(by_id[found.earlier]) and seen.sees_activity(by_id[found.later])
    )


@dataclass(frozen=True, slots=True)
class _Found:
    likely: tuple[Likely, ...]

    @property
    def weight(self) -> int:
        return 2 + 7 * len(self.likely)


def _found(seen: Sight) -> tuple[Likely, ...]:
    """The same for all visitors, made once for each state of the ledger."""
    ledger = seen.ledger
    made: _Found = ledger.answers.made(("likely-assets",), lambda: _Found(_search(seen)))
    return made.likely


def _search(seen: Sight) -> tuple[Likely, ...]:
    book = seen.ledger.book
    works = [a for a in seen.decided.activities if kinds_of(a, book.catalogue)]
    return likely_assets(
        _with_persons(works),
        catalogue=book.catalogue,
        territory=book.territory,
        owners=_before_owners(),
        ties=book.ties,
        apart=seen.ledger.opened.gathered.other_assets,
        on=max((a.days.last for a in seen.decided.activities), default=date.max),
    )


def _with_persons(works: Sequence[Activity]) -> list[Activity]:
    """With the names that recognition needs; they are compared and not shown."""
    told = with_persons(claim for activity in works for claim in activity.claims)
    named = {claim.id: claim for claim in told if claim.person_names}
    return [
        replace(a, claims=tuple(named.get(claim.id, claim) for claim in a.claims)) for a in works
    ]


def _before_owners() -> frozenset[str]:
    """What stands before a person's name: "bà", "gia đình"; single letters say too little."""
    phrases = matching_words().sections["persons"].values()
    return frozenset(fold(phrase) for group in phrases for phrase in group if len(phrase) > 1)


# -------------------------------------------------------------------------- side by side
def asset_pair(visitor: Visitor, one: str, other: str, *, at: datetime) -> AssetPair:
    """Two works and what may be said of them. Raises `NotFound`."""
    seen = sight(visitor)
    both = sorted((seen.activity_of(one), seen.activity_of(other)), key=lambda a: a.days.since)
    if both[0].id == both[1].id:
        raise NotFound()
    for activity in both:
        asset_of(seen, activity)
    claims = [activity.claims for activity in both]
    told = [side[0].id for side in claims]
    known = case(told, programme=visitor.programme, actor=visitor.actor, at=at)
    said = _said(visitor, both)
    ids = {activity.id for activity in both}
    return AssetPair(
        one=told[0],
        other=told[1],
        comparison=compared(seen, claims, language=visitor.language),
        likely=next((pair for pair in likely(visitor) if ids == set(pair.works)), None),
        powers=known.powers,
        said=said,
        may_undo=said is not None and (known.powers.decide or said.by_visitor),
    )


def _said(visitor: Visitor, both: Sequence[Activity]) -> Verdict | None:
    """What was said last of claims of the two, and stands."""
    one, other = ([rows.uuid_of(claim.id) for claim in activity.claims] for activity in both)
    standing = models.AssetTie.objects.filter(ended_by__isnull=True)
    crossing = Q(one__in=one, other__in=other) | Q(one__in=other, other__in=one)
    said = standing.filter(crossing).order_by("-entry__number", "id")
    last = said.values_list("id", flat=True).first()
    return verdicts_of(visitor, [subject(str(last))])[0] if last else None
