"""Activities already recorded by others that may be the one being typed, each with why.

Decision: they are shown although they may be out of the typist's reach. Whoever stands where
something was done, on its days, with the same thing to tell, could be in it, and must be able to
say so before it is told a second time; hidden, it would be counted twice until somebody above sees
both. Nothing more is shown of it than is needed to recognise it: what it is called, where, when,
who, how much; never its sentence, its document, its evidence or a person helped. It is of the same
programme, and can be looked for only by typing what one did, in one's own name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim, Role
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, most_exact
from chungtay.domain.indicators import Share
from chungtay.domain.matching import DEFAULT_RUBRIC, Proposal, Reason, Relation, match
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import sort_key
from chungtay.queries.addresses import called
from chungtay.queries.matching import communes
from chungtay.storage import models
from chungtay.vocabulary.matching_reasons import why
from chungtay.vocabulary.matching_words import matching_words

DAYS_AROUND = 45  # a house is told of on the day it began and on the day it was handed over
DAYS_NEAR = 3  # without a figure only place and day can tell
MOST = 5
MOST_COMPARED = 120
# A person looks at these and decides: rather one too many than a road typed twice.
LENIENT = replace(DEFAULT_RUBRIC, propose=0.15)


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """One figure of a twin, in the indicator's measure; None was mentioned without a number."""

    indicator: str
    figure: Figure
    measure: str


@dataclass(frozen=True, slots=True)
class Twin:
    """An activity that may be the one being typed. `is_own` is one that the unit told of itself:
    it need not be told again; `names_unit` is one in which others name it."""

    activity: str
    title: str
    place: str | None
    place_name: str
    days: Period
    bodies: tuple[str, ...]
    figures: tuple[ToldFigure, ...]
    reasons: str
    score: float
    is_own: bool
    names_unit: bool
    told: tuple[Claim, ...]
    participants: frozenset[str]
    lead: str | None


def twins(
    provisional: Sequence[Claim],
    *,
    book: Book,
    unit: str,
    place: str | None,
    days: Period | None,
    language: str,
) -> tuple[Twin, ...]:
    """The likeliest first, at most `MOST`. `provisional` are the claims that the typed words would
    become; without any, those at the same place within a few days are shown."""
    if days is None or place is None or place == COUNTRY:
        return ()
    if provisional:
        near = _near(book, place, days, DAYS_AROUND)
        found = _matching(provisional, near, book)
    else:
        found = {claim.id: None for claim in _near(book, place, days, DAYS_NEAR)}
    activities = _activities(found, book)
    made = [
        twin_of(activity, proposal, book=book, unit=unit, language=language)
        for activity, proposal in activities
    ]
    return tuple(sorted(made, key=lambda t: (-t.score, _apart(t.days, days), t.activity))[:MOST])


def _near(book: Book, place: str, days: Period, around: int) -> list[Claim]:
    """What was done on land that meets the place, around the days; the nearest if there are very
    many. A claim of a whole year is near every day of it."""
    meeting: dict[str | None, bool] = {None: False}
    near: list[tuple[int, Claim]] = []
    # Tried first and by itself: nearly all of a hundred thousand claims are of other days.
    since, until = _moved(days.since, -around), _moved(days.until, around)
    for claim in book.claims:
        if claim.days.since >= until or claim.days.until <= since:
            continue
        if claim.role is not Role.ACTIVITY or not claim.counts:
            continue
        apart = _apart(claim.days, days)
        if claim.place not in meeting:
            known = claim.place or ""
            meeting[claim.place] = known in book.territory and book.territory.meets(place, known)
        if meeting[claim.place]:
            near.append((apart, claim))
    near.sort(key=lambda found: (found[0], found[1].days.days, found[1].id))
    return [claim for _, claim in near[:MOST_COMPARED]]


def _moved(day: date, by: int) -> date:
    """As far as the calendar goes: whatever is typed is a day."""
    first, last = date.min.toordinal(), date.max.toordinal()
    return date.fromordinal(min(max(day.toordinal() + by, first), last))


