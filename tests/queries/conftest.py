"""The same cast in the database as for the actions."""

from __future__ import annotations

from tests.actions.conftest import programme, said

__all__ = ["programme", "said"]
