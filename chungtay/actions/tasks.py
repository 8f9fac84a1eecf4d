"""Work behind the pages: what is put into the queue, and done by whoever takes it out."""

from __future__ import annotations

from datetime import datetime

from django_tasks import task

from chungtay.actions.brought.reading import read
from chungtay.actions.territory import load
from chungtay.domain.permissions import Actor, PersonRole, Post


@task()
def read_brought(file: str, at: str) -> None:
    """Reads one file of a bringing; `at` is the moment it was brought, in ISO form."""
    read(file, at=datetime.fromisoformat(at))


@task()
def load_territory(by: str, at: str) -> None:
    """Loads the country's territory for an administrator, who was let in when it was asked for."""
    load(by=Actor(by, (Post(PersonRole.ADMINISTRATOR),)), at=datetime.fromisoformat(at))
