"""The embedded database's folder is there before anybody opens the file."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.apps import apps

from chungtay.storage import apps as storage


@pytest.fixture
def ready(monkeypatch):
    """The app comes up under these settings of the database."""

    def come_up(engine: str, name: object) -> None:
        kept = {"ENGINE": f"django.db.backends.{engine}", "NAME": str(name)}
        monkeypatch.setattr(storage, "settings", SimpleNamespace(DATABASES={"default": kept}))
        apps.get_app_config("chungtay").ready()

    return come_up


def test_the_folder_of_the_embedded_database_is_made(tmp_path, ready):
    ready("sqlite3", tmp_path / "var" / "ct.sqlite3")
    assert (tmp_path / "var").is_dir()


def test_a_server_needs_no_folder(tmp_path, ready):
    ready("postgresql", tmp_path / "var" / "ct")
    assert not (tmp_path / "var").exists()
