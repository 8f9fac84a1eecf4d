"""Tells Django where the pages and their static files are."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings


class WebApp(AppConfig):
    """The pages of Chung Tay."""

    name = "chungtay.web"
    label = "web"

    def ready(self) -> None:
        """The folder of collected static files is there before anybody asks for one. Where it
        cannot be made, collecting says so."""
        with suppress(OSError):
            Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
