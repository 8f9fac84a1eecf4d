"""The opening: on what the report rests, which days and documents it covers, how it counts."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.headings import heading
from chungtay.writing.word.elements import Element, Piece, paragraph


def opening(draft: Draft) -> Iterator[Element]:
    yield paragraph(_sentence(draft))
    yield heading(draft, "scope")
    say, period = draft.say, draft.told.period
    days = say("scope.days", since=say.day(period.since), last=say.day(period.last))
    yield paragraph(days, " ", *_documents(draft))
    yield paragraph(say("scope.once"), " ", draft.structure())
    trace = say.woven("scope.trace", where=draft.appendix("sources"))
    machine = [" ", say("scope.machine")] if draft.machine_joins() else []
    yield paragraph(*trace, *machine)


def _sentence(draft: Draft) -> str:
    key = "opening.report" if draft.told.place else "opening.report.nowhere"
    words = draft.say(
        key,
        programme=draft.programme,
        basis=_basis(draft),
        issuer=draft.issuer,
        period=draft.period,
        place=_inside(draft.told.place),
    )
    return words[0].upper() + words[1:]


def _inside(place: str) -> str:
    """ "trên địa bàn tỉnh An Bình": inside a sentence the kind of a place is written small."""
    kind, _, name = place.partition(" ")
    small = kind.lower() in ("tỉnh", "xã", "phường", "đặc", "thành", "toàn")
    return f"{kind.lower()} {name}" if small and name else place


def _basis(draft: Draft) -> str:
    """The programme's own number and day, where its text lies among the documents."""
    for chosen in draft.told.documents:
        head = chosen.head
        readable = chosen.verdict not in (Verdict.SECRET, Verdict.UNREADABLE)
        if head.kind is DocumentKind.PROGRAMME and head.number and readable:
            if head.date is None:
                return draft.say("opening.basis", number=head.number)
            day = draft.say.day(head.date)
            return draft.say("opening.basis.dated", number=head.number, day=day)
    return ""


def _documents(draft: Draft) -> list[Piece]:
    say, documents = draft.say, draft.told.documents
    counted = [chosen for chosen in documents if chosen.counted]
    bodies = len({chosen.head.issuer or chosen.head.file for chosen in counted})
    gaps = {
        "counted": say.count("count.document", len(counted)),
        "bodies": say.count("count.body", bodies),
    }
    if len(counted) == len(documents):
        return [say("scope.documents.all", **gaps)]
    received = say.count("count.document", len(documents))
    left = say.count("count.document", len(documents) - len(counted))
    where = draft.section("clarify")
    return say.woven("scope.documents", received=received, left=left, where=where, **gaps)
