"""Ledgers of organisations: chị Lan's own, and one that did nothing together with hers."""

from __future__ import annotations

OWN = {"ledger": lambda _: ("women",)}
FOREIGN = {"ledger": lambda _: ("front",)}
