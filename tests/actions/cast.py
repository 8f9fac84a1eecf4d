"""A generated world for the database: the same doings and sayings under ids that it accepts."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from chungtay.actions import (
    assets,
    claims,
    decisions,
    documents,
    evidence,
    learning,
    notices,
    objections,
    people,
    programmes,
    publications,
    recognitions,
    reorganisations,
    units,
)
from chungtay.actions.ledger import recording
from chungtay.domain.bringings import Brought
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.programmes import Choices
from chungtay.domain.recognition import Join
from chungtay.domain.units import ROOT, Succession, Units
from chungtay.storage import models
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.kept_worlds import kept_world

NAMESPACE = uuid.UUID("6f1c2d3e-0000-4000-8000-000000000000")
PROGRAMME = "khe-son"
LAN = "Lan"  # who reports, decides and takes back
TOLD = (
    cast.says("women@lang-ven", cast.ROADS, "2.5", person_names=("Nguyễn Thị Mẫu",)),
    cast.says("army@lang-ven", cast.ROADS, "5"),
    cast.says("front@lang-ven", cast.ROADS, "9"),
    cast.says("army@cua-song", cast.ROADS, "20"),
)
AT = datetime(2026, 12, 20, 8, tzinfo=UTC)


def key(name: str) -> str:
    """The id of what the domain's tests call by a name."""
    return str(uuid.uuid5(NAMESPACE, name))


