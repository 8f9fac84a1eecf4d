"""Whether a visitor reaches the whole programme: then they are told of it as a whole."""

from __future__ import annotations

from chungtay.domain.permissions import Deed
from chungtay.queries.books import Ledger
from chungtay.queries.visitors import Visitor


def reaches_whole(visitor: Visitor, ledger: Ledger, *, deed: Deed) -> bool:
    """Also through a post for the one body that stands above all others."""
    reach = visitor.reach(deed)
    return reach.everything or all(reach.holds(unit.id) for unit in ledger.book.units)
