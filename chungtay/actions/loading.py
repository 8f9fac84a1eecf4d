"""Having the country's territory loaded behind the pages: fourteen thousand places take seconds."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from django.db import transaction

from chungtay.actions.tasks import load_territory
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.queries.loaded_territory import LoadState, load_state


def have_loaded(*, by: Actor, at: datetime) -> None:
    """Puts the work into the queue; nothing where it waits there already, or is being done."""
    check_may(by, Deed.ADMINISTER)
    if load_state(at) is not LoadState.LOADING:
        work = partial(load_territory.enqueue, by=by.id, at=at.isoformat())
        transaction.on_commit(work)
