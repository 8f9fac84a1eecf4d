"""`chungtay match`: proposals that claims speak of one activity, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from chungtay.actions.matching import match_file
from chungtay.actions.readiness import make_ready
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.domain.matching import DEFAULT_RUBRIC, Matching, Proposal, Relation
from chungtay.queries.matching import recognised
from chungtay.vocabulary.matching_reasons import why


class Command(Base):
    """With `--claims` on that file alone; without it on the claims of a programme."""

    code = "match"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--claims", type=Path, metavar="FILE", help=help_of("claims"))
        parser.add_argument("--programme", help=help_of("programme"))
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        if options["claims"]:
            found = match_file(options["claims"])
        else:
            make_ready()
            found = recognised(options["programme"])
        if options["json"]:
            self.write_json(self._as_json(found))
        else:
            self._show(found)

    def _as_json(self, found: Matching) -> dict[str, object]:
        return {
            "proposals": [
                {
                    "claims": list(proposal.claims),
                    "score": proposal.score,
                    "why": why(proposal.reasons, self.language),
                }
                for proposal in found.proposals
                if proposal.relation is Relation.SAME
            ],
            "part_of": [list(pair) for pair in found.part_of],
            "groups": [list(group) for group in found.groups],
        }

    def _show(self, found: Matching) -> None:
        same = [p for p in found.proposals if p.relation is Relation.SAME]
        sure = [p for p in same if p.score >= DEFAULT_RUBRIC.auto_accept]
        if not found.proposals:
            self.say("match-nothing")
        self._list("match-groups", sure, " = ")
        self._list("match-doubtful", [p for p in same if p not in sure], " = ")
        parts = [p for p in found.proposals if p.relation is Relation.PART_OF]
        self._list("match-parts", parts, " ⊂ ")

    def _list(self, heading: str, proposals: Sequence[Proposal], sign: str) -> None:
        if proposals:
            self.say(heading, number=len(proposals))
        for proposal in proposals:
            claims = sign.join(proposal.claims)
            self.stdout.write(
                f"  {proposal.score:.2f}  {claims}  ({why(proposal.reasons, self.language)})"
            )
