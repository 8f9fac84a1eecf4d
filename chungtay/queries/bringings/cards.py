"""One figure as a card says it: what was read, what it would become, why, and what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.confidence import doubts_in
from chungtay.domain.counting import Book
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.figures import Qualifier
from chungtay.domain.learning import lesson_of, told_parts
from chungtay.domain.places import COUNTRY
from chungtay.queries.addresses import called
from chungtay.queries.asking import Question, question_of
from chungtay.queries.openings.wording import measured
from chungtay.vocabulary import formats
from chungtay.vocabulary.category_names import category_name
from chungtay.vocabulary.furniture import codes, furniture
from chungtay.vocabulary.indicators import catalogue, indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import MessageUnknown, sentence
from chungtay.vocabulary.states import state
from chungtay.vocabulary.whereabouts import place_in
from chungtay.vocabulary.written_measures import is_of_other_measure

BESIDE = 160  # characters of a sentence on either side of its figure
OPENING_SIGNS = " \t\n,;:.–-•*+"  # with which no sentence begins, though a part of one may
_BREAK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure in its sentence: what stands before and behind it, shortened."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """A figure, finished. `key` is its address, `mark` the id of its mark in the text; `read` is
    what was read where a person put it otherwise; `who` says who else said something of it."""

    key: str
    mark: str
    verdict: FigureVerdict
    amount: str
    indicator: str
    quoted: Quoted
    where: str
    facts: tuple[tuple[str, str], ...]
    why: tuple[str, ...]
    notes: tuple[str, ...]
    outcome: str
    read: str
    is_ticked: bool
    is_question: bool
    is_sure: bool
    is_added: bool
    asks: bool
    changed: int
    file: str
    teaches: str = ""
    doubts: tuple[str, ...] = ()
    share: str = ""  # how sure the reading is; "" for what a person said
    question: Question | None = None


@dataclass(frozen=True)
class Cards:
    """What every card of one bringing needs to be finished."""

    book: Book
    language: str
    threshold: float
    files: Mapping[int, str]
    period: tuple[date, date]

    def of(self, figure: Brought) -> Card:
        claim = figure.claim
        return Card(
            key=figure.key,
            mark=mark_of(figure.key),
            verdict=figure.verdict,
            amount=amount_words(claim, self.language),
            indicator=indicator_words(claim, self.language),
            quoted=_in_row(figure) or quoted(claim),
            where=place_in(claim.source.where, self.language),
            facts=tuple(self._facts(claim)),
            why=tuple(why_words(figure.why, self.language)),
            notes=tuple(note_words(note, self.language) for note in figure.notes),
            outcome=self._outcome(figure),
            read=self._read(figure),
            is_ticked=figure.is_ticked(self.threshold),
            is_question=figure.is_question,
            is_sure=claim.confidence >= self.threshold,
            is_added=figure.read is None,
            asks=figure.asks,
            changed=figure.changed,
            file=self.files.get(file_of(figure.key), ""),
            teaches=self._teaches(figure),
            doubts=tuple(doubt_words(figure.why, self.language)),
            share=self._share(figure),
            question=self._question(claim) if figure.is_question else None,
        )

    def _share(self, figure: Brought) -> str:
        if figure.said is not None or figure.read is None:
            return ""
        return formats.percent(Decimal(round(figure.read.confidence * 100)), self.language)

    def _question(self, claim: Claim) -> Question:
        return question_of(claim, unit=self._unit(claim.unit), language=self.language)

    def _teaches(self, figure: Brought) -> str:
        """What it teaches once it is submitted."""
        lesson = lesson_of(figure)
        if lesson is None:
            return ""
        means = indicator_words(figure.claim, self.language)
        return furniture("learning-will", self.language, words=lesson.words, means=means)

    def _facts(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Who, where, when and with whom, each under its name; nothing that says nothing."""
        yield self._say("where"), place_words(claim, self.book)
        if (claim.days.since, claim.days.last) != self.period:
            yield self._say("when"), days_words(claim)
        if claim.lead:
            yield self._say("lead"), self._unit(claim.lead)
        partners = [*map(self._unit, claim.partners), *unheld_partners(claim, self.book)]
        if partners:
            yield self._say("with"), ", ".join(partners)
        if claim.of_unit:
            yield self._say("whose"), self._unit(claim.of_unit)
        if claim.categories:
            yield self._say("for"), ", ".join(categories_words(claim, self.language))

    def _say(self, code: str) -> str:
        return furniture(f"reports-fact-{code}", self.language)

    def _unit(self, unit: str) -> str:
        return self.book.units[unit].name if unit in self.book.units else unit

    def _outcome(self, figure: Brought) -> str:
        """What it becomes when it is accepted."""
        claim = figure.claim
        if claim.kind is not Kind.RESULT:
            return state(claim.kind).text(self.language)
        if figure.is_question:
            return furniture("reports-becomes-mention", self.language)
        if claim.standing not in (Standing.COUNTED, Standing.HELD):
            return state(claim.standing).text(self.language)
        told = [state(claim.role).text(self.language)]
        if claim.role is Role.BARE:
            told.append(state(claim.coverage).text(self.language))
        if claim.share.value != "unsaid":
            told.append(state(claim.share).text(self.language))
        return " · ".join(told)

    def _read(self, figure: Brought) -> str:
        """Only where a person said it otherwise."""
        if figure.read is None or figure.said is None:
            return ""
        before, now = figure.read, figure.said
        parts = [amount_words(before, self.language)]
        if before.indicator != now.indicator:
            parts.append(indicator_words(before, self.language))
        if before.place != now.place or before.place_name != now.place_name:
            parts.append(place_words(before, self.book))
        return " · ".join(parts)


