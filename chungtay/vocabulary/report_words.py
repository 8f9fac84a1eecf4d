"""The sentences of the consolidated report and its tables, in both languages, by key."""

from __future__ import annotations

from functools import cache

from chungtay.vocabulary.terms import Table, table


@cache
def report_words() -> dict[str, dict[str, str]]:
    """Every key with its forms: {"results.sum": {"vi": "…", "en": "…"}}."""
    found: dict[str, dict[str, str]] = {}
    _gather(table("report_words.toml"), "", found)
    return found


def _gather(entries: Table, prefix: str, found: dict[str, dict[str, str]]) -> None:
    # A table holds forms (strings) and further tables side by side.
    forms = {name: value for name, value in entries.items() if isinstance(value, str)}
    if forms:
        found[prefix] = forms
    for name, value in entries.items():
        if isinstance(value, dict):
            _gather(value, f"{prefix}.{name}" if prefix else name, found)


def sentence(key: str, language: str) -> str:
    """The sentence with its gaps still open."""
    return report_words()[key][language]


def counted_sentence(key: str, number: int, language: str) -> str:
    """The form that agrees with a number: English knows one and many, Vietnamese one form."""
    forms = report_words()[key]
    return forms.get(f"{language}_one", forms[language]) if number == 1 else forms[language]
