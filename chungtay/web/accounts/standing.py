"""How somebody's own account stands: their second factor, and where they are signed in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.internal.flows.sessions import end_other_sessions, end_sessions
from allauth.usersessions.models import UserSession
from django.http import HttpRequest

from chungtay.domain.permissions import NotFound, PersonRole
from chungtay.queries.visitors import Visitor
from chungtay.web.accounts.devices import Device, device

# Whoever decides for many is asked to make their sign-in safer than a password alone.
ASKED = frozenset((PersonRole.STANDING, PersonRole.ADMINISTRATOR))


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """What stands behind a password; `codes` are the recovery codes that are left."""

    app: bool
    passkeys: int
    codes: int

    @property
    def is_on(self) -> bool:
        return self.app or self.passkeys > 0


def second_factor_of(request: HttpRequest) -> SecondFactor:
    """One's own, with one question to the database."""
    kept = list(Authenticator.objects.filter(user_id=request.user.pk).order_by("id"))
    many = Counter(each.type for each in kept)
    codes = [each for each in kept if each.type == Authenticator.Type.RECOVERY_CODES]
    return SecondFactor(
        app=many[Authenticator.Type.TOTP] > 0,
        passkeys=many[Authenticator.Type.WEBAUTHN],
        codes=sum(len(each.wrap().get_unused_codes()) for each in codes),
    )


def is_asked_for(visitor: Visitor, second: SecondFactor) -> bool:
    """Whether a second factor is offered aloud."""
    return not second.is_on and any(post.role in ASKED for post in visitor.posts)


@dataclass(frozen=True, slots=True)
class Session:
    """One place where somebody is signed in."""

    number: int
    device: Device
    address: str
    since: datetime
    is_here: bool


def sessions_of(request: HttpRequest) -> list[Session]:
    """One's own, this one first, then the newest."""
    kept = [
        Session(
            each.pk, device(each.user_agent), each.ip, each.created_at, is_here=each.is_current()
        )
        for each in UserSession.objects.purge_and_list(request.user)
    ]
    return sorted(kept, key=lambda each: (not each.is_here, -each.since.timestamp(), each.number))


def end(request: HttpRequest, number: int) -> None:
    """Ends one of one's own sessions. Raises `NotFound` for anybody else's."""
    own = UserSession.objects.filter(user_id=request.user.pk, pk=number)
    if not (found := list(own)):
        raise NotFound()
    end_sessions(request, found)


def end_others(request: HttpRequest) -> None:
    """Ends all of one's own sessions but this one."""
    end_other_sessions(request, request.user)