def later(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def rekeyed(claim: Claim) -> Claim:
    return replace(
        claim,
        id=key(claim.id),
        unit=key(claim.unit),
        of_unit=claim.of_unit and key(claim.of_unit),
        lead=claim.lead and key(claim.lead),
        place=claim.place and key(claim.place),
        partners=tuple(map(key, claim.partners)),
        within=claim.within and key(claim.within),
        replaces=claim.replaces and key(claim.replaces),
    )


def rekeyed_places(places: Territory) -> list[Place]:
    return [
        replace(p, id=key(p.id), parent=key(p.parent) if p.parent != COUNTRY else COUNTRY)
        for p in places
    ]


def rekeyed_roll(book: Book) -> units.Roll:
    """Bodies, lines and places of a book, as they are entered."""
    return units.Roll(
        units=[
            replace(u, id=key(u.id), place=key(u.place) if u.place else None) for u in book.units
        ],
        parents=[
            replace(p, unit=key(p.unit), parent=key(p.parent))
            for links in book.units._parents.values()
            for p in links
            if p.parent != ROOT
        ],
        places=rekeyed_places(book.territory),
        inheritances=[
            replace(e, place=key(e.place), heir=key(e.heir)) for e in book.territory.inheritances
        ],
        successions=[
            replace(s, unit=key(s.unit), heir=key(s.heir))
            for links in book.units._heirs.values()
            for s in links
        ],
    )


def in_the_domain(book: Book) -> Book:
    """The same book under database ids, counted without a database."""
    roll = rekeyed_roll(book)
    return Book(
        claims=tuple(map(rekeyed, book.claims)),
        units=Units(roll.units, roll.parents, roll.successions),
        territory=Territory(roll.places, roll.inheritances),
        catalogue=catalogue(),
        joins=tuple(
            Join(j.id, frozenset(map(key, j.claims)), j.strength, j.score) for j in book.joins
        ),
    )


def founded(code: str = PROGRAMME) -> None:
    charter = programmes.Charter(code, "Chương trình Khe Sơn", place_name="Khe Sơn")
    programmes.found(charter, by=LAN, at=AT)


def recorded(book: Book, *, code: str = PROGRAMME) -> Book:
    """Puts a book into the database through the actions; what the domain says of it comes back."""
    told, roll = in_the_domain(book), rekeyed_roll(book)

    def record() -> None:
        founded(code)
        units.enter(roll, by=LAN, at=AT)
        claims.record(told.claims, programme=code, by=LAN, at=AT)
        for join in told.joins:
            recognitions.join(join.claims, by=LAN, at=AT)

    kept_world(f"{code} {roll} {told.claims} {told.joins}", record)
    return told


def everything() -> None:
    """At least one row in every table that is kept, some of them ended, written by the actions."""
    _cast_and_programme()
    hers, armys, fronts, far = (rekeyed(claim) for claim in TOLD)
    claims.record([hers], programme=PROGRAMME, by=LAN, at=later(2))
    claims.record([armys], programme=PROGRAMME, by="Minh", at=later(3))
    claims.record([fronts, far], programme=PROGRAMME, by="Hòa", at=later(4))
    undone = recognitions.join([hers.id, fronts.id], by=LAN, at=later(5))
    recognitions.undo_join(undone, by=LAN, at=later(6))
    joined = recognitions.join([hers.id, armys.id], by=LAN, at=later(7))
    recognitions.not_the_same(hers.id, fronts.id, reason="Hai đường", by=LAN, at=later(8))
    recognitions.part_of(fronts.id, far.id, by=LAN, at=later(9))
    for chosen in (hers, armys):
        decisions.choose(chosen.id, reason="Đã đo lại", by=LAN, at=later(10))
    publications.publish(PROGRAMME, period="2026", results={"km": "5"}, by=LAN, at=later(11))
    claims.record([armys], programme="other", by=LAN, at=later(12))
    with recording("same-asset", by=LAN, at=later(12)) as recorder:
        assets.say_ties(recorder, [hers.id, far.id], reason="Một con đường")
    _told_and_objected([hers.id, armys.id], joined)
    _shown(hers.id)
    _administered()
    _taught(hers)
    _reorganised()


def _taught(claim: Claim) -> None:
    """A spelling learned, used once, switched off and on again."""
    keys = Actor("the suite", (Post(PersonRole.ADMINISTRATOR),))
    read = replace(claim, indicator="canal-km")
    figure = Brought(
        "1-0", read, claim, FigureVerdict.ACCEPTED, measured="km", teaches="đường liên thôn"
    )
    with recording("bring-report", by=LAN, at=later(26)) as recorder:
        learning.learn(recorder, PROGRAMME, [figure], by=LAN)
    (known,) = models.LearnedSpelling.objects.order_by("id")
    used = Brought("1-1", claim, verdict=FigureVerdict.ACCEPTED, taught=str(known.id))
    with recording("bring-report", by=LAN, at=later(27)) as recorder:
        learning.learn(recorder, PROGRAMME, [used], by=LAN)
    for on in (False, True):
        learning.switch(PROGRAMME, str(known.id), on=on, by=keys, at=later(28))


def _told_and_objected(claims_: list[str], joined: str) -> None:
    women, army = key("women@lang-ven"), key("army@lang-ven")
    with recording("tell", by=LAN, at=later(13)) as recorder:
        notices.tell(recorder, [army], matter=Matter.JOINED, subject=joined, claims=claims_)
    lan = Actor(LAN, (Post(PersonRole.REPORTER, women),))
    why = {"programme": PROGRAMME, "by": lan}
    withdrawn = objections.object_to(joined, reason="Hai đoạn khác nhau", at=later(14), **why)
    objections.withdraw(withdrawn, at=later(15), **why)
    objections.object_to(joined, reason="Hai thôn khác nhau", at=later(16), **why)


def _shown(claim: str) -> None:
    """A photograph beside a claim, recorded from the draft in which it was put."""
    person = models.Person.objects.create(username="lan", name="Lan", joined_at=AT)
    draft = models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@lang-ven"), owner=person, saved_by=person,
        created_at=AT, saved_at=AT,
    )  # fmt: skip
    models.DraftFile.objects.create(
        draft=draft, name="anh.jpg", media_type="image/jpeg", size=3, sha256="0" * 64, added_at=AT
    )
    with recording("show", by=LAN, at=later(17)) as recorder:
        evidence.record(recorder, draft, [claim])


