"""What no hand has written is not read as prose; what one has is read whole."""

import time

from chungtay.reading import lengths
from chungtay.reading.document import Block, BlockKind
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.lengths import LONGEST_PARAGRAPH, LONGEST_SENTENCE, readable, too_long
from chungtay.vocabulary.messages import sentence
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


def test_of_a_text_longer_than_a_thick_book_the_end_is_left_out_and_told(monkeypatch):
    monkeypatch.setattr(lengths, "MOST_READ", 40)
    document = paper("Trao 12 suất quà.\nTrao 13 suất quà.\nTrao 14 suất quà.\nTrao 15 suất quà.")
    reading = read(document, head=read_head(document))
    assert [str(one.figure.value) for one in reading.figures] == ["12", "13"]
    (told,) = reading.warnings
    assert (told.code, told.where) == ("text-too-long", "paragraph 3")
    for language in ("vi", "en"):
        assert "40" in sentence(told.code, language, where=told.where, **dict(told.facts))


def test_so_is_what_follows_more_numbers_than_a_book_holds(monkeypatch):
    monkeypatch.setattr(lengths, "MOST_NUMBERS", 3)
    document = paper("Trao 12 suất quà, 3 xe.\nTrao 13 suất quà.\nTrao 14 suất quà.")
    (told,) = read(document, head=read_head(document)).warnings
    assert (told.code, told.where) == ("text-too-long", "paragraph 3")


def test_a_cell_of_many_sentences_is_told_to_be_left_out():
    text = "Xã A đã trao 5 suất quà. " * 200
    cell = Block(BlockKind.CELL, text, 0, len(text), "Sheet!B2")
    (told,) = too_long([cell])
    assert (told.code, told.where) == ("paragraph-too-long", "Sheet!B2")
    assert dict(told.facts)["most"] == f"{LONGEST_SENTENCE}"
    assert not list(too_long([Block(BlockKind.CELL, "chữ " * 2000, 0, 8000, "Sheet!B2")]))


def test_a_text_of_ten_million_signs_in_one_line_is_answered_at_once(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("Hội đã trao 200 suất quà cho 15 hộ nghèo. " * 200_000, encoding="utf-8")
    begun = time.process_time()
    document = open_document(file)
    reading = read(document, head=read_head(document))
    assert time.process_time() - begun < 2
    assert [(w.code, w.where) for w in reading.warnings] == [("paragraph-too-long", "line 1")]


def test_two_books_with_one_beginning_are_two_documents():
    one, other = (paper("a" * LONGEST_PARAGRAPH + end) for end in ("bb", "cc"))
    assert read_head(one).fingerprint != read_head(other).fingerprint
