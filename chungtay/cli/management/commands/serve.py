"""`chungtay serve`: the pages, and the work behind them, until somebody stops it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from chungtay.actions.serving import check_free, prepare, serve
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of

HOST, PORT = "127.0.0.1", 8000


class Command(Base):
    """Serves until it is stopped, or until one of its processes ends: then with exit code 1."""

    code = "serve"
    example = "--host 0.0.0.0 --port 8000"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=HOST, help=help_of("host"))
        parser.add_argument("--port", type=int, default=PORT, metavar="N", help=help_of("port"))

    def answer(self, **options: Any) -> None:
        host, port = options["host"], options["port"]
        prepare()
        check_free(host, port)
        serve(host, port, when_ready=lambda: self._tell(host, port))
        self.say("serving-ended")

    def _tell(self, host: str, port: int) -> None:
        named = f"[{host}]" if ":" in host else host
        self.say("serving", url=f"http://{named}:{port}/")
        self.stdout.flush()