def _administered() -> None:
    """A post given and ended, and a programme's list and choices changed once."""
    keys = Actor("the suite", (Post(PersonRole.ADMINISTRATOR),))
    lan = str(models.Person.objects.get(username="lan").pk)
    women = key("women@lang-ven")
    post = people.appoint(lan, role=PersonRole.REPORTER, unit=women, by=keys, at=later(20))
    people.appoint(lan, role=PersonRole.COORDINATOR, unit=women, by=keys, at=later(21))
    people.dismiss(post, by=keys, at=later(22))
    asked = (cast.ROADS.code, cast.HOUSES.code)
    programmes.ask(PROGRAMME, asked, seen=(), by=keys, at=later(23))
    programmes.ask(PROGRAMME, asked[::-1], seen=asked, by=keys, at=later(24))
    chosen = Choices()
    for share in (80, 95):
        wanted = replace(chosen, preticked=share)
        programmes.choose(PROGRAMME, wanted, seen=chosen.seen, by=keys, at=later(25))
        chosen = wanted
    programmes.ask("other", asked, seen=(), by=keys, at=later(26))


# A province apart from the cast's, with everything that a reorganisation can write of it.
FOUNDED = """day,what,change,subject,name,kind,level,parent,organisation,place,line
2026-03-01,place,open,,Sông Mới,tỉnh,province,,,,
,place,open,,Bến Mới,xã,,tỉnh Sông Mới,,,
,place,open,,Đò Mới,xã,,tỉnh Sông Mới,,,
,place,open,,Thượng Mới,thôn,,xã Bến Mới,,,
,unit,open,,Phụ nữ Sông Mới,,,,women,tỉnh Sông Mới,
,unit,open,,Phụ nữ Bến Mới,,,Phụ nữ Sông Mới,women,xã Bến Mới,sector
,unit,open,,Quân sự Bến Mới,,,,army-commune,xã Bến Mới,
,unit,open,,Mặt trận Bến Mới,,,,front,xã Bến Mới,
"""
CHANGED = """day,what,change,subject,heir,name,kind,code,parent
{day},place,parent,thôn Thượng Mới,,,,,xã Đò Mới
,place,kind,thôn Thượng Mới,,,bản,,
,place,code,thôn Thượng Mới,,,,77,
,place,rename,tỉnh Sông Mới,,Sông Đổi,,,
,unit,merge,Phụ nữ Bến Mới,Phụ nữ Sông Mới,,,,
,unit,close,Quân sự Bến Mới,,,,,
"""


def _reorganised() -> None:
    """A province founded and changed; the change done, undone, and done again a day later."""
    keys = Actor("the suite", (Post(PersonRole.ADMINISTRATOR),))
    told = (FOUNDED, CHANGED.format(day="2026-04-01"), CHANGED.format(day="2026-04-02"))
    for number, content in enumerate(told):
        event = reorganisations.read(content.encode(), name=f"sap-xep-{number}.csv")
        reorganisations.apply(event, by=keys, at=later(30 + 2 * number))
        if number == 1:
            reorganisations.undo(event.id, by=keys, at=later(33))


def _cast_and_programme() -> None:
    for code in (PROGRAMME, "other"):
        founded(code)
    founded_again = programmes.Charter(PROGRAMME, "Chương trình phối hợp Khe Sơn")
    programmes.found(founded_again, by=LAN, at=AT)
    for amount in ("5", "7.5"):
        programmes.set_target(
            PROGRAMME, indicator=cast.ROADS.code, period=cast.YEAR, amount=Decimal(amount),
            by=LAN, at=AT,
        )  # fmt: skip
    roll = rekeyed_roll(Book((), cast.UNITS, cast.TERRITORY, catalogue()))
    heir = Succession(key("army@lang-ven"), key("army@cua-song"), date(2027, 1, 1))
    units.enter(replace(roll, successions=[heir]), by=LAN, at=AT)
    head = DocumentHead("bao-cao.docx", "0" * 64)
    for text in ("Đã làm 5 km đường.", "Đã làm 5 km đường, đọc lại."):
        kept = documents.KeptDocument(Selected(head, next(iter(Verdict))), text)
        with recording("read", by=LAN, at=later(1)) as recorder:
            documents.keep(recorder, PROGRAMME, [kept])
