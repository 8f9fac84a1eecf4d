"""The papers of the invented province: which body writes when, and the text around the figures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from chungtay.actions.documents import KeptDocument
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.doings import SEED
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.wording import Sentence, bare
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim, Source
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.periods import STATE_CALENDAR, Period
from chungtay.domain.spelling import fold, nfc
from chungtay.vocabulary.formats import day

KINDS = {
    "report": DocumentKind.REPORT,
    "list": DocumentKind.LIST,
    "chat": DocumentKind.MESSAGE,
    "letter": DocumentKind.LETTER,
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper before it is written: who reports on what days, and when it is signed."""

    body: Body
    code: str
    period: Period
    said_on: date
    layout: str
    number: str
    file: str
    words: Mapping[str, str]

    @property
    def key(self) -> tuple[str, str]:
        return self.body.code, self.code

    @property
    def issuer(self) -> str:
        """What the body is called on the day on which the paper is signed."""
        return self.body.called(self.said_on).name


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a body with the claims that its figures make; `spans` of the sentence are by
    the place of the claim's figure in it."""

    sentence: Sentence
    claims: tuple[tuple[int, Claim], ...]
    section: str


@dataclass(frozen=True, slots=True)
class Written:
    """A finished paper and its claims, each with its place in the text."""

    paper: Paper
    document: KeptDocument
    claims: tuple[Claim, ...]


@cache
def papers() -> Mapping[tuple[str, str], Paper]:
    """Every paper by its body and period."""
    found = (
        _paper(entry, code) for entry in words("papers")["reporters"] for code in entry["periods"]
    )
    return {paper.key: paper for paper in found}


def _paper(entry: Mapping[str, Any], code: str) -> Paper:
    chance = Random(f"{SEED} {entry['body']} {code}")
    period = STATE_CALENDAR.parse(code)
    number = entry.get("number", "").format(n=chance.randint(11, 380))
    named = words("papers")["periods"][code]
    # The year's reports are due before it closes.
    early = chance.randint(-6, -2) if code == "2025" else chance.randint(1, 6)
    said_on, body = period.last + timedelta(days=early), land().bodies[entry["body"]]
    region = land().region_of(body, said_on).place
    told = {"period": named["title"], "seat": region.name, "above": "", **{
        name: entry[name] for name in ("above", "seat", "signer", "signed_for") if name in entry
    }, "province": f"{region.kind} {region.name}"}  # fmt: skip
    return Paper(
        body=body,
        code=code,
        period=period,
        said_on=said_on,
        layout=entry.get("layout", "report"),
        number=number,
        file=entry["file"].format(period=named["file"]),
        words=told,
    )


def paper_of(body: Body, days: Period) -> Paper | None:
    """The first paper of a body that reports on what was finished in these days."""
    own = (p for p in papers().values() if p.body is body and p.period.holds(days.last))
    return min(own, key=lambda paper: paper.said_on, default=None)


def written(paper: Paper, said: Sequence[Said], verdict: Verdict = Verdict.COUNTED) -> Written:
    """The paper with its sentences in the order of its sections, and where each figure stands."""
    page = _Page(paper)
    for line in _head(paper):
        page.add(line)
    body = {"report": _report, "list": _items, "chat": _items, "letter": _items}[paper.layout]
    body(page, said)
    text = nfc(page.text)
    sealed = hashlib.sha256(text.encode()).hexdigest()
    alike = hashlib.sha256(fold(text).encode()).hexdigest()
    head = DocumentHead(
        file=paper.file,
        sha256=sealed,
        kind=KINDS[paper.layout],
        issuer=paper.issuer,
        parent_issuer=paper.words["above"],
        number=paper.number,
        date=paper.said_on,
        place=paper.words["seat"],
        title=_title(paper),
        period=paper.period,
        corrects=paper.layout == "letter",
        fingerprint=alike,
    )
    return Written(paper, KeptDocument(Selected(head, verdict), text), tuple(page.claims))


def _title(paper: Paper) -> str:
    lines = _head(paper)
    return " ".join(lines[-2:]) if paper.layout != "chat" else lines[-1]


def _gaps(paper: Paper) -> dict[str, str]:
    laid_out = words("papers")["report"]
    nation = laid_out["youth" if paper.body.branch == "youth" else "nation"]
    return {
        **paper.words,
        "issuer": paper.issuer.upper(),
        "issuer_name": paper.issuer,
        "number": paper.number,
        "day": day(paper.said_on, "vi"),
        "stamp": f"{paper.said_on:%d/%m/%Y} 16:42",
        "nation0": nation[0],
        "nation1": nation[1],
    }


def _head(paper: Paper) -> list[str]:
    gaps = _gaps(paper)
    return [line.format(**gaps) for line in words("papers")[paper.layout]["head"]]


class _Page:
    """A text that grows line by line and remembers where each claim stands."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.claims: list[Claim] = []
        self._lines: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def add(self, line: str) -> None:
        line = bare(line) if self.paper.layout == "chat" else line
        self._lines.append(line)
        self._length += len(line) + 1

    def say(self, said: Said, before: str = "") -> None:
        """Adds a sentence behind a bullet or a number."""
        start = self._length + len(before)
        self.add(before + said.sentence.text)
        sentence = self._lines[-1][len(before) :]
        for place, claim in said.claims:
            first, last = said.sentence.spans[place]
            self.claims.append(self._placed(claim, sentence, start, first, last))

    def _placed(self, claim: Claim, sentence: str, start: int, first: int, last: int) -> Claim:
        where = "line" if self.paper.layout == "chat" else "paragraph"
        quote = sentence[first:last]
        plain = bare if self.paper.layout == "chat" else str
        return replace(
            claim,
            title=plain(claim.title),
            partner_names=tuple(plain(name) for name in claim.partner_names),
            said_on=self.paper.said_on,
            statement=f"{self.paper.file}:{start}",
            literal=quote,
            source=Source(
                document=self.paper.file,
                where=f"{where} {len(self._lines)}",
                quote=quote,
                start=start + first,
                end=start + last,
                sentence=sentence,
            ),
        )


def _report(page: _Page, said: Sequence[Said]) -> None:
    laid_out = words("papers")["report"]
    chance = Random(f"{SEED} {page.paper.file}")
    gaps = _gaps(page.paper)
    page.add(chance.choice(laid_out["openings"]).format(**gaps))
    page.add(laid_out["results"])
    for place, (section, lines) in enumerate(_by_section(said), start=1):
        page.add(laid_out["section"].format(place=place, section=section))
        for line in lines:
            page.say(line)
    page.add(laid_out["judged"])
    for line in chance.sample(laid_out["judgements"], 2):
        page.add(line)
    page.add(laid_out["ahead"])
    for line in chance.sample(laid_out["tasks"], 2):
        page.add(line)
    page.add(laid_out["end"].format(**gaps))
    for line in laid_out["foot"]:
        page.add(line.format(**gaps))


def _by_section(said: Sequence[Said]) -> Iterator[tuple[str, list[Said]]]:
    for code, title in words("papers")["sections"].items():
        inside = [line for line in said if line.section == code]
        if inside:
            yield title, inside


def _items(page: _Page, said: Sequence[Said]) -> None:
    """One line for each, with a number or a dash before it."""
    laid_out = words("papers")[page.paper.layout]
    before, _, _ = laid_out.get("item", "{sentence}").partition("{sentence}")
    for place, line in enumerate(said, start=1):
        page.say(line, before.format(place=place))
    page.add(laid_out["end"].format(**_gaps(page.paper)))
