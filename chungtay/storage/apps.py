"""The one Django app in which everything is kept."""

from __future__ import annotations

from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class StorageApp(AppConfig):
    """The tables of Chung Tay."""

    name = "chungtay.storage"
    label = "chungtay"

    def ready(self) -> None:
        """The embedded database's folder is there before anybody opens the file."""
        kept = settings.DATABASES["default"]
        if kept["ENGINE"].endswith("sqlite3"):
            Path(kept["NAME"]).absolute().parent.mkdir(parents=True, exist_ok=True)
