"""The same cast in the database as for the actions, with its people."""

from __future__ import annotations

from tests.actions.conftest import programme, said
from tests.web.conftest import everybody, world

__all__ = ["everybody", "programme", "said", "world"]
