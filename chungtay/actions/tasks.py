"""Work behind the pages: what is put into the queue, and done by whoever takes it out."""

from __future__ import annotations

from datetime import datetime

from django_tasks import task

from chungtay.actions.brought.reading import read


@task()
def read_brought(file: str, at: str) -> None:
    """Reads one file of a bringing; `at` is the moment it was brought, in ISO form."""
    read(file, at=datetime.fromisoformat(at))
