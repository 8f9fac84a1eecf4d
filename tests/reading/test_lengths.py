"""What no hand has written is not read as prose; what one has is read whole."""

from chungtay.reading.document import Block, BlockKind
from chungtay.reading.figures import read
from chungtay.reading.head import read_head
from chungtay.reading.lengths import LONGEST_PARAGRAPH, LONGEST_SENTENCE, readable, too_long
from tests.reading.paper import paper


def block(text, start=0):
    return Block(BlockKind.PARAGRAPH, text, start, start + len(text), "line 1")


def test_a_long_paragraph_of_sentences_is_one():
    text = "Xã A đã trao 5 suất quà. " * 400
    assert list(readable([block(text)])) == [block(text)]
    assert not list(too_long([block(text)]))


def test_a_sentence_without_end_is_cut_at_blanks_and_keeps_its_places():
    text = "xã " * 3000 + "12 suất"
    pieces = list(readable([block(text, 7)]))
    assert all(len(one.text) <= LONGEST_SENTENCE for one in pieces)
    assert all(text[one.start - 7 : one.end - 7] == one.text for one in pieces)
    assert "".join(one.text for one in pieces).replace(" ", "") == text.replace(" ", "")


def test_numbers_without_end_are_cut_and_too_many_are_left_out():
    assert len(list(readable([block("0-" * 900)]))) == 5
    endless = block("0-" * 3000)
    assert not list(readable([endless]))
    assert [one.code for one in too_long([endless])] == ["paragraph-too-long"]


def test_a_paragraph_of_a_whole_book_is_told_and_the_others_are_read():
    document = paper("Trao 12 suất quà.\n" + "a" * (LONGEST_PARAGRAPH + 1))
    reading = read(document, head=read_head(document))
    assert [str(one.figure.value) for one in reading.figures] == ["12"]
    assert [(w.code, w.where) for w in reading.warnings] == [("paragraph-too-long", "paragraph 2")]


def test_two_books_with_one_beginning_are_two_documents():
    one, other = (paper("a" * LONGEST_PARAGRAPH + end) for end in ("bb", "cc"))
    assert read_head(one).fingerprint != read_head(other).fingerprint
