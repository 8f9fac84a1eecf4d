"""The one Django app in which everything is kept."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class StorageApp(AppConfig):
    """The tables of Chung Tay."""

    name = "chungtay.storage"
    label = "chungtay"

    def ready(self) -> None:
        """The embedded database's folder is there before anybody opens the file. Where it cannot
        be made, opening the database says so."""
        kept = settings.DATABASES["default"]
        if kept["ENGINE"].endswith("sqlite3"):
            with suppress(OSError):
                Path(kept["NAME"]).absolute().parent.mkdir(parents=True, exist_ok=True)
