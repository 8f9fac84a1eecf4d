"""The picture of a story: eras between the days on which something passed to another."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from chungtay.queries.stories import Member, Story
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.furniture import furniture
from chungtay.web.addresses import address_of
from chungtay.web.charts.flow import flow_chart
from chungtay.web.charts.flow_down import flow_down_chart
from chungtay.web.charts.flow_order import Flow, FlowBody, Passing


def pictures(story: Story, *, language: str) -> tuple[Markup, Markup]:
    """From left to right where there is room, and from top to bottom on a phone; nothing where
    nobody passed anything to anybody."""
    if not story.steps:
        return Markup(), Markup()
    flow = flow_of(story, language)
    wide = flow_chart(flow, language=language, prefix="story")
    down = flow_down_chart(flow, language=language, prefix="story-down")
    return Markup(wide), Markup(down)  # both escape what people wrote


def flow_of(story: Story, language: str) -> Flow:
    """The eras of a story, with everybody in those in which they live."""
    days = sorted({step.day for step in story.steps})
    bodies = tuple(_body(story, member, days, language) for member in story.members)
    passings = tuple(Passing(s.former.id, s.heir.id, s.share) for s in story.steps)
    title = furniture("story-flow-of", language, name=story.told.name)
    return Flow(title, tuple(map(short_day, days)), bodies, passings)


def _body(story: Story, member: Member, days: list[date], language: str) -> FlowBody:
    since, until = member.since, member.until
    is_told = member.id == story.told.id
    return FlowBody(
        code=member.id,
        name=member.name,
        first=0 if since is None else sum(day <= since for day in days),
        last=len(days) if until is None else sum(day < until for day in days),
        when=life(member, language),
        href="" if is_told else address_of("story", story.what, member.id),
        told=is_told,
    )


def life(member: Member, language: str) -> str:
    """ "từ 01/07/2025"; the last day counts."""
    facts = {}
    if member.since is not None:
        facts["since"] = short_day(member.since)
    if member.last is not None:
        facts["last"] = short_day(member.last)
    code = {(): "always", ("since",): "since", ("last",): "until"}.get(tuple(facts), "between")
    return furniture(f"story-{code}", language, **facts)
