"""The words by which recognition compares claims, gathered from the catalogue and its own table."""

from __future__ import annotations

from functools import cache

from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.matching.lexicon import Lexicon
from chungtay.domain.spelling import fold
from chungtay.vocabulary.indicators import catalogue, indicators
from chungtay.vocabulary.terms import Table, table

# Sections whose meanings hold nothing but lists of phrases.
_PLAIN_SECTIONS = (
    "recurring", "stages", "spots", "bodies", "heads", "posts", "called", "not_bodies", "levels",
    "hamlets", "old", "persons", "middle_names", "bare", "campaign", "launch", "plural_places",
    "segments", "rounds", "after_rounds", "groups", "occasions", "programmes", "famous",
)  # fmt: skip


@cache
def matching_words() -> Lexicon:
    """The lexicon of `chungtay.domain.matching`, complete."""
    words = table("matching_words.toml")
    sections = {name: _phrases(words[name]) for name in _PLAIN_SECTIONS}
    sections["famous"]["lunar"] = tuple(
        f"{stem} {branch}"
        for stem in words["lunar"]["stems"]
        for branch in words["lunar"]["branches"]
    )
    sections["bodies"] = _with_other_names(sections["bodies"])
    sections["doings"] = {
        doing: (*entry["words"], *_spellings(entry.get("spelled", entry["indicators"])))
        for doing, entry in words["doings"].items()
    }
    sections["assets"] = {asset: tuple(e["words"]) for asset, e in words["assets"].items()}
    return Lexicon(
        sections=sections,
        short_forms=dict(words["short_forms"]),
        doing_of=_by_indicator(words["doings"]),
        asset_of=_by_indicator(words["assets"]),
        branch_of={kind: kind.split("-")[0] for kind in table("organisations.toml")},
        everyday=frozenset(d for d, entry in words["doings"].items() if entry.get("everyday")),
        events=frozenset(code for code, known in catalogue().items() if _counts_events(known)),
        family_names=_family_names(words["family_names"]["all"]),
        frequent=frozenset(fold(word) for word in words["frequent"]["words"]),
    )


def _phrases(entry: Table) -> dict[str, tuple[str, ...]]:
    return {meaning: tuple(phrases) for meaning, phrases in entry.items()}


def _with_other_names(bodies: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The other names of every kind of organisation, under the branch its code begins with."""
    known = dict(bodies)
    for kind, entry in table("organisations.toml").items():
        branch = kind.split("-")[0]
        known[branch] = (*known.get(branch, ()), *entry.get("aliases", ()))
    return known


def _family_names(names: list[str]) -> frozenset[str]:
    """In plain letters, Lý also as Li: names are compared so."""
    plain = {fold(name) for name in names}
    return frozenset(plain | {name.replace("y", "i") for name in plain if len(name) > 1})


def _spellings(codes: list[str]) -> tuple[str, ...]:
    return tuple(spelling for code in codes for spelling in indicators()[code].spellings)


def _by_indicator(entries: Table) -> dict[str, str]:
    return {code: name for name, entry in entries.items() for code in entry["indicators"]}


def _counts_events(indicator: Indicator) -> bool:
    return indicator.identity is Identity.EVENT and indicator.measure == "session"
