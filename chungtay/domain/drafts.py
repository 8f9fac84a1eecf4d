"""Work before it is said: states of a report being read, what a person says of a figure found in
it, and the consent that a photograph needs before it is shown."""

from __future__ import annotations

from enum import Enum

from chungtay.domain.problems import Problem


class BringingState(Enum):
    """Where brought files are on their way to claims."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    SUBMITTED = "submitted"
    DROPPED = "dropped"


class FigureVerdict(Enum):
    """What a person said of a figure that was found. Only what is ACCEPTED or ADDED becomes a
    claim."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


class Consent(Enum):
    """Whether a photograph may be published: the persons in it agreed, nobody can be recognised,
    or nobody was asked (then it is kept as evidence and never published)."""

    GIVEN = "given"
    NO_PERSONS = "no-persons"
    NOT_ASKED = "not-asked"

    @property
    def may_be_published(self) -> bool:
        return self is not Consent.NOT_ASKED


class SavedMeanwhile(Problem):
    """Somebody else saved the same draft since this page was opened; nothing was overwritten."""

    code = "saved-meanwhile"


def check_version(opened: int, standing: int, *, who: str) -> None:
    """Raises `SavedMeanwhile` when the version that was opened is not the one that stands."""
    if opened != standing:
        raise SavedMeanwhile(who=who)
