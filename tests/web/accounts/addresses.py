"""What stands in the addresses of the account, as chị Lan's and as somebody else's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
)

from tests.web.cast import World


def credential(name: bytes) -> dict[str, Any]:
    """What a device says when it has made a passkey; the key itself opens nothing."""
    point = {1: 2, 3: ES256.ALGORITHM, -1: 1, -2: b"x" * 32, -3: b"y" * 32}
    made = AttestedCredentialData.create(Aaguid.NONE, name, ES256(point))
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    host = hashlib.sha256(b"testserver").digest()
    attested = AttestationObject.create("none", AuthenticatorData.create(host, flags, 0, made), {})
    client = {"type": "webauthn.create", "challenge": "", "origin": "http://localhost"}
    return {
        "id": websafe_encode(name),
        "rawId": websafe_encode(name),
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(json.dumps(client).encode()),
            "attestationObject": websafe_encode(bytes(attested)),
        },
    }


def _session(person: str) -> Callable[[World], dict[str, int]]:
    def arguments(world: World) -> dict[str, int]:
        kept, _ = UserSession.objects.get_or_create(
            session_key=f"key-of-{person}", user_id=world.people[person], ip="127.0.0.1"
        )
        return {"number": kept.pk}

    return arguments


def _passkey(person: str) -> Callable[[World], dict[str, int]]:
    def arguments(world: World) -> dict[str, int]:
        kept, _ = Authenticator.objects.get_or_create(
            user_id=world.people[person],
            type=Authenticator.Type.WEBAUTHN,
            defaults={"data": {"name": "Điện thoại", "credential": credential(person.encode())}},
        )
        return {"pk": kept.pk}

    return arguments


OWN = {
    "account_session_end": _session("reporter"),
    "mfa_edit_webauthn": _passkey("reporter"),
    "mfa_remove_webauthn": _passkey("reporter"),
    "account_reset_password_from_key": lambda _: {"uidb36": "0", "key": "0"},
}
FOREIGN = {
    "account_session_end": _session("stranger"),
    "mfa_edit_webauthn": _passkey("stranger"),
    "mfa_remove_webauthn": _passkey("stranger"),
}
