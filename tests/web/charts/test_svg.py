"""Every chart has a name, tells itself to those who do not see it, and lets nothing break out."""

from __future__ import annotations

import re
import timeit
from functools import partial
from itertools import combinations

import pytest

from chungtay.domain.questions import State
from chungtay.vocabulary.tilemap import tiles
from chungtay.web.charts import svg
from chungtay.web.charts.months import Column, Columns, month_chart
from chungtay.web.charts.tilemap import Province, TileMap, tile_map
from chungtay.web.charts.together import Body, Bond, Together, together_chart
from tests.house.tree import PACKAGE
from tests.web.charts.pictures import Picture, amount, check_sound

EVIL = '<b onload="x">&\'</title>'


def frame(body="", **more):
    known = {"kind": "bars", "prefix": "p", "title": "Đường", "summary": "5 km", "height": 20}
    return svg.framed([body], **{**known, **more})


def test_a_chart_has_a_name_and_a_description():
    picture = check_sound(frame(), "p")
    assert picture.titles() == ["Đường"]
    assert picture.summary == "5 km"


def test_with_links_a_chart_is_a_group_because_an_image_hides_them():
    picture = check_sound(frame(svg.entry("", told="40 km", href="/a"), is_linked=True), "p")
    assert picture.links() == {"/a": "40 km"}


@pytest.mark.parametrize("place", ["title", "summary"])
def test_the_words_of_the_frame_cannot_break_it(place):
    picture = Picture(frame(**{place: EVIL}))
    assert EVIL in (picture.titles()[0], picture.summary)


def test_words_links_and_full_words_cannot_break_the_picture():
    body = svg.entry(svg.words("chart-label", 0, 9, EVIL), told=EVIL, href='/?a="b"&c=<d>')
    picture = Picture(frame(body, is_linked=True))
    assert picture.words() == [EVIL]
    assert picture.links() == {'/?a="b"&c=<d>': EVIL}


def test_a_width_is_never_negative():
    assert 'width="0.0"' in svg.box("chart-bar", 0, 0, -3, 5)
    assert 'width="0.0"' in svg.hatched("chart-range", "p-hatch", 0, 0, -3, 5)


def test_a_legend_breaks_into_lines_that_fit():
    items = [(svg.box("chart-bar", 0, 0, 12, 10), f"một dấu hiệu {n}") for n in range(6)]
    drawn, height = svg.legend(items, y=10)
    picture = Picture(frame(drawn, height=200))
    lines = {float(mark.get("y")) for mark in picture.marks("chart-note")}
    assert len(lines) > 1
    assert height >= max(lines) - min(lines)
    assert svg.legend([], y=10) == ("", 0.0)


def test_the_silences_look_different():
    drawn = {svg.missing(silence, 0, 0, 10, 10) for silence in State if silence is not State.ZERO}
    assert len({svg.missing(s, 0, 0, 10, 10) for s in (State.NOT_APPLICABLE, State.MENTIONED)}) == 2
    assert svg.missing(State.NOT_REPORTED, 0, 0, 10, 10) in drawn
    assert len(drawn) == 3
    words = {svg.missing_item(silence, "vi")[1] for silence in State}
    assert len(words) == len(State)


def test_nothing_is_said_and_not_shown_as_a_blank():
    said = svg.empty(kind="bars", prefix="p", title="Đường", language="vi")
    assert check_sound(said, "p").words() == ["Chưa có số để vẽ."]


MANY = tuple(Body(str(n), f"Cơ quan {n}", amount(9 * n), f"/{n}") for n in range(14))
LARGE = {
    "map": partial(
        tile_map,
        TileMap("Nhà", tuple(Province(name, amount(len(name)), f"/{name}") for name in tiles())),
    ),
    "together": partial(
        together_chart,
        Together(
            "Làm chung",
            MANY,
            tuple(
                Bond(a.code, b.code, amount(n, n, n + 3), f"/{n}")
                for n, (a, b) in enumerate(combinations(MANY, 2), 1)
            ),
        ),
    ),
    "months": partial(
        month_chart,
        Columns("Nhà", tuple(Column(f"T{n}", amount(n * 7), href=f"/{n}") for n in range(1, 13))),
    ),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_mark_costs_little_more_than_writing_its_numbers(name):
    draw = partial(LARGE[name], language="vi", prefix="p")
    marks = len(re.findall(r"<(?:rect|path|text|circle)\b", draw()))
    bare = timeit.repeat(lambda: _written(marks), number=1, repeat=50)
    ours = timeit.repeat(draw, number=1, repeat=50)
    # About 2 to 4 times; far more when something is worked out anew for every pair of marks.
    assert min(ours) < 12 * min(bare)


def _written(marks):
    return "".join(f'<rect x="{n:.1f}" y="{n:.1f}" width="{n:.1f}"/>' for n in range(marks))


def test_the_style_sheet_knows_every_kind_of_mark_and_no_other():
    style = (PACKAGE / "web/static/chungtay/charts.css").read_text(encoding="utf-8")
    code = "".join(
        path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "web/charts").glob("*.py"))
    )
    styled = set(re.findall(r"\.(chart-[a-z][a-z-]*?)(?:--\w+)?(?![\w-])", style))
    drawn = set(re.findall(r"\bchart-[a-z]+(?:-[a-z]+)*\b", code))
    assert drawn == styled
