"""The question to a reporter in their words, ready to be copied or mailed."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from chungtay.domain.claims import Kind, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.queries.asking import LONGEST, asks_back, question_of
from tests import cast

SENTENCE = "Vận động hàng trăm ngày công giúp các gia đình neo đơn."
MENTION = replace(
    cast.says(cast.LAN, cast.LABOUR, "1", literal="hàng trăm ngày công"),
    figure=Figure(None, Qualifier.VAGUE),
    source=Source("Hội/bao-cao.docx", "paragraph 4", "hàng trăm ngày công", sentence=SENTENCE),
)
HELD = cast.says(cast.LAN, cast.ROADS, "900", standing=Standing.HELD, literal="900 km đường")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_names_whom_it_asks_the_sentence_and_what_is_missing(language):
    asked = question_of(MENTION, unit="Hội LHPN xã Làng Ven", language=language)
    for words in ("Hội LHPN xã Làng Ven", "bao-cao.docx", SENTENCE, "hàng trăm ngày công"):
        assert words in asked.text
    assert asked.subject


def test_a_held_figure_is_asked_to_be_checked():
    vi = question_of(HELD, unit="Hội", language="vi").text
    assert "tạm giữ" in vi
    assert "900 km đường" in vi


def test_the_mail_says_what_the_copy_says():
    asked = question_of(MENTION, unit="Hội & Đoàn", language="vi")
    subject, body = asked.mail.removeprefix("mailto:?subject=").split("&body=")
    assert (unquote(subject), unquote(body)) == (asked.subject, asked.text)
    assert "\n" not in asked.mail


def test_a_sentence_without_end_is_shortened():
    long = replace(MENTION, source=replace(MENTION.source, sentence="dài " * 500))
    assert len(question_of(long, unit="Hội", language="vi").text) < LONGEST + 400


def test_only_what_is_open_asks_back():
    assert asks_back(MENTION)
    assert asks_back(HELD)
    assert not asks_back(cast.says(cast.LAN, cast.ROADS, "2"))
    assert not asks_back(replace(MENTION, kind=Kind.TARGET))
