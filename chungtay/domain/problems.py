"""What can go wrong and is expected: a code, the facts of the case, and no words.

The sentence a person reads stands in `vocabulary/messages.toml`, once per language, under the code.
"""

from __future__ import annotations

from typing import ClassVar


class Problem(Exception):
    """An expected refusal: subclasses carry a `code`, the facts fill the gaps of its sentence."""

    code: ClassVar[str] = "problem"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in sorted(self.facts.items()))
        return f"{self.code}({told})"
