"""What the reader learns from people: words that mean an indicator, because somebody said so.

A spelling is learned from a figure that a person put right, or added, and then submitted. It holds
the words that name the counted thing and the measure they were read in, nothing else: whether a
number is a result or a target is said by its sentence and is not learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.bringings import Brought
from chungtay.domain.claims import Kind, Standing
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold, nfc, tone_normal

FEWEST_WORDS = 2
MOST_WORDS = 8
USUAL_WORDS = 6
_SIGNS = " .,;:()[]\"'“”-–"
# A number of another kind teaches nothing about the unit's own results.
_TEACHING = (Standing.COUNTED, Standing.HELD)


class WordsElsewhere(Problem):
    """Words to remember that are not among those that name what their figure counts."""

    code = "words-elsewhere"


class WordsUnfit(Problem):
    """Words to remember that hold a number, are too many, or are one alone, which says little."""

    code = "words-unfit"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one figure teaches: `words` read in `measure` mean `indicator`; they were read as `was`,
    "" where they meant nothing to the reader. `claim` is the figure that taught it."""

    words: str
    measure: str
    indicator: str
    was: str
    claim: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """A learned spelling that stands. `by` is the id of who taught it, `name` what they are called,
    `on` the day."""

    id: str
    words: str
    measure: str
    indicator: str
    by: str
    name: str
    on: date


_PARTS = " | "  # between the words, the day and the person


def told(spelling: Spelling) -> str:
    """What decided, as a figure keeps it: the words, the day they were taught, and by whom."""
    parts = (spelling.words, f"{spelling.on:%d/%m/%Y}", spelling.name)
    return _PARTS.join(part.replace("|", " ").replace("·", " ") for part in parts)


def told_parts(words: str) -> tuple[str, str, str] | None:
    """The words, the day and the person of what decided; None for other words."""
    parts = words.split(_PARTS)
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None


def plain_words(text: str) -> str:
    """Words as they are remembered: lower case, one tone place, single blanks."""
    return " ".join(tone_normal(nfc(text)).split()).strip(_SIGNS)


def default_words(noun: str) -> str:
    """The words that are remembered where nobody names them: the first of the noun."""
    words = [word for word in plain_words(noun).split() if not any(map(str.isdecimal, word))]
    return plain_words(" ".join(words[:USUAL_WORDS]))


def checked_words(typed: str, *, noun: str) -> str:
    """The words to remember as a person typed them, "" for none: some of those that name the
    counted thing. Raises `WordsUnfit`, `WordsElsewhere`."""
    words = plain_words(typed)
    if not words:
        return ""
    least = min(FEWEST_WORDS, len(noun.split()))
    if not least <= len(words.split()) <= MOST_WORDS or any(map(str.isdecimal, words)):
        raise WordsUnfit(words=words[:80], most=MOST_WORDS)
    if f" {_loose(words)} " not in f" {_loose(noun)} ":
        raise WordsElsewhere(words=words[:80])
    return words


def _loose(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


def lesson_of(figure: Brought) -> Lesson | None:
    """What a figure of a submitted bringing teaches: nothing where it was read right, dropped, or
    is somebody else's."""
    said = figure.said
    if said is None or not figure.teaches or figure.verdict is not FigureVerdict.ACCEPTED:
        return None
    was = figure.read.indicator if figure.read else ""
    told = [claim for claim in (figure.read, said) if claim is not None]
    if any(claim.standing not in _TEACHING for claim in told):
        return None
    if said.kind is Kind.CONTEXT or said.indicator in (was, ""):
        return None
    return Lesson(figure.teaches, figure.measured, said.indicator, was, said.id)


def lessons_of(figures: Iterable[Brought]) -> list[Lesson]:
    """What a bringing teaches, each spelling once; the last word of it holds."""
    found = (lesson_of(figure) for figure in figures)
    return list({(one.words, one.measure): one for one in found if one is not None}.values())


@dataclass(frozen=True, slots=True)
class Learning:
    """What a lesson changes: spellings that end because their teacher says otherwise now, and
    whether the lesson is added."""

    ended: tuple[str, ...]
    adds: bool


def learned(lesson: Lesson, standing: Iterable[Spelling], *, by: str) -> Learning:
    """A spelling that stands already is not learned twice, and whoever teaches anew takes back what
    they taught before. What others taught stays: the two meanings are in dispute."""
    same = [one for one in standing if (one.words, one.measure) == (lesson.words, lesson.measure)]
    known = any(one.indicator == lesson.indicator for one in same)
    own = (one.id for one in same if one.by == by and one.indicator != lesson.indicator)
    return Learning(tuple(own), not known)


def disputed(spellings: Sequence[Spelling]) -> frozenset[str]:
    """The ids of those whose words in one measure were taught to mean several indicators. None of
    them is applied until somebody switches all but one off."""
    meanings: dict[tuple[str, str], set[str]] = {}
    for one in spellings:
        meanings.setdefault((one.words, one.measure), set()).add(one.indicator)
    return frozenset(o.id for o in spellings if len(meanings[o.words, o.measure]) > 1)
