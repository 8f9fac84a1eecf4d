"""`chungtay administrator`: lets the first administrator in; everything after needs no shell."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.urls import reverse
from django.utils import timezone

from chungtay.actions.people import first_administrator
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of


class Command(Base):
    """Prints a link with which the administrator chooses a password. Asked again for the same name
    it prints a new link, for an administrator who has lost theirs."""

    code = "administrator"
    example = "hoang.nam"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username", metavar="NAME", help=help_of("administrator-name"))
        parser.add_argument(
            "--address", default="http://localhost:8000", help=help_of("administrator-address")
        )

    def answer(self, **options: Any) -> None:
        made = first_administrator(options["username"], at=timezone.now())
        link = reverse("account_reset_password_from_key", args=[made.person, made.key])
        address = f"{options['address'].rstrip('/')}{link}"
        self.say("administrator-made", name=options["username"], address=address)
