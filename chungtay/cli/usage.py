"""What is wrong with the arguments, in the person's language.

The framework's parser says it in English; each of its sentences stands word for word as the
English of a `usage-…` entry of the vocabulary, and what fills its gaps is kept.
"""

from __future__ import annotations

import re
from functools import cache

from chungtay.vocabulary.messages import messages, sentence

# The narrower first: "argument {name}: {why}" fits many of them.
_SAID = (
    "usage-missing",
    "usage-unknown",
    "usage-ambiguous",
    "usage-choice",
    "usage-type",
    "usage-value-missing",
    "usage-values-missing",
    "usage-value-surplus",
    "usage-excluded",
)


def told(message: str, language: str) -> str:
    """The parser's message in the person's language; one that is not known stays as it is."""
    for code in _SAID:
        if match := _pattern(code).fullmatch(message):
            return sentence(code, language, **match.groupdict())
    return message


@cache
def _pattern(code: str) -> re.Pattern[str]:
    gaps = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(messages()[code].en))
    return re.compile(gaps, re.DOTALL)
