"""How the words of a document are quoted: short, with the figure standing out, and their place."""

from __future__ import annotations

from chungtay.domain.claims import Claim
from chungtay.writing.speech import Speech
from chungtay.writing.word.elements import Piece, Words

ROOM = 90  # characters kept on either side of the figure's own words


def quoted(claim: Claim) -> list[Piece]:
    """ "… đã làm 2,5 km đường thôn …" with the figure's words in bold."""
    quote = " ".join((claim.source.quote or claim.literal).split())
    sentence = " ".join(claim.source.sentence.split())
    before, found, after = sentence.partition(quote) if quote else (sentence, "", "")
    if not found:
        return [f"“{quote or _shortened(sentence)}”"] if quote or sentence else []
    return ["“", _tail(before), Words(quote, bold=True), _lead(after), "”"]


def source_of(claim: Claim, say: Speech) -> str:
    """ "01_BC_Bo_CHQS.docx, đoạn 4" """
    source = claim.source
    return f"{source.document}, {say.place_in(source.where)}" if source.where else source.document


def _tail(words: str) -> str:
    """The end of what stands before, cut between words."""
    if len(words) <= ROOM:
        return words
    return "… " + words[-ROOM:].partition(" ")[2]


def _lead(words: str) -> str:
    """The beginning of what follows, cut between words."""
    if len(words) <= ROOM:
        return words
    return words[:ROOM].rpartition(" ")[0] + " …"


def _shortened(words: str) -> str:
    return _lead(words) if len(words) > 2 * ROOM else words


def shown_quote(claim: Claim) -> str:
    """The whole sentence on one line, or the figure's own words where no sentence is known."""
    return " ".join((claim.source.sentence or claim.source.quote or claim.literal).split())
