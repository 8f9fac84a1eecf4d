"""Who signs in, and what stands in the database when they do: the small cast with its people.

Chị Lan reports for the women of Làng Ven ("own"); the Front of Cửa Sông is nothing to her
("foreign"). Two bodies tell of one road, which the machine only proposes to be one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.test import Client

from chungtay.actions import people
from chungtay.actions.claims import add_claims, select
from chungtay.actions.documents import KeptDocument, keep
from chungtay.actions.ledger import recording
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.claims import Claim, Source
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.domain.recognition import Strength
from chungtay.domain.units import ROOT
from chungtay.storage.models import Person
from tests import cast
from tests.actions.cast import PROGRAMME, key, later, rekeyed

OPERATOR = Actor("the suite", (Post(PersonRole.ADMINISTRATOR),))
DAY = Period.of_days(date(2026, 5, 19), date(2026, 5, 19))
OWN_TEXT = "Hội LHPN xã Làng Ven\nĐã cùng dân quân làm 2,5 km đường liên thôn trong ngày 19/5/2026."
FOREIGN_TEXT = "UBMTTQ xã Cửa Sông\nĐã trao 40 suất quà và làm 3 km đường thôn Hạ."
# Who sits where: a role, the unit of the cast, a sign-in name. The stranger reports for a body that
# takes part in nothing of chị Lan's.
SEATS = {
    "reporter": (PersonRole.REPORTER, "women@lang-ven"),
    "coordinator": (PersonRole.COORDINATOR, "women@ninh-binh"),
    "standing": (PersonRole.STANDING, "joint@ninh-binh"),
    "leader": (PersonRole.LEADER, "joint@ninh-binh"),
    "auditor": (PersonRole.AUDITOR, "joint@ninh-binh"),
    "newsroom": (PersonRole.NEWSROOM, "joint@ninh-binh"),
    "administrator": (PersonRole.ADMINISTRATOR, ROOT),
    "stranger": (PersonRole.REPORTER, "front@cua-song"),
}


@dataclass
class World:
    """Ids of what stands in the database. `own` and `foreign` are as chị Lan sees them."""

    people: dict[str, str] = field(default_factory=dict)
    own_unit: str = key("women@lang-ven")
    foreign_unit: str = key("front@cua-song")
    own_claim: Claim | None = None
    partner_claim: Claim | None = None
    foreign_claim: Claim | None = None
    own_document: str = ""
    foreign_document: str = ""
    proposal: str = ""

    def client(self, name: str, *, language: str = "vi", htmx: bool = False) -> Client:
        """A browser in which somebody of `SEATS` is signed in; "" is nobody."""
        client = Client(headers={"HX-Request": "true"} if htmx else None)
        client.cookies["ct-language"] = language
        if name:
            client.force_login(
                Person.objects.get(pk=self.people[name]),
                backend="allauth.account.auth_backends.AuthenticationBackend",
            )
        return client

    def actor(self, name: str) -> Actor:
        role, unit = SEATS[name]
        return Actor(self.people[name], (Post(role, key(unit) if unit else ROOT),))


def peopled() -> World:
    """Everybody of `SEATS` in a programme whose units are entered already."""
    world = World()
    for name, (role, unit) in SEATS.items():
        entry = people.Entry(name, f"Người {name}", email=f"{name}@khe-son.example")
        world.people[name] = people.enter(entry, by=OPERATOR, at=later(0))
        people.appoint(
            world.people[name], role=role, unit=key(unit) if unit else ROOT, by=OPERATOR,
            at=later(0),
        )  # fmt: skip
    return world


def told(world: World) -> World:
    """Two tellings of one road, a foreign one, each with its sentence in a document."""
    own = _documented("women@lang-ven", "2.5", OWN_TEXT, "2,5 km", partners=("army@lang-ven",))
    partner = rekeyed(
        cast.says("army@lang-ven", cast.ROADS, "2.5", days=DAY, title="Đường liên thôn")
    )
    foreign = _documented("front@cua-song", "3", FOREIGN_TEXT, "3 km")
    with recording("read", by=world.people["reporter"], at=later(1)) as recorder:
        kept = keep(
            recorder,
            PROGRAMME,
            [_document("lan.docx", OWN_TEXT), _document("mttq.docx", FOREIGN_TEXT)],
        )
        add_claims(recorder, [own, partner, foreign], documents=kept)
        select(recorder, PROGRAMME, [own.id, partner.id, foreign.id])
    with recording("recognise", by="machine", at=later(2)) as recorder:
        reasons = ({"code": "same-commune", "facts": {}},)
        pair = Recognised(frozenset({own.id, partner.id}), Strength.PROPOSED, 0.7, reasons)
        (world.proposal,) = add_joins(recorder, [pair])
    world.own_claim, world.partner_claim, world.foreign_claim = own, partner, foreign
    world.own_document = str(kept["lan.docx"])
    world.foreign_document = str(kept["mttq.docx"])
    return world


def _documented(unit: str, value: str, text: str, quote: str, **more: object) -> Claim:
    file = "lan.docx" if unit.startswith("women") else "mttq.docx"
    start = text.index(quote)
    source = Source(file, "paragraph 2", quote, start, start + len(quote), text.partition("\n")[2])
    return rekeyed(
        cast.says(
            unit, cast.ROADS, value, days=DAY, title="Đường liên thôn", literal=quote,
            source=source, **more,
        )
    )  # fmt: skip


def _document(file: str, text: str) -> KeptDocument:
    head = DocumentHead(
        file, f"{len(text):064x}", kind=DocumentKind.REPORT, issuer=text.partition("\n")[0]
    )
    return KeptDocument(Selected(head, Verdict.COUNTED), text)
