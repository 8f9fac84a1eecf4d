"""The one Django app in which everything is kept."""

from __future__ import annotations

from django.apps import AppConfig


class StorageApp(AppConfig):
    """The tables of Chung Tay."""

    name = "chungtay.storage"
    label = "chungtay"
