"""Chị Lan's communes with their people, and what was said in them."""

from __future__ import annotations

from tests.actions.conftest import programme, said
from tests.web.conftest import everybody, world

__all__ = ["everybody", "programme", "said", "world"]
