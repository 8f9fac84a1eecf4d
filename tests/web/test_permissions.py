"""Every address × every role × one's own and somebody else's record, as the rule of the view says.

What stands in an address comes from `tests/web/<noun>/addresses.py`: `OWN` is within chị Lan's
reach, `FOREIGN` is not. An address that is new is tried without anybody remembering to add it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from chungtay.domain.permissions import DEEDS, Deed
from chungtay.web.rules import EVERYONE
from tests.web.cast import SEATS, World

pytestmark = pytest.mark.django_db
NOBODY = ""
LAN, STRANGER = "reporter", "stranger"
WEB = Path(__file__).parent


@dataclass(frozen=True)
class Address:
    """One pattern of the resolver."""

    name: str
    noun: str
    rule: Any
    has_arguments: bool


def patterns(within: Any = None, arguments: int = 0) -> Iterator[tuple[URLPattern, int]]:
    for entry in within or get_resolver().url_patterns:
        own = arguments + entry.pattern.regex.groups
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns, own)
        else:
            yield entry, own


def addresses() -> list[Address]:
    return [
        Address(str(entry.name), _noun(entry), getattr(entry.callback, "rule", None), arguments > 0)
        for entry, arguments in patterns()
    ]


def _noun(entry: URLPattern) -> str:
    """The folder whose tests know what stands in the address."""
    module = entry.callback.__module__
    return module.split(".")[2] if module.startswith("chungtay.web.") else "accounts"


def filled(kind: str) -> Mapping[str, Any]:
    """All of `OWN` or of `FOREIGN`, from every noun."""
    found: dict[str, Any] = {}
    for path in sorted(WEB.glob("*/addresses.py")):
        found |= getattr(importlib.import_module(f"tests.web.{path.parent.name}.addresses"), kind)
    return found


def test_every_address_has_a_name_and_a_rule():
    lacking = [a.name for a in addresses() if a.rule not in (EVERYONE, *Deed) or not a.name]
    assert not lacking, f"who may open {lacking}? (web/rules.py, web/accounts/rules.py)"


def test_every_address_with_arguments_can_be_tried():
    lacking = [
        f"{a.name} (tests/web/{a.noun}/addresses.py)"
        for a in addresses()
        if a.has_arguments and a.name not in filled("OWN")
    ]
    assert not lacking, f"nothing to put into {lacking}"


def test_nobody_keeps_addresses_that_there_are_not():
    names = {a.name for a in addresses()}
    assert not {*filled("OWN"), *filled("FOREIGN")} - names


@contextmanager
def undone() -> Iterator[None]:
    """What a request changed is taken back, so that each is tried in the same world."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def trials(world: World, kind: str) -> list[tuple[Address, str]]:
    """Every address with the path to try; those without arguments are nobody's own."""
    made = []
    for address in addresses():
        if not address.has_arguments and kind == "OWN":
            made.append((address, reverse(address.name)))
        elif address.has_arguments and address.name in filled(kind):
            given = filled(kind)[address.name](world)
            how = {"kwargs": given} if isinstance(given, dict) else {"args": given}
            made.append((address, reverse(address.name, **how)))
    return made


def answers(signed_in: Client, path: str) -> dict[str, tuple[int, str]]:
    """The status and the place a person is sent to, for reading and for sending a form."""
    told = {}
    for method in ("get", "post"):
        with undone():
            client = Client(raise_request_exception=False)
            client.cookies.load(signed_in.cookies)
            answer = getattr(client, method)(path)
            told[method] = (answer.status_code, answer.get("Location", ""))
            answer.getvalue()  # a file is read to its end, which closes it
    return told


def is_sent_to_sign_in(status: int, location: str) -> bool:
    return status == 302 and location.startswith("/accounts/login/?next=")


def wrong(address: Address, who: str, told: dict[str, tuple[int, str]], kind: str) -> list[str]:
    """What is not as the rule says."""
    statuses = {status for status, _ in told.values()}
    found = [f"defect {status}" for status in statuses if status >= 500]
    if address.rule == EVERYONE:
        found += ["refused"] if 403 in statuses else []
    elif who == NOBODY:
        found += [] if all(is_sent_to_sign_in(*each) for each in told.values()) else ["let in"]
    elif address.rule not in DEEDS[SEATS[who][0]]:
        found += [] if statuses == {403} else ["let in"]
    else:
        found += ["refused"] if 403 in statuses else []
        found += ["sent to sign in"] if any(is_sent_to_sign_in(*t) for t in told.values()) else []
        found += _reach(address, who, statuses, kind)
    return [f"{address.name} as {who or 'nobody'}, {kind}: {what}: {told}" for what in found]


def _reach(address: Address, who: str, statuses: set[int], kind: str) -> list[str]:
    """What is out of reach is not found, whichever way one asks; what is within reach is."""
    bound = address.name in filled("FOREIGN")
    out = {(LAN, "FOREIGN"), (STRANGER, "OWN")}
    if bound and (who, kind) in out:
        return [] if 404 in statuses and statuses <= {404, 405} else ["found"]
    if address.has_arguments and (who, kind) == (LAN, "OWN"):
        return ["not found"] if 404 in statuses else []
    return []


def is_tried(who: str, address: Address, kind: str) -> bool:
    """Everybody tries every address. The second database is asked only where a page answers: by
    the first whom the rule lets in, and by whoever does not reach what they ask for."""
    if connection.vendor == "sqlite":
        return True
    if kind == "FOREIGN":
        return who == LAN
    if who == STRANGER:
        return address.name in filled("FOREIGN")
    able = (w for w, (role, _) in SEATS.items() if address.rule in DEEDS[role])
    return who == next(able, NOBODY)


@pytest.mark.parametrize("kind", ["OWN", "FOREIGN"])
def test_an_address_opens_to_those_whom_its_rule_names(world, kind):
    tried = trials(world, kind)
    found = [
        each
        for who in (NOBODY, *SEATS)
        for signed_in in [world.client(who)]
        for address, path in tried
        if is_tried(who, address, kind)
        for each in wrong(address, who, answers(signed_in, path), kind)
    ]
    assert not found, "\n".join(found)
