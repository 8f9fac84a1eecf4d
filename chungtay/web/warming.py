"""Makes a fresh process ready before the first person asks: pages are read, books are open."""

from __future__ import annotations

from typing import cast

from django.db import DatabaseError
from django.template import engines
from django.template.backends.jinja2 import Jinja2

from chungtay.queries.books import NothingKept, ProgrammeUnclear, open_ledger, programmes
from chungtay.queries.place_names import place_names
from chungtay.queries.readiness import is_ready
from chungtay.queries.registers import register


def read_templates() -> int:
    """Reads every page's template; the first who opened it would wait for that. How many."""
    kept = cast(Jinja2, engines["jinja2"]).env
    names = kept.list_templates(extensions=["jinja"])
    for name in names:
        kept.get_template(name)
    return len(names)


def open_books() -> int:
    """Opens the book of every programme, and the register of places with it, where the database is
    there and has the present shape. Whatever is not there now is opened when somebody asks. How
    many."""
    try:
        if not is_ready():
            return 0
        codes = programmes()
        for code in codes:
            open_ledger(code).book.worlds  # noqa: B018  # made when it is first looked at
        place_names(register())
        return len(codes)
    except (DatabaseError, NothingKept, ProgrammeUnclear):
        return 0
