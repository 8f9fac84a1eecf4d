"""The vocabulary is complete: whatever is said in one language is said in the other."""

from __future__ import annotations

import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator

import pytest

import chungtay
from chungtay.domain.problems import Problem
from tests.house.tree import PACKAGE, named

TABLES = sorted((PACKAGE / "vocabulary").rglob("*.toml"))
MESSAGES = sorted((PACKAGE / "vocabulary" / "messages").glob("*.toml"))


def entries(value: object, path: str = "") -> Iterator[tuple[str, dict]]:
    """Every table at any depth, with how to find it."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from entries(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from entries(inner, f"{path}[{number}]")


def test_what_has_words_in_one_language_has_them_in_the_other():
    lonely = [
        f"{named(table)}: {path}"
        for table in TABLES
        for path, entry in entries(tomllib.loads(table.read_text(encoding="utf-8")))
        if ({"vi", "en"} & entry.keys()) and not (entry.get("vi") and entry.get("en"))
    ]
    assert not lonely, f"half said: {lonely}"


@pytest.mark.parametrize("table", MESSAGES, ids=named)
def test_both_languages_of_a_sentence_have_the_same_gaps(table):
    for code, sentence in tomllib.loads(table.read_text(encoding="utf-8")).items():
        gaps = [set(re.findall(r"\{(\w+)\}", sentence[language])) for language in ("vi", "en")]
        assert gaps[0] == gaps[1], f"{named(table)}: {code}: {gaps}"


def test_a_code_has_one_sentence():
    codes = [
        code for table in MESSAGES for code in tomllib.loads(table.read_text(encoding="utf-8"))
    ]
    assert sorted(codes) == sorted(set(codes))


def problems(kind: type[Problem] = Problem) -> Iterator[type[Problem]]:
    for narrower in kind.__subclasses__():
        yield narrower
        yield from problems(narrower)


def test_every_problem_has_a_sentence_for_people():
    for module in pkgutil.walk_packages(chungtay.__path__, "chungtay."):
        if ".migrations." not in module.name and not module.name.endswith("wsgi"):
            importlib.import_module(module.name)
    said = {code for table in MESSAGES for code in tomllib.loads(table.read_text(encoding="utf-8"))}
    dumb = {kind.code for kind in problems() if kind.__module__.startswith("chungtay.")} - said
    assert not dumb, f"no sentence in vocabulary/messages/: {sorted(dumb)}"
