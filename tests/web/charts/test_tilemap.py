"""The tile map shows all 34 provinces, and Hoàng Sa and Trường Sa with theirs."""

from __future__ import annotations

from collections import Counter

import pytest

from chungtay.domain.questions import State
from chungtay.vocabulary.provinces import provinces
from chungtay.web.charts.amounts import NOT_REPORTED, Amount
from chungtay.web.charts.tilemap import Province, TileMap, tile_map
from tests.web.charts.pictures import amount, check_sound

NAMES = [province.name for province in provinces().values()]


def drawn(told, language="vi", **more):
    values = tuple(Province(name, shown) for name, shown in told.items())
    told_map = TileMap("Nhà", values, **more)
    return check_sound(tile_map(told_map, language=language, prefix="v"), "v")


def entries(picture):
    return [e for e in picture.root if e.find("{*}title") is not None]


def test_every_province_stands_on_the_map_once():
    titles = [e.find("{*}title").text for e in entries(drawn({}))]
    named = Counter(title.split(":")[0].split(", gồm")[0] for title in titles)
    assert named == Counter(NAMES)


@pytest.mark.parametrize(
    ("province", "island"), [("Đà Nẵng", "Hoàng Sa"), ("Khánh Hòa", "Trường Sa")]
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_islands_are_named_with_their_province_and_share_its_value(province, island, language):
    picture = drawn({province: amount(7), "Hà Nội": amount(90)}, language)
    (tile,) = (e for e in entries(picture) if e.find("{*}title").text.startswith(province))
    assert island in tile.find("{*}title").text
    words = " ".join(text.text for text in tile.iter("{http://www.w3.org/2000/svg}text"))
    assert words.count(island) == 1
    shades = [m.get("class") for m in tile.iter() if "chart-tile" in m.get("class", "")]
    assert shades == ["chart-tile chart-tile--1"] * 2


def test_the_islands_lie_in_the_east():
    picture = drawn({name: amount(1) for name in NAMES})
    lines = {text.text: float(text.get("x")) for text in picture.marks("chart-province")}
    assert lines["Hoàng"] > lines["Nẵng"]
    assert lines["Trường"] > lines["Khánh"]


def test_more_is_darker_and_every_tile_says_its_number():
    picture = drawn({"Hà Nội": amount(1000), "Huế": amount(200)})
    figures = {m.text: m.get("class") for m in picture.marks("chart-figure")}
    assert "chart-on--5" in figures["1.000"]
    assert "chart-on--1" in figures["200"]


def test_zero_differs_from_not_reported_and_from_the_other_silences():
    told = {
        "Hà Nội": amount(0),
        "Huế": NOT_REPORTED,
        "Cà Mau": Amount(None, silence=State.MENTIONED),
        "Sơn La": Amount(None, silence=State.NOT_APPLICABLE),
    }
    picture = drawn({**{name: amount(3) for name in NAMES}, **told})
    figures = Counter(picture.words("chart-figure"))
    assert [figures[sign] for sign in ("0", "–", "?", "×")] == [1, 1, 1, 1]
    assert len(picture.marks("chart-missing")) == 3 + 3  # the tiles and the legend
    assert {"0", "chưa báo cáo", "có nêu, chưa lượng hóa"} <= set(picture.words("chart-note"))


def test_provinces_nobody_told_of_are_not_reported():
    picture = drawn({"Hà Nội": amount(5)})
    assert picture.words("chart-figure").count("–") == 33
    assert "Huế: chưa báo cáo" in picture.summary


def test_a_range_is_banded_and_a_long_one_says_its_low_end():
    picture = drawn({"Hà Nội": amount(40, 40, 65), "Huế": amount(1240, 1240, 1365)}, measure="căn")
    assert len(picture.marks("chart-band")) == 2
    assert {"40–65", "≥ 1.240"} <= set(picture.words("chart-figure"))
    assert "Huế: 1.240–1.365 căn" in picture.titles()


def test_the_legend_says_the_bounds_of_the_five_shades():
    told = {name: amount(10 + n) for n, name in enumerate(NAMES)}
    notes = drawn(told).words("chart-note")
    assert notes[0] == "đến 10"
    assert notes[1:5] == [f"trên {n * 10} đến {n * 10 + 10}" for n in (1, 2, 3, 4)]
    assert drawn(told, "en").words("chart-note")[1] == "over 10 to 20"


def test_a_tile_opens_its_number():
    values = (Province("Huế", amount(3), "/hue"),)
    svg = tile_map(TileMap("Nhà", values, "căn"), language="vi", prefix="v")
    assert check_sound(svg, "v").links() == {"/hue": "Huế: 3 căn"}


def test_an_old_province_is_a_defect_and_not_left_out_in_silence():
    with pytest.raises(KeyError):
        drawn({"Nam Định": amount(5)})


def test_a_table_can_walk_over_the_provinces():
    values = (Province("Huế", amount(3)),)
    assert tuple(TileMap("Nhà", values)) == values
