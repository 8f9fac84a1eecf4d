"""Tells Django where the commands are."""

from __future__ import annotations

from django.apps import AppConfig


class CommandLineApp(AppConfig):
    """The commands of `chungtay`."""

    name = "chungtay.cli"
    label = "cli"
