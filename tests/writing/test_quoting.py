"""Words of documents, quoted."""

from chungtay.writing.quoting import ROOM, quoted, shown_quote, source_of
from chungtay.writing.speech import Speech
from chungtay.writing.word.elements import Words, plain
from tests.writing import cast


def said(quote, sentence):
    return cast.claim("c", cast.ARMY, "rural-road-km", "2.5", quote, sentence)


def test_the_figures_own_words_stand_out_in_their_sentence():
    pieces = quoted(said("2,5 km", "Làm 2,5 km đường."))
    assert plain(pieces) == "“Làm 2,5 km đường.”"
    assert [piece.text for piece in pieces if isinstance(piece, Words) and piece.bold] == ["2,5 km"]


def test_a_long_sentence_is_cut_between_words_on_both_sides():
    words = plain(quoted(said("2,5 km", "trước " * 50 + "2,5 km " + "sau " * 50)))
    assert words.startswith("“… trước")
    assert words.endswith("sau …”")
    assert len(words) < 2 * ROOM + 20


def test_words_that_the_sentence_does_not_hold_are_quoted_alone():
    assert plain(quoted(said("01 nhà", "Bàn giao nhà."))) == "“01 nhà”"


def test_a_source_names_the_document_and_the_place_in_it():
    assert source_of(said("2", "2"), Speech("vi")) == f"{cast.ARMY}, đoạn 4"


def test_a_table_shows_the_whole_sentence_on_one_line():
    assert shown_quote(said("2", "a\n  b 2")) == "a b 2"
