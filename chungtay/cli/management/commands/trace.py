"""`chungtay trace`: opens one total down to the sentences and cells it came from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.management.base import CommandParser

from chungtay.cli.answers import trace_json
from chungtay.cli.command import Command as Base
from chungtay.cli.management.commands.totals import add_filters, filters_of
from chungtay.domain.claims import Claim
from chungtay.queries.traces import TraceAnswer, TracePart, open_total
from chungtay.vocabulary.formats import number, short_day
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.whereabouts import place_in


class Command(Base):
    """The activities, claims and sources behind one total."""

    code = "trace"
    example = "--indicator labour-days --period 2026"

    def arguments(self, parser: CommandParser) -> None:
        add_filters(parser)

    def answer(self, **options: Any) -> None:
        asked = filters_of(
            options, by="indicator", language=self.language, command="chungtay trace"
        )
        opened = open_total(asked)
        if options["json"]:
            self.write_json(trace_json(opened))
            return
        self._open(opened)
        if opened.earlier is not None:
            self.say("trace-against", period=asked.against or "")
            self._open(opened.earlier)

    def _open(self, opened: TraceAnswer) -> None:
        total = opened.counted.total
        name = indicators()[opened.indicator].text(self.language)
        shown = "—" if total is None else number(total, self.language)
        self.stdout.write(f"{name}: {shown}")
        for part in opened.total:
            self._show(part)

    def _show(self, part: TracePart) -> None:
        title = part.title or sentence("untitled", self.language)
        if part.kind == "not-itemised":
            title = sentence("not-itemised", self.language, title=title)
        day = short_day(date.fromisoformat(part.day)) if part.day else ""
        where = " · ".join(text for text in (part.place, day) if text)
        self.stdout.write(f"  {number(part.amount, self.language):>14}  {title}  {where}".rstrip())
        for line in self._sources(part.claims):
            self.stdout.write(f"                  {line}")

    def _sources(self, claims: Iterable[Claim]) -> Iterable[str]:
        for claim in claims:
            source = claim.source
            where = place_in(source.where, self.language)
            at = " · ".join(text for text in (source.document, where) if text)
            yield f"{claim.unit_name}: “{source.quote or claim.literal}” ({at})"
