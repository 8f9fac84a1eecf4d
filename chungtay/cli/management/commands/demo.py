"""`chungtay demo`: the sample province in the browser, with a sign-in for every role."""

from __future__ import annotations

import json
import os
import sys
import webbrowser
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions import demonstration, serving
from chungtay.actions.demonstration import Account
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.domain.permissions import PersonRole
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.states import state

HOST, FIRST_PORT, LAST_PORT = "127.0.0.1", 8000, 8099
NAME = "localhost"  # passkeys need a host with a name
HEADS = ("head-role", "head-user", "head-password", "head-unit")


class Command(Base):
    """Sets up what is missing, serves, and says with what to sign in."""

    code = "demo"
    example = "--port 8080 --no-browser"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, metavar="N", help=help_of("port-or-next"))
        parser.add_argument("--no-browser", action="store_true", help=help_of("no-browser"))
        parser.add_argument("--json", action="store_true", help=help_of("demo-json"))

    def answer(self, **options: Any) -> None:
        port = free_port(options["port"])
        serving.prepare()
        demonstration.load(at=timezone.now(), progress=self.progress("demo-progress"))
        accounts: list[Account] = []
        with log_file().open("ab") as log:
            serving.serve(
                HOST,
                port,
                meanwhile=lambda: accounts.extend(demonstration.accounts(self.language)),
                when_ready=lambda: self._tell(f"http://{NAME}:{port}/", accounts, **options),
                log=log,
            )
        if not options["json"]:
            self.say("serving-ended")

    def _tell(self, url: str, accounts: Sequence[Account], **options: Any) -> None:
        if options["json"]:
            told = {"url": url, "accounts": [asdict(account) for account in accounts]}
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            self.say("demo-ready", url=url)
            self.stdout.write(self._table(accounts))
            self.say("demo-stop")
        self.stdout.flush()
        if not options["no_browser"] and has_screen():
            webbrowser.open(url)

    def _table(self, accounts: Sequence[Account]) -> str:
        whole = sentence("whole-programme-unit", self.language)
        rows = [
            [
                state(PersonRole(account.role)).text(self.language),
                account.user,
                account.password,
                account.unit or whole,
            ]
            for account in accounts
        ]
        return table([sentence(head, self.language) for head in HEADS], rows, right=())


def free_port(wanted: int | None) -> int:
    """The port asked for (0 is whichever is free), else the first free one from 8000 on. Raises
    `PortTaken`."""
    if wanted == 0:
        return serving.any_port(HOST)
    if wanted is None:
        ports = range(FIRST_PORT, LAST_PORT + 1)
        wanted = next((port for port in ports if serving.is_free(HOST, port)), FIRST_PORT)
    serving.check_free(HOST, wanted)
    return wanted


def log_file() -> Path:
    """Where the processes of the demonstration write; its terminal shows the way in and no more."""
    folder = Path(settings.STATIC_ROOT).parent
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "server.log"


def has_screen() -> bool:
    """A browser without a screen would start in the terminal and stay there."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
