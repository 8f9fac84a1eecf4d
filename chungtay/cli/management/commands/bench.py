"""`chungtay bench`: speed as ratios measured in one run, against the repository's thresholds."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import Any

from django.core.management.base import CommandParser

from chungtay.actions.bench.ratios import Ratio, TooSlow, check_kept
from chungtay.actions.bench.suite import suite
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.vocabulary.messages import problem_sentence, sentence

FEWEST_FACTS = 100
BROKEN = 1
HEADS = ("head-bench", "head-each-second", "head-times", "head-limit")


class Command(Base):
    """Exit 0 when every ratio keeps its threshold, 1 when one does not. Nothing stays stored."""

    code = "bench"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--facts", type=int, default=20_000, help=help_of("facts"))
        parser.add_argument("--claims", type=int, metavar="N", help=help_of("recognised"))
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        if options["facts"] < FEWEST_FACTS:
            raise UsageWrong(message=f"--facts >= {FEWEST_FACTS}", command="chungtay bench")
        claims = options["claims"]
        if claims is not None and claims < FEWEST_FACTS:
            raise UsageWrong(message=f"--claims >= {FEWEST_FACTS}", command="chungtay bench")
        ratios = list(suite(options["facts"], claims=claims, stopwatch=perf_counter))
        if options["json"]:
            self.write_json({"ratios": [_as_json(ratio) for ratio in ratios]})
        else:
            heads = [sentence(head, self.language) for head in HEADS]
            rows = [self._row(ratio) for ratio in ratios]
            self.stdout.write(table(heads, rows, right=(1, 2, 3)))
        try:
            check_kept(ratios)
        except TooSlow as slow:
            self.stderr.write(problem_sentence(slow, self.language))
            sys.exit(BROKEN)

    def _row(self, ratio: Ratio) -> list[str]:
        name = sentence(f"bench-{ratio.name}", self.language)
        return [name, f"{ratio.each_second:.0f}", f"{ratio.times:.1f}", f"{ratio.limit:g}"]


def _as_json(ratio: Ratio) -> dict[str, object]:
    """Seconds and ratios are measurements and not amounts: floats are right here."""
    return {
        "name": ratio.name,
        "times": round(ratio.times, 2),
        "limit": ratio.limit,
        "kept": ratio.is_kept,
        "seconds": round(ratio.seconds, 4),
        "bare_seconds": round(ratio.bare, 6),
        "each_second": round(ratio.each_second, 1),
    }
