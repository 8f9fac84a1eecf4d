"""Where the numbers of two periods of joint work open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chungtay.queries.ledgers import Joint
from chungtay.queries.ledgers.compared import BOTH
from chungtay.queries.results.lines import ResultLine
from chungtay.queries.results.scope import Wanted
from chungtay.web.joint.pictures import ledger_of, pair_of
from chungtay.web.totals.forms import Links, address


@dataclass(frozen=True, slots=True)
class Pairs:
    """A pair opens into its activities, in the list of either period."""

    now: Joint

    def opens(self, line: ResultLine) -> str:
        one, _, other = line.key.partition(BOTH)
        return pair_of(self.now, one, other)

    def before(self, line: ResultLine) -> str:
        one, _, other = line.key.partition(BOTH)
        return address("joint", earlier(self.now.wanted), one=one, other=other) + "#shared"


@dataclass(frozen=True, slots=True)
class Organisations:
    """How many activities an organisation took part in opens into its ledger."""

    now: Joint

    def opens(self, line: ResultLine) -> str:
        return ledger_of(self.now, line.key) + "#shared"

    def before(self, line: ResultLine) -> str:
        wanted = replace(earlier(self.now.wanted), indicator="")
        return address("ledger", wanted, line.key) + "#shared"


@dataclass(frozen=True, slots=True)
class Both:
    """The links of one page; `before` is the same page of the earlier period alone."""

    pairs: Pairs
    organisations: Organisations | Links
    before: str

    @classmethod
    def of(cls, joint: Joint) -> Both:
        organisations: Organisations | Links = Organisations(joint)
        if joint.scope.indicator is not None:
            organisations = Links(joint.scope.by_rows_of("organisation"))
        shown = {"one": joint.pair[0].code, "other": joint.pair[1].code} if joint.pair else {}
        before = address("joint", earlier(joint.wanted), **shown) + "#shared"
        return cls(Pairs(joint), organisations, before)


def earlier(wanted: Wanted) -> Wanted:
    """The same of the period against, alone."""
    return replace(wanted, period=wanted.against, against="")
