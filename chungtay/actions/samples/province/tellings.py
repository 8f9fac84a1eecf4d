"""Who tells of what, in which words: every telling as a sentence with the claims it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from chungtay.actions.samples.province.amounts import Manner, Written, other, write
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.doings import LAST, SEED, YEAR, Doing, doings
from chungtay.actions.samples.province.kinds import Measure, Say
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.papers import Paper, Said, paper_of
from chungtay.actions.samples.province.places import id_of
from chungtay.actions.samples.province.wording import capital, filled
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim, Source, Standing
from chungtay.domain.indicators import Share
from chungtay.domain.measures import plain
from chungtay.domain.periods import Period
from chungtay.domain.spelling import nfc
from chungtay.domain.units import DAY
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures

HOW_MANY = (1, 1, 1, 1, 1, 2, 2, 2, 2, 3)  # how many tell of one doing, as often as it happens
WITH_PAPER, OF_A_COMMUNE = 8, 40  # how much rather somebody tells who writes reports
MANNERS = (
    Manner.EXACT, Manner.EXACT, Manner.EXACT, Manner.FINER, Manner.FINER, Manner.ABOUT,
    Manner.OVER, Manner.UNDER,
)  # fmt: skip
DISPUTES, SLIPS, SLIPS_ALONE = 12, 2, 2
FINER, UNDATED, A_DAY_OFF, UNNAMED, COMPLETE, UNSAID = 0.25, 0.3, 0.2, 0.25, 0.3, 0.35
WORTH_A_DISPUTE = 20  # smaller numbers of things are counted alike by all
SAID_AFTER = (1, 4)  # days between a doing and a form
SHARED_OPENLY = frozenset({"labour-days", "gifts"})


@dataclass(frozen=True, slots=True)
class Telling:
    """What one body says of one doing. Without a paper it was typed into the form."""

    doing: Doing
    body: Body
    say: Say
    manner: Manner
    days: Period
    dated: bool
    named: tuple[Body, ...]
    complete: bool
    paper: Paper | None
    unsaid: bool = False
    claims: tuple[Claim, ...] = field(default=(), repr=False)

    @property
    def said_on(self) -> date:
        return self.claims[0].said_on or LAST

    @property
    def day(self) -> date:
        """As of when the words are meant: a paper's are those of the day it is signed."""
        return self.paper.said_on if self.paper else self.doing.days.last


@cache
def tellings() -> tuple[Telling, ...]:
    """Everything that is told of doings, with the claims made."""
    drawn = [telling for doing in doings() for telling in _of(doing)]
    return tuple(with_claims(telling) for telling in _with_quirks(drawn))


def _of(doing: Doing) -> Iterator[Telling]:
    chance = Random(f"{SEED} telling {doing.number}")
    for place, body in enumerate(_tellers(doing, chance)):
        yield _telling(doing, body, place, chance)


def _tellers(doing: Doing, chance: Random) -> list[Body]:
    """Some of those who did it, and the province's bodies above them."""
    day = doing.days.last
    above = (body for member in doing.bodies if (body := land().above(member, day)))
    reporting = (body for body in above if paper_of(body, doing.days))
    known = list(dict.fromkeys([*doing.bodies, *reporting]))
    if doing.kind.stock or doing.kind.campaign or any(m.of for m in doing.kind.measures):
        return known[:1]
    many = min(chance.choice(HOW_MANY), len(known))
    told: list[Body] = []
    while len(told) < many:
        left = [body for body in known if body not in told]
        weights = [_weight(body, doing) for body in left]
        told += chance.choices(left, weights)
    return sorted(told, key=lambda body: (paper_of(body, doing.days) is None, known.index(body)))


def _weight(body: Body, doing: Doing) -> int:
    if paper_of(body, doing.days) is None:
        return 1
    return OF_A_COMMUNE if body.commune else WITH_PAPER


def _telling(doing: Doing, body: Body, place: int, chance: Random) -> Telling:
    says = doing.kind.says_of(body.branch)
    paper = paper_of(body, doing.days)
    undated = place > 0 and paper is not None and chance.random() < UNDATED
    kept = [s for s in says if not undated or "{On}" not in s.text]
    say = (kept or list(says))[(doing.number + place) % len(kept or says)]
    tells_day = paper is None or doing.kind.campaign or "{On}" in say.text or "{when}" in say.text
    dated = bool(tells_day) and not (undated and kept)
    manner = Manner.FINER if chance.random() < FINER else Manner.EXACT
    if place:
        manner = chance.choice(MANNERS)
    partners = [other for other in doing.bodies if other is not body]
    named = [b for n, b in enumerate(partners) if n == 0 or not place or chance.random() > UNNAMED]
    return Telling(
        doing=doing,
        body=body,
        say=say,
        manner=manner,
        days=_days(doing, paper, dated, place, chance),
        dated=dated,
        named=tuple(named),
        complete=len(named) == len(partners) and chance.random() < COMPLETE,
        paper=paper,
        unsaid=_is_unsaid(doing),
    )


