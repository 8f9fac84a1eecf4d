"""Who took part, and who led, as a clause or a cell says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chungtay.reading.bodies import BodyMention
from chungtay.reading.claims.tellings import Taker, Voice
from chungtay.reading.proper_names import words_of, words_of_section
from chungtay.reading.wording import comparable, without_marks

_JOINED = re.compile(r"[\s(]*(?:[,;+/&]|và\b|va\b|hoặc\b)?\s*(?:và\b|va\b)?[\s(]*")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
# Before the name of a body these make it the name of something else: "Mái ấm Công đoàn".
_BRAND = re.compile(
    r"(?:\b(?:mai am|nha|quy|xuan|tet|thang|ngay|cong trinh|chuong trinh|phong trao|duong|truong"
    r"|vuon|mo hinh|clb|cau lac bo|giai|hoi thi|ngay hoi|noi|ket nap|the|huy hieu|doi voi|thuoc"
    r"|dai bieu|cho|tang|den|toi|tham|tai|o|gui|giua|ve|trong|toan|theo|cua)(?: cac| ca| nhung)?\s*)[“\"(]?$"
)
_OF_DOERS = re.compile(
    r"\b(?:cong|giup|gop|suc|ho tro|tham gia|luc luong|dong gop|chu tri|chu cong|giup do|ngay cong"
    r"|nc|su|nguon|quy|kinh phi)\s+(?:giup\s+)?cua\s+(?:cac\s+)?$"
)
_WITH = re.compile(
    r"\b(?:phoi hop(?: chat che)?(?: voi| cung)?|phoi ket hop voi|ket hop voi|cung voi|cung|voi|do"
    r"|lien ket voi|hiep dong voi|p/?h(?: voi)?|chung tay voi|nho|ho tro cua|tham gia cua|co)"
    r"(?: cac| ca| luc luong| don vi| su tham gia cua| su ho tro cua)*\s*[“\"(]?$"
)
_COUNTED = re.compile(r"(?:\d|\bluot|\bnguoi|\bem|\bhang \w+|\bdong chi|\bcan bo)\s*$")
_LEADS = re.compile(
    r"^[\s,(]*(?:la\s+)?(?:don vi|co quan|don vi duoc giao|co quan duoc giao)?\s*"
    r"(?:da\s+|duoc giao\s+|dung ra\s+|lam\s+)?(?:chu tri|chu cong)\b"
)
_LEADING = re.compile(r"\b(?:chu tri|chu cong)\b")
_SUBJECT_ACTS = re.compile(
    r"\b(?:dong gop|gop|giup|ho tro|tham gia|huy dong|trao|tang|xay|lam|tu sua|sua)\b"
)
_REACH_OF_SUBJECT = 60  # characters


def flat(text: str) -> str:
    """The text to match with: lower case, without diacritics, of the same length."""
    return without_marks(comparable(text))


def takers_in(
    text: str, bodies: Sequence[BodyMention], voice: Voice, *, commune: str | None
) -> tuple[Taker, ...]:
    """The bodies of a clause that took part, each once, the speaker left out."""
    found: dict[str, Taker] = {}
    plain = flat(text)
    before: BodyMention | None = None
    for body in bodies:
        joined = before is not None and _is_joined(text, before, body)
        if not _takes_part(text, plain, body, joined=joined):
            before = None
            continue
        before = body
        unit = voice.register.unit_of(body, voice.speaker, commune=commune)
        if unit is not None and unit != voice.speaker.unit:
            found.setdefault(unit, Taker(unit, body.text, body.start, body.end, body.is_people))
    return tuple(found.values())


def _takes_part(text: str, plain: str, body: BodyMention, *, joined: bool) -> bool:
    """People take part only where the words say with whom; bodies unless something is given to
    them, done at them or named after them."""
    if _is_quoted(text, body) or (body.kind == "donor" and not body.name):
        return False
    ahead, behind = plain[: body.start], plain[body.end :]
    with_them = _WITH.search(ahead) is not None or _OF_DOERS.search(ahead) is not None
    unclear = body.is_people or body.text.lower() in ("địa phương", "chính quyền")
    if unclear:
        if _COUNTED.search(ahead):
            return False
        begins = not ahead.strip(" -–+•.;:,()")
        acts = begins and _SUBJECT_ACTS.search(behind[:_REACH_OF_SUBJECT]) is not None
        return with_them or joined or acts
    if with_them or joined:
        return True
    return _BRAND.search(ahead) is None


def _is_quoted(text: str, body: BodyMention) -> bool:
    return any(m.start() < body.start and body.end <= m.end() for m in _QUOTED.finditer(text))


def _is_joined(text: str, one: BodyMention, other: BodyMention) -> bool:
    return _JOINED.fullmatch(text[one.end : other.start]) is not None


def lead_in(
    text: str, bodies: Sequence[BodyMention], voice: Voice, *, commune: str | None
) -> str | None:
    """Who leads, where the clause says so: the body named right before "chủ trì", else the
    speaker. A body that does not report leads through the nearest above it that does."""
    plain = flat(text)
    if _LEADING.search(plain) is None:
        return None
    for body in reversed(bodies):
        if _LEADS.match(plain[body.end :]) and not _is_quoted(text, body):
            unit = voice.register.unit_of(body, voice.speaker, commune=commune)
            return None if unit is None else voice.register.reporter_of(unit)
    return voice.speaker.unit


def owners_of(
    text: str,
    bodies: Sequence[BodyMention],
    voice: Voice,
    *,
    commune: str | None,
    start: int,
    end: int,
    until: int,
) -> tuple[str, ...]:
    """Whose part a number is: the bodies named behind it after "của", or as the subject right
    before it ("bộ đội, dân quân đóng góp 85 ngày công"). Offsets are those of the clause."""
    plain = flat(text)
    behind = [b for b in bodies if end <= b.start < until]
    if behind and re.search(r"\bcua\s+(?:cac\s+)?$", plain[end : behind[0].start]):
        return _units(_chain(text, behind), voice, commune)
    ahead = [b for b in bodies if b.end <= start]
    if ahead and _gives(plain[ahead[-1].end : start]):
        return _units(_chain(text, ahead[::-1], backwards=True), voice, commune)
    return ()


def _gives(between: str) -> bool:
    """Only words of giving lie between a subject and its number."""
    return (
        len(between) < 40
        and re.search(r"\b(?:dong gop|gop|ho tro|ung ho|trich|tai tro)\b", between) is not None
        and re.search(r"\d", between) is None
    )


def _chain(
    text: str, bodies: Sequence[BodyMention], *, backwards: bool = False
) -> Iterator[BodyMention]:
    """The first body and those joined to it by commas and "và"."""
    last: BodyMention | None = None
    for body in bodies:
        one, other = (body, last) if backwards else (last, body)
        if last is not None and (one is None or other is None or not _is_joined(text, one, other)):
            return
        yield body
        last = body


def _units(bodies: Iterator[BodyMention], voice: Voice, commune: str | None) -> tuple[str, ...]:
    units = (voice.register.unit_of(b, voice.speaker, commune=commune) for b in bodies)
    return tuple(dict.fromkeys(unit for unit in units if unit is not None))


def is_complete(text: str) -> bool:
    """Whether the words say that nobody else took part."""
    words = words_of(text)
    found = words_of_section("together").longest_in(words)
    return any(one.meaning == "complete" for one in found)
