"""No spoiled file ends in anything but a document or a refusal, at once and in little memory."""

import gc
import time
from collections import Counter

import pytest

from chungtay.domain.problems import Problem
from chungtay.reading.document import Block, Cell, Document
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from tests.reading.bombs import bombs
from tests.reading.fuzzing import TRIAL, Course, read_spoiled, spoiled, whole_files
from tests.reading.test_files import check_offsets

# For a night (`make trial`) a hundred times as many as for every change.
FILES = 20_000 if TRIAL else 200
SECONDS, MEGABYTES = 2, 500


def test_spoiled_files_are_documents_or_refused(tmp_path):
    course = Course()
    for read_so_far in read_spoiled(tmp_path, range(FILES), course):
        assert read_so_far.slowest < SECONDS, read_so_far.slowest_file
    assert course.files == FILES
    assert course.documents > FILES // 3
    assert course.grown < MEGABYTES, course.biggest_file


def test_the_same_number_is_the_same_file():
    assert [spoiled(number) for number in range(40)] == [spoiled(number) for number in range(40)]


@pytest.mark.parametrize(("name", "content"), whole_files())
def test_the_files_that_are_spoiled_were_good_ones(save, name, content):
    document = open_document(save(name, content))
    check_offsets(document)
    assert read(document, head=read_head(document)).figures


@pytest.mark.parametrize("name", bombs())
def test_a_bomb_is_read_or_refused_at_once(save, name):
    file = save(name, bombs()[name]())
    begun = time.process_time()
    try:
        document = open_document(file)
        read(document, head=read_head(document))
    except Problem:
        pass
    assert time.process_time() - begun < SECONDS


@pytest.fixture(scope="module")
def _what_others_left_is_not_looked_at():
    """The collector passes over what is frozen; walking through all of it took seconds a time."""
    gc.collect()
    gc.freeze()


def alive():
    """How many documents and pieces of them there are."""
    gc.collect()
    kinds = {Document, Block, Cell}
    return Counter(type(one).__name__ for one in gc.get_objects() if type(one) in kinds)


@pytest.mark.usefixtures("_what_others_left_is_not_looked_at")
@pytest.mark.parametrize(("name", "content"), whole_files())
def test_nothing_of_a_document_stays_when_it_has_been_read(save, name, content):
    file = save(name, content)
    before = alive()
    document = open_document(file)
    read(document, head=read_head(document))
    assert alive()["Block"] >= before["Block"] + len(document.blocks)
    del document
    assert alive() <= before