def _is_unsaid(doing: Doing) -> bool:
    """Of some joint doings nobody says whether the number is all of it or the speaker's part."""
    chance = Random(f"{SEED} unsaid {doing.number}")
    return doing.kind.measures[0].indicator in SHARED_OPENLY and chance.random() < UNSAID


def _days(doing: Doing, paper: Paper | None, dated: bool, place: int, chance: Random) -> Period:
    """Who writes no day means some day of the paper's period; some are a day off."""
    if not dated and paper is not None:
        return paper.period
    off = chance.random() < A_DAY_OFF and place > 0 and doing.days.days == 1
    shifted = [doing.days.since + timedelta(days=step) for step in (1, -1)]
    fitting = [d for d in shifted if d <= LAST and (paper is None or paper.period.holds(d))]
    return Period.of_days(fitting[0], fitting[0]) if off and fitting else doing.days


def _with_quirks(drawn: Sequence[Telling]) -> list[Telling]:
    """Some second tellings dispute the first, some numbers slip by a thousand."""
    told: dict[int, list[int]] = {}
    for place, telling in enumerate(drawn):
        told.setdefault(telling.doing.number, []).append(place)
    chance = Random(f"{SEED} quirks")
    doing_of = {number: drawn[places[0]].doing for number, places in told.items()}
    numbers = [n for n in told if doing_of[n].days.since >= YEAR.since and not doing_of[n].parts]
    chance.shuffle(numbers)
    found = list(drawn)
    several = [n for n in numbers if len(told[n]) > 1]
    disputes = [n for n in several if _may_dispute(doing_of[n])][:DISPUTES]
    roads = [n for n in several if _is_of_length(doing_of[n]) and n not in disputes][:SLIPS]
    alone = [n for n in numbers if len(told[n]) == 1 and _is_of_length(doing_of[n])][:SLIPS_ALONE]
    for n in disputes:
        found[told[n][-1]] = replace(found[told[n][-1]], manner=Manner.OTHER, unsaid=False)
        found[told[n][0]] = replace(found[told[n][0]], unsaid=False)
    for n in (*roads, *alone):
        found[told[n][-1]] = replace(found[told[n][-1]], manner=Manner.SLIP)
    return found


def _may_dispute(doing: Doing) -> bool:
    return _is_of_length(doing) or doing.amounts[0] >= WORTH_A_DISPUTE


def _is_of_length(doing: Doing) -> bool:
    return indicators()[doing.kind.measures[0].indicator].indicator.measure == "km"


def with_claims(telling: Telling) -> Telling:
    """The telling's claims; whoever typed a form says it in few words."""
    drafted = replace(telling, claims=tuple(claim for _, claim in _claims(telling)))
    return drafted if telling.paper else replace(drafted, claims=_typed(drafted))


def said(telling: Telling) -> Said:
    """The telling as a sentence of its paper."""
    sentence = filled(nfc(telling.say.text), {**gaps(telling), **_numbers(telling)})
    places = (place for place, _ in _claims(telling))
    return Said(sentence, tuple(zip(places, telling.claims, strict=True)),
                telling.doing.kind.section)  # fmt: skip


def _numbers(telling: Telling) -> Mapping[str, str]:
    return {str(place): said.text for place, said in _written(telling).items()}


def _written(telling: Telling) -> dict[int, Written]:
    """Each figure as this body writes it. Rounded words and quarrels are about the first one."""
    chance = Random(f"{SEED} writing {telling.doing.number} {telling.body.code}")
    found: dict[int, Written] = {}
    for place, (measure, amount) in enumerate(
        zip(telling.doing.kind.measures, telling.doing.amounts, strict=True)
    ):
        if measure.same is None:
            manner = telling.manner if place == 0 or _follows(telling) else Manner.EXACT
            said = amount
            if manner is Manner.OTHER:
                said = other(amount, measure.indicator, chance) if place == 0 else amount
                manner = Manner.EXACT
            found[place] = write(said, measure.indicator, manner, chance)
    return found


def _follows(telling: Telling) -> bool:
    """Whether the other figures are rounded as the first one is."""
    return telling.manner in (Manner.ABOUT, Manner.OVER, Manner.UNDER)


def _claims(telling: Telling) -> Iterator[tuple[int, Claim]]:
    """The claims with the place of the figure that each is made of."""
    numbers = _written(telling)
    for place, measure in enumerate(telling.doing.kind.measures):
        shown = place if measure.same is None else measure.same
        yield shown, _claim(telling, place, measure, numbers[shown])


