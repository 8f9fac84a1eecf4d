"""The web door says to every action who acts and to every query who looks, and opens by a rule."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_type_hints

from chungtay.domain.permissions import Actor
from tests.house.tree import PACKAGE, functions, named, parsed, sources

WEB = PACKAGE / "web"
NOUNS = [path for path in sources(WEB) if path.parent != WEB]
# Queries that the pages ask without saying who looks, and why nothing leaks through them.
ASKED_BY_NOBODY = {
    "chungtay.queries.books.latest_entry": "how much was written, and nothing of it",
    "chungtay.queries.drafts.faults_by_field": "sorts what an action answered",
    "chungtay.queries.readiness.is_ready": "whether the server works, for whoever watches it",
    "chungtay.queries.registers.register": "names of bodies, on the pages of administrators",
}


def used(floor: str) -> dict[str, tuple[Callable[..., Any], str]]:
    """The functions of a floor that the pages call, by full name, each with a file that does."""
    found: dict[str, tuple[Callable[..., Any], str]] = {}
    for path in NOUNS:
        for module, name in imported(path, floor):
            thing = getattr(importlib.import_module(module), name, None)
            if inspect.isfunction(thing):
                found[f"{thing.__module__}.{thing.__name__}"] = thing, named(path)
    return found


def imported(path: Path, floor: str) -> Iterator[tuple[str, str]]:
    """Module and name of whatever a file takes from a floor: imported by name, or as an attribute
    of an imported module."""
    modules: dict[str, str] = {}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(floor):
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if is_module(inner):
                    modules[alias.asname or alias.name] = inner
                else:
                    yield str(node.module), alias.name
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) in modules:
            yield modules[ast.unparse(node.value)], node.attr


def is_module(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        return False
    return True


def test_every_action_of_the_pages_knows_who_acts():
    strangers = [
        f"{name} ({file})"
        for name, (action, file) in used("chungtay.actions.").items()
        if "by" in inspect.signature(action).parameters
        and not issubclass(get_type_hints(action)["by"], Actor)
    ]
    assert not strangers, f"`by` is an Actor, whose posts the action tries: {sorted(strangers)}"


def test_every_query_of_the_pages_knows_who_looks():
    open_to_all = {
        name: file
        for name, (query, file) in used("chungtay.queries.").items()
        if next(iter(inspect.signature(query).parameters), "") != "visitor"
    }
    unknown = {name: file for name, file in open_to_all.items() if name not in ASKED_BY_NOBODY}
    assert not unknown, f"takes no visitor first, and nobody said why not: {unknown}"
    assert open_to_all.keys() >= ASKED_BY_NOBODY.keys(), "listed, and asked by no page"


def test_every_view_opens_by_its_rule_before_anything_else():
    unguarded = [
        f"{named(path)}:{view.lineno} {view.name}"
        for path in NOUNS
        for view in functions(path)
        if any(called(decorator).startswith("require_") for decorator in view.decorator_list)
        and called(view.decorator_list[0]) not in ("asks", "for_everyone")
        and f"{view.name}.rule" not in ruled(path)
    ]
    assert not unguarded, f"who may open {unguarded}? (web/rules.py)"


def called(decorator: ast.expr) -> str:
    """The name of a decorator, with or without arguments."""
    return ast.unparse(decorator).partition("(")[0]


def ruled(path: Path) -> set[str]:
    """The views of a file that are given their rule by hand."""
    told = (node for node in parsed(path).body if isinstance(node, ast.Assign))
    return {ast.unparse(target) for node in told for target in node.targets}
