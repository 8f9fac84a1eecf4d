"""Static files under names that change with their content, once they are collected."""

from __future__ import annotations

from functools import lru_cache

from django.contrib.staticfiles.storage import StaticFilesStorage, staticfiles_storage
from django.urls import get_script_prefix
from whitenoise.storage import CompressedManifestStaticFilesStorage

MOST = 256


class HashedWhereCollected(CompressedManifestStaticFilesStorage):
    """Served with hashed names and for ever by `chungtay serve`, which collects them first; under
    their own names in tests, which do not."""

    def url(self, name: str | None, force: bool = False) -> str:
        if not self.hashed_files:
            return str(StaticFilesStorage.url(self, name))
        return str(super().url(name, force))


def static_address(name: str) -> str:
    """Where a file is served, found once: what was collected stays while the process runs."""
    return _found(get_script_prefix(), name)


@lru_cache(maxsize=MOST)
def _found(_prefix: str, name: str) -> str:
    return str(staticfiles_storage.url(name))
