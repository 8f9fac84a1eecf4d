"""Static files have names that change with their content once they are collected."""

from __future__ import annotations

import re

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from chungtay.web import static_files
from chungtay.web.static_files import HashedWhereCollected, static_address


def test_before_they_are_collected_they_keep_their_names(settings, tmp_path):
    kept = HashedWhereCollected(location=tmp_path, base_url="/static/")
    assert kept.url("chungtay/chungtay.css") == "/static/chungtay/chungtay.css"


def test_collected_they_are_hashed_and_compressed(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    kept = HashedWhereCollected(location=tmp_path, base_url="/static/")
    address = kept.url("chungtay/chungtay.css")
    assert re.fullmatch(r"/static/chungtay/chungtay\.[0-9a-f]{12}\.css", address)
    assert (tmp_path / f"{address.removeprefix('/static/')}.gz").is_file()


def test_an_address_is_found_once(monkeypatch):
    static_files._found.cache_clear()
    found = static_address("chungtay/chungtay.css")
    assert found == staticfiles_storage.url("chungtay/chungtay.css")
    monkeypatch.setattr(static_files, "staticfiles_storage", None)
    assert static_address("chungtay/chungtay.css") == found
