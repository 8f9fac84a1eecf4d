"""`chungtay sample`: a synthetic nation for trials, with what was truly done in it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.samples import Sample, SampleSize, make
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.messages import sentence

USUAL = SampleSize()


class Command(Base):
    """Makes the nation and shows the true totals, to be compared with `chungtay totals`."""

    code = "sample"

    def arguments(self, parser: CommandParser) -> None:
        for name, usual in (("units", USUAL.units), ("activities", USUAL.activities), ("seed", 1)):
            parser.add_argument(
                f"--{name}", type=int, default=usual, metavar="N", help=help_of(f"sample-{name}")
            )
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        sample = make(
            SampleSize(options["units"], options["activities"]),
            seed=options["seed"],
            by="chungtay sample",
            at=timezone.now(),
            progress=self.progress("sample-progress"),
        )
        counts = {
            "programme": sample.programme,
            "units": sample.units,
            "activities": sample.activities,
            "claims": sample.claims,
        }
        if options["json"]:
            truths = {code: f"{amount:f}" for code, amount in sample.truths.items()}
            self.write_json({**counts, "truths": truths})
            return
        self.say("sample-made", **counts)
        self.stdout.write(self._truths(sample))

    def _truths(self, sample: Sample) -> str:
        rows = [
            [indicators()[code].text(self.language), number(amount, self.language)]
            for code, amount in sample.truths.items()
        ]
        heads = [sentence(head, self.language) for head in ("head-indicator", "head-truth")]
        return table(heads, rows, right=(1,))
