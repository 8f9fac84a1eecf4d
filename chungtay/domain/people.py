"""The rules about people who sign in: fit names, and that somebody always holds the keys.

Whoever gives out the keys cannot lock everybody out by mistake: the last administrator stays, and
nobody takes away their own sign-in or their own keys.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from chungtay.domain.ledger import digest
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc

LONGEST_USERNAME = 150
MARK = 16  # signs of a digest that stands for what was seen
LONGEST_NAME = 200
LONGEST_ADDRESS = 254
MOST_LINES = 1000  # entered at once
_USERNAME = re.compile(r"[^\s;,@<>\"'/\\]+")
_ADDRESS = re.compile(r"[^\s;,@<>]+@[^\s;,@<>]+\.[^\s;,@<>.]+")


class UsernameUnfit(Problem):
    """A sign-in name that is empty, too long, or holds a space or a sign that separates."""

    code = "username-unfit"


class NameUnfit(Problem):
    """A person without a name, or with one too long to show."""

    code = "person-name-unfit"


class AddressUnfit(Problem):
    """What is no e-mail address."""

    code = "address-unfit"


class LastAdministrator(Problem):
    """Nobody would be left who may give out keys."""

    code = "last-administrator"


class NotOneself(Problem):
    """What an administrator does to others and not to themselves."""

    code = "not-oneself"


class TooManyLines(Problem):
    """More people at once than anybody can look through."""

    code = "too-many-lines"


def username(text: str) -> str:
    """As it is kept: lower case, no space around. Raises `UsernameUnfit`."""
    kept = nfc(text).strip().lower()
    if len(kept) > LONGEST_USERNAME or not _USERNAME.fullmatch(kept):
        raise UsernameUnfit(name=text.strip(), most=LONGEST_USERNAME)
    return kept


def name(text: str) -> str:
    """A person's name with single spaces. Raises `NameUnfit`."""
    kept = " ".join(nfc(text).split())
    if not kept or len(kept) > LONGEST_NAME:
        raise NameUnfit(name=kept[:40], most=LONGEST_NAME)
    return kept


def address(text: str) -> str:
    """An e-mail address in lower case, or none. Raises `AddressUnfit`."""
    kept = text.strip().lower()
    if kept and (len(kept) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(kept)):
        raise AddressUnfit(address=kept[:80])
    return kept


def seen_as(name: str, email: str, language: str) -> str:
    """A mark of what a person was called when somebody looked."""
    return digest({"name": name, "email": email, "language": language})[:MARK]


def check_administrator_stays(administrators: Collection[str], *, without: str) -> None:
    """`administrators` can sign in and hold the post. Raises `LastAdministrator`."""
    if not set(administrators) - {without}:
        raise LastAdministrator()


def check_not_oneself(person: str, *, by: str) -> None:
    """Raises `NotOneself`."""
    if person == by:
        raise NotOneself()


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of many people entered at once, as it was typed; `number` counts from 1."""

    number: int
    username: str
    name: str = ""
    email: str = ""
    role: str = ""
    unit: str = ""


def lines_of(text: str) -> tuple[PersonLine, ...]:
    """ "lan.ht; Hoàng Thị Lan; lan@xa.example; Người báo cáo; Hội Phụ nữ xã Làng Ven", a person a
    line; a table pasted from a spreadsheet has tabs instead. Empty lines are passed over.

    Raises `TooManyLines`.
    """
    written = [(at, line) for at, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if len(written) > MOST_LINES:
        raise TooManyLines(many=len(written), most=MOST_LINES)
    return tuple(_line(at, line) for at, line in written)


def _line(number: int, line: str) -> PersonLine:
    parts = [part.strip() for part in re.split(r"[;\t]", line)]
    username, name, email, role, *unit = (*parts, "", "", "", "")[: max(5, len(parts))]
    return PersonLine(number, username, name, email, role, "; ".join(filter(None, unit)))