def file_of(key: str) -> int:
    """The place of a figure's file among the brought ones."""
    return int(key.partition("-")[0])


def mark_of(key: str) -> str:
    """The id of a figure's mark in the text."""
    return f"m{key}"


def amount_words(claim: Claim, language: str) -> str:
    """ "khoảng 2,5 km", "40 – 50 suất"; the words of a mention."""
    figure = claim.figure
    if figure.value is None:
        return state(Qualifier.VAGUE).text(language)
    said = _counted(claim, figure.value, language)
    if figure.value_max is not None:
        most = _counted(claim, figure.value_max, language)
        return f"{formats.number(figure.value, language)} – {most}"
    if figure.qualifier is Qualifier.EXACT:
        return said
    return f"{state(figure.qualifier).text(language)} {said}"


def _counted(claim: Claim, value: Decimal, language: str) -> str:
    """In the measure of the indicator; what does not count it is said as it was written: 204 lamps
    along a road are no 204 km."""
    known = catalogue().get(claim.indicator)
    if known is None or not is_of_other_measure(claim.written_measure, known):
        return measured(claim.indicator, value, language)
    word = measures()[claim.written_measure].text(language)
    return f"{formats.number(value, language)} {formats.beside(value, word)}"


def indicator_words(claim: Claim, language: str) -> str:
    term = indicators().get(claim.indicator)
    return term.text(language) if term else claim.indicator


def quoted(claim: Claim) -> Quoted:
    """The sentence around the figure, at most so much of it as fits a card."""
    source = claim.source
    sentence_, quote = source.sentence or source.quote, source.quote
    at = sentence_.find(quote)
    if at < 0 or not quote:
        return Quoted("", quote or sentence_[: 2 * BESIDE], "")
    before, after = sentence_[:at].lstrip(OPENING_SIGNS), sentence_[at + len(quote) :]
    if len(before) > BESIDE:
        before = "…" + before[-BESIDE:].partition(" ")[2]
    if len(after) > BESIDE:
        after = after[:BESIDE].rpartition(" ")[0] + "…"
    return Quoted(flat(before), flat(quote), flat(after))


def _in_row(figure: Brought) -> Quoted | None:
    """A number of a table in its row: alone it says nothing."""
    if not figure.beside or figure.said is not None:
        return None
    before, after = figure.beside
    return Quoted(before, flat(figure.claim.source.quote), after)


def flat(words: str) -> str:
    return _BREAK.sub(" ", words)


def place_words(claim: Claim, book: Book) -> str:
    """The place as it is entered, with the words of the text where they say more."""
    place = claim.place or COUNTRY
    known = called(book.territory, place) if place in book.territory else ""
    words = claim.place_name
    if not words or words in known:
        return known or "—"
    return words if known and known in words else ", ".join(p for p in (words, known) if p)


def days_words(claim: Claim) -> str:
    first, last = claim.days.since, claim.days.last
    told = formats.short_day(first)
    return told if first == last else f"{told} – {formats.short_day(last)}"


def unheld_partners(claim: Claim, book: Book) -> list[str]:
    """The names of partners beyond those that are units here."""
    if len(claim.partner_names) <= len(claim.partners):
        return []
    known = {book.units[p].name for p in claim.partners if p in book.units}
    return [name for name in claim.partner_names if name not in known][len(claim.partners) :]


def categories_words(claim: Claim, language: str) -> list[str]:
    return [category_name(dimension, value, language) for dimension, value in claim.categories]


def why_words(why: str, language: str) -> Iterator[str]:
    """The words and the rules that decided, each as a sentence."""
    for part in (part.strip() for part in why.split(" · ")):
        rule, colon, words = f"{part} ".partition(": ")  # a rule may have no words
        words = words.strip()
        if doubts_in(rule, words):
            continue
        taught = told_parts(words) if rule == "taught" else None
        if taught is not None:
            told = dict(zip(("words", "on", "by"), taught, strict=True))
            yield furniture("reports-why-taught", language, **told)
            continue
        code = f"reports-why-{rule if colon else part}"
        if code in codes():
            yield furniture(code, language, words=words)
        elif words or (part and not colon):
            yield furniture("reports-why-words", language, words=words or part)


def doubt_words(why: str, language: str) -> Iterator[str]:
    """What made a reading less sure, each as a sentence, the weightiest first."""
    for part in (part.strip() for part in why.split(" · ")):
        rule, _, words = part.partition(": ")
        for doubt in doubts_in(rule, words):
            yield furniture(f"reports-doubt-{doubt}", language)


def note_words(note: Note, language: str) -> str:
    """A note as a sentence; days in it are written as people write them."""
    facts = {name: _fact(name, value, language) for name, value in note.facts}
    if facts.get("where"):
        facts["where"] = place_in(str(facts["where"]), language)
    try:
        return sentence(note.code, language, **facts)
    except MessageUnknown:
        return str(facts.get("quote") or note.code)


_NUMBERS = frozenset(("sum", "parts", "whole", "length", "most", "numbers"))


def _fact(name: str, value: str, language: str) -> object:
    if name in _NUMBERS and re.fullmatch(r"\d+(?:\.\d+)?", value):
        return formats.number(Decimal(value), language)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return date.fromisoformat(value)
    return value


def all_of(figures: Iterable[Brought], cards: Cards) -> tuple[Card, ...]:
    return tuple(cards.of(figure) for figure in figures)