def _claim(telling: Telling, place: int, measure: Measure, number: Written) -> Claim:
    doing, body = telling.doing, telling.body
    told = gaps(telling)
    indicator = telling.say.indicator if place == 0 and telling.say.indicator else measure.indicator
    shares = [m.same for m in doing.kind.measures if m.same is not None]
    return Claim(
        id=id_of(f"claim {doing.number} {body.code} {place}"),
        unit=body.id,
        indicator=indicator,
        figure=number.figure,
        days=telling.days,
        place=doing.place if doing.hamlet in told["spot"] else doing.around,
        share=_share(telling, measure),
        of_unit=None if measure.of is None else doing.bodies[measure.of].id,
        lead=body.id if doing.bodies[0] is body and len(doing.bodies) > 1 else None,
        partners=tuple(partner.id for partner in telling.named),
        partners_complete=telling.complete,
        categories=(*doing.kind.categories, *telling.say.categories),
        shared=bool(shares) and place in (*shares, *(n for n, m in enumerate(doing.kind.measures)
                                                     if m.same is not None)),
        standing=Standing.HELD if telling.manner is Manner.SLIP and place == 0
        else Standing.COUNTED,
        unit_name=body.called(telling.day).name,
        organisation=body.branch,
        place_name=told["at"],
        title=_title(telling, told),
        partner_names=tuple(_name(partner, telling) for partner in telling.named),
        written_value=number.value,
        written_measure=number.measure,
    )  # fmt: skip


def _share(telling: Telling, measure: Measure) -> Share:
    if measure.of is not None:
        return Share.OWN
    default = indicators()[measure.indicator].indicator.share
    return Share.UNSAID if telling.unsaid and default is Share.UNSAID else Share.WHOLE


def _title(telling: Telling, told: Mapping[str, str]) -> str:
    return capital(filled(nfc(telling.say.title), told).text.strip(" ,"))


def _typed(telling: Telling) -> tuple[Claim, ...]:
    """A form keeps the title and the figures as they were typed."""
    chance = Random(f"{SEED} form {telling.doing.number} {telling.body.code}")
    after = timedelta(days=chance.randint(*SAID_AFTER))
    lives_until = land().units[telling.body.id].until - DAY
    said_on = min(telling.doing.days.last + after, LAST, lives_until)
    quotes = [quote_of(claim) for claim in telling.claims]
    sentence = f"{telling.claims[0].title}: {'; '.join(dict.fromkeys(quotes))}"
    statement = id_of(f"form {telling.doing.number} {telling.body.code}")
    return tuple(
        replace(
            claim,
            said_on=said_on,
            statement=statement,
            literal=quote,
            source=Source("", "form", quote, sentence=sentence),
        )
        for claim, quote in zip(telling.claims, quotes, strict=True)
    )


def quote_of(claim: Claim) -> str:
    """ "1,2 km", "hơn 120 suất quà": the amount as the form shows it."""
    amount = claim.figure.value or Decimal(0)
    before = str(words("wording")["around"].get(claim.figure.qualifier.value, ("",))[0])
    number = before + write(plain(amount), claim.indicator, Manner.EXACT, Random(0)).text
    if measures()[claim.written_measure].vi in number:
        return number
    return f"{number} {indicators()[claim.indicator].unit.vi.split(',')[0]}"


def gaps(telling: Telling) -> dict[str, str]:
    """What stands in the gaps of this body's sentences and titles."""
    doing = telling.doing
    around = words("wording")["with"]
    where = _where(telling)
    days = _day_words(telling.days)
    spot = doing.spot
    return {
        "with": _with(telling),
        "on": days,
        "when": around["when"].format(days=days) if telling.dated else "",
        "where": where,
        "spot": spot,
        "at": f"{spot}, {where}" if spot and doing.hamlet and doing.hamlet in spot else where,
        **{
            f"doer{place}": _name(body, telling, own=True)
            for place, body in enumerate(doing.bodies)
        },
    }


def _where(telling: Telling) -> str:
    commune, day = telling.doing.commune, telling.day
    if commune is None:
        place = telling.doing.region.place
        return f"{place.kind} {place.name}"
    ended = "" if commune.lives(day) else str(words("wording")["with"]["old"])
    return commune.on(day).full + ended


def _day_words(days: Period) -> str:
    around = words("wording")["with"]
    form = around["one_day"] if days.days == 1 else around["more_days"]
    return str(form.format(first=short_day(days.since), last=short_day(days.last)))


def _with(telling: Telling) -> str:
    """ "chủ trì, phối hợp với …" of the lead, "chỉ đạo Hội LHPN xã …" of who stands above."""
    around = words("wording")["with"]
    doing, body = telling.doing, telling.body
    if body in doing.bodies:
        if not telling.named:
            return str(around["alone"])
        form = around["lead"] if doing.bodies[0] is body else around["partner"]
        return str(form.format(partners=_list([_name(b, telling) for b in telling.named])))
    below = (b for b in telling.named if land().above(b, doing.days.last) is body)
    own = next(below, telling.named[0])
    others = [_name(b, telling) for b in telling.named if b is not own]
    form = around["directs"] if others else around["directs_alone"]
    return str(form.format(lead=_name(own, telling), partners=_list(others) if others else ""))


def _list(names: Sequence[str]) -> str:
    *first, last = names
    joined = ", ".join(first)
    return f"{joined}{words('wording')['with']['and']}{last}" if first else last


def _name(body: Body, telling: Telling, *, own: bool = False) -> str:
    """Bodies of one commune call one another by the short name."""
    near, called = body.commune and body.commune == telling.body.commune, body.called(telling.day)
    return called.own if called.own and (near or own) else called.short
