"""How much the partners meant to do in a period, by indicator."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from chungtay.domain.measures import from_steps
from chungtay.queries.results.scope import Scope
from chungtay.queries.unchanged import unchanged
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures


def targets(scope: Scope) -> Mapping[str, Decimal]:
    """Targets are the whole programme's: a question about less of it has none."""
    if not scope.is_everything:
        return {}
    key = ("targets", scope.ledger.programme.code, scope.asking.period, scope.ledger.known)
    return unchanged(key, lambda: _targets_now(scope))


def _targets_now(scope: Scope) -> Mapping[str, Decimal]:
    period = scope.asking.period
    kept = models.Target.objects.filter(
        programme__code=scope.ledger.programme.code, since=period.since, until=period.until
    )
    standing = facts.as_known(kept.order_by("indicator", "id"), scope.ledger.known)
    return {
        code: from_steps(steps, measures()[catalogue()[code].measure].measure)
        for code, steps in standing.values_list("indicator", "steps")
        if code in catalogue()
    }
