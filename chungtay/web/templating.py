"""The environment of the templates: words, numbers and days in the language of the page."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from chungtay.domain.permissions import Deed
from chungtay.queries.openings.wording import measured
from chungtay.vocabulary import formats
from chungtay.vocabulary.furniture import WordsUnknown, furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.states import state
from chungtay.vocabulary.whereabouts import place_in
from chungtay.web.addresses import address_of
from chungtay.web.signs import sign
from chungtay.web.static_files import static_address

NOTHING = "—"


def environment(**options: Any) -> Environment:
    """What `TEMPLATES` names; an unknown name in a template is a defect and not an empty string."""
    env = Environment(**{**options, "undefined": StrictUndefined}, trim_blocks=True)
    env.lstrip_blocks = True
    env.globals.update(
        url=address_of,
        static=static_address,
        say=say,
        amount=amount,
        counted=counted,
        beside=formats.beside,
        number=number,
        indicator_name=indicator_name,
        measure_name=measure_name,
        unit_name=unit_name,
        state_name=state_name,
        place_in=found_in,
        action_name=action_name,
        sign=sign,
        Deed=Deed,
    )
    env.filters.update(day=day, short_day=short_day, moment=moment)
    return env


@pass_context
def say(context: Context, code: str, /, **facts: object) -> str:
    """The page's words for a code: {{ say("totals-title", period=period) }}"""
    return furniture(code, context["language"], **facts)


@pass_context
def number(context: Context, value: Decimal | int | None) -> str:
    return NOTHING if value is None else formats.number(Decimal(value), context["language"])


@pass_context
def amount(context: Context, value: Decimal | None, measure: str) -> str:
    """A number with its measure; money in the largest fitting unit."""
    if value is None:
        return NOTHING
    return formats.amount(value, measure, context["language"])


@pass_context
def counted(context: Context, value: Decimal | None, indicator: str) -> str:
    """A number with the word that its indicator is counted in: of classes "lớp" and not "buổi"."""
    return NOTHING if value is None else measured(indicator, value, context["language"])


@pass_context
def indicator_name(context: Context, code: str) -> str:
    return indicators()[code].text(context["language"]) if code in indicators() else code


@pass_context
def measure_name(context: Context, code: str) -> str:
    return measures()[code].text(context["language"])


@pass_context
def unit_name(context: Context, code: str) -> str:
    """The word after a figure of an indicator: trees are counted in "cây", not in pieces."""
    return indicators()[code].unit.text(context["language"])


@pass_context
def state_name(context: Context, member: Any) -> str:  # a member of any enum that has words
    return state(member).text(context["language"])


@pass_context
def action_name(context: Context, code: str) -> str:
    """What an action of the ledger is called; one of another release keeps its code."""
    try:
        return furniture(f"action-{code}", context["language"])
    except WordsUnknown:
        return code


@pass_context
def found_in(context: Context, where: str) -> str:
    """Where in a document: "paragraph 4" is "đoạn 4"."""
    return place_in(where, context["language"])


@pass_context
def day(context: Context, value: date | None) -> str:
    return NOTHING if value is None else formats.day(value, context["language"])


def short_day(value: date | None) -> str:
    return NOTHING if value is None else formats.short_day(value)


def moment(value: datetime | None) -> str:
    """Day and time of day in the programme's zone, the same in both languages."""
    if value is None:
        return NOTHING
    local = timezone.localtime(value)
    return f"{local:%H:%M} {formats.short_day(local.date())}"
