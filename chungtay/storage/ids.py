"""Ids made by whoever creates the record: time-ordered, kept for ever, needing no server."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime


def uuid7(at: datetime) -> uuid.UUID:
    """A version 7 UUID (RFC 9562): milliseconds of `at`, then 74 random bits."""
    moment = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    chance = secrets.randbits(74)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    return uuid.UUID(int=moment << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