def _apart(one: Period, other: Period) -> int:
    if one.meets(other):
        return 0
    first, second = sorted((one, other))
    return (second.since - first.last).days


def _matching(
    provisional: Sequence[Claim], near: Sequence[Claim], book: Book
) -> dict[str, Proposal | None]:
    """The claims that speak of what is being typed, each with the surest proposal about it."""
    if not near:
        return {}
    typed = {claim.id for claim in provisional}
    compared = [*provisional, *_with_persons(near)]
    answer = match(
        compared,
        lexicon=matching_words(),
        rubric=LENIENT,
        apart=[],
        communes=communes(book.territory, compared),
        about=typed,
    )
    found: dict[str, Proposal | None] = {}
    for proposal in answer.proposals:
        if proposal.relation is Relation.SAME and not typed.isdisjoint(proposal.claims):
            for claim in proposal.claims:
                if claim not in typed:
                    found.setdefault(claim, proposal)
    return found


def _with_persons(claims: Sequence[Claim]) -> list[Claim]:
    """The same claims with the names that recognition needs; nothing of them is shown."""
    kept = models.ClaimPersons.objects.filter(
        claim_id__in=[claim.id for claim in claims], names__isnull=False
    ).order_by("claim_id")
    names = {str(id): tuple(said or ()) for id, said in kept.values_list("claim_id", "names")}
    return [replace(claim, person_names=names.get(claim.id, ())) for claim in claims]


def _activities(
    found: Mapping[str, Proposal | None], book: Book
) -> Iterator[tuple[Activity, Proposal | None]]:
    """The activities of the claims found, each once, as all who told of it together say."""
    home = {claim.id: activity for activity in _speaking(found, book) for claim in activity.claims}
    given: set[str] = set()
    for claim, proposal in found.items():
        activity = home.get(claim)
        if activity is not None and activity.id not in given:
            given.add(activity.id)
            yield activity, proposal


def _speaking(found: Collection[str], book: Book) -> Iterable[Activity]:
    return (a for a in book.worlds[0].activities if any(c.id in found for c in a.claims))


def twin_of(
    activity: Activity, proposal: Proposal | None, *, book: Book, unit: str, language: str
) -> Twin:
    """An activity as it is shown beside what a unit types."""
    place = activity.place(book.territory)
    told = tuple(_told(activity))
    names = {book.units[u].name for u in activity.participants if u in book.units}
    return Twin(
        activity=activity.id,
        title=activity.title,
        place=None if place == COUNTRY else place,
        place_name="" if place == COUNTRY else called(book.territory, place),
        days=activity.days,
        bodies=tuple(sorted(names, key=sort_key)),
        figures=tuple(
            ToldFigure(c.indicator, c.figure, book.catalogue[c.indicator].measure) for c in told
        ),
        reasons=why(_discreet(proposal.reasons), language) if proposal else "",
        score=proposal.score if proposal else 0.0,
        is_own=unit in activity.claimants,
        names_unit=unit in activity.participants,
        told=told,
        participants=activity.participants,
        lead=activity.lead,
    )


def _told(activity: Activity) -> Iterator[Claim]:
    """One claim for each indicator and group, the most exact that speaks of the whole."""
    by_subject: dict[tuple[object, ...], list[Claim]] = {}
    for claim in activity.claims:
        if claim.counts and claim.share is not Share.OWN:
            by_subject.setdefault((claim.indicator, claim.categories), []).append(claim)
    if not by_subject:
        by_subject = {(): list(activity.claims[:1])}
    for together in by_subject.values():
        best = most_exact(claim.figure for claim in together)
        yield next(claim for claim in together if claim.figure == best)


def _discreet(reasons: Sequence[Reason]) -> list[Reason]:
    """Without persons' names: whoever compares has not been told whom others helped."""
    return [_unnamed(reason) for reason in reasons]


def _unnamed(reason: Reason) -> Reason:
    facts = tuple((name, fact) for name, fact in reason.facts if name != "person")
    if len(facts) == len(reason.facts):
        return reason
    return Reason(f"{reason.code}-unnamed", facts)
