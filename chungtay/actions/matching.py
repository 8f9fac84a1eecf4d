"""Recognition in a file of claims: nothing is kept, the database is not touched."""

from __future__ import annotations

from pathlib import Path

from chungtay.domain.matching import Matching, match
from chungtay.reading.claim_lines import read_claims
from chungtay.vocabulary.matching_words import matching_words


def match_file(path: Path) -> Matching:
    """What the claims of a JSON-lines file have in common. Raises the problems of reading it."""
    return match(read_claims(path), lexicon=matching_words())
