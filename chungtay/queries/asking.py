"""The question that a mention without a number, or a figure that is held, puts to its reporter."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from chungtay.domain.claims import Claim, Standing
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators

LONGEST = 300  # characters of a sentence


@dataclass(frozen=True, slots=True)
class Question:
    """A message that is ready to send: what it is about, its subject, its text, and the address
    that opens it in whatever sends mail."""

    about: str
    subject: str
    text: str
    mail: str


def question_of(claim: Claim, *, unit: str, language: str) -> Question:
    """Asks for the number in the words that were used."""
    term = indicators().get(claim.indicator)
    facts = {
        "unit": unit,
        "file": claim.source.document,
        "words": claim.literal or claim.source.quote,
        "sentence": _shortened(claim.source.sentence or claim.literal),
        "indicator": term.text(language) if term else claim.indicator,
        "measure": term.unit.text(language) if term else "",
    }
    kind = "held" if claim.standing is Standing.HELD else "mention"
    subject = furniture("question-subject", language, **facts)
    source = furniture(
        "question-source" if claim.source.document else "question-said", language, **facts
    )
    text = furniture(f"question-{kind}", language, source=source, **facts)
    return Question(
        facts["indicator"], subject, text, f"mailto:?subject={quote(subject)}&body={quote(text)}"
    )


def asks_back(claim: Claim) -> bool:
    """Whether a claim leaves something open that only its reporter can say."""
    return claim.standing is Standing.HELD or (claim.counts and claim.is_mention)


def _shortened(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "…"
