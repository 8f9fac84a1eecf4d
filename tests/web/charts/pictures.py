"""A chart as a test looks at it: parsed, its words, its boxes and what every picture must keep."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from xml.etree import ElementTree

from chungtay.web.charts.amounts import Amount

_SVG = "{http://www.w3.org/2000/svg}"


def amount(value: object, low: object = None, high: object = None, **more: object) -> Amount:
    """amount(40, 40, 65) is a total with its range."""
    known = [None if end is None else Decimal(str(end)) for end in (value, low, high)]
    return Amount(*known, **more)


class Picture:
    """A parsed chart; what is not well-formed cannot be looked at."""

    def __init__(self, svg: str) -> None:
        self.svg, self.root = svg, ElementTree.fromstring(svg)

    def marks(self, kind: str) -> list[ElementTree.Element]:
        """All elements of a class, in the order in which they are drawn."""
        return [e for e in self.root.iter() if kind in e.get("class", "").split()]

    def numbers(self, kind: str, attribute: str) -> list[float]:
        return [float(mark.get(attribute)) for mark in self.marks(kind)]

    def words(self, kind: str | None = None) -> list[str]:
        texts = self.root.iter(f"{_SVG}text")
        return [e.text for e in texts if kind is None or kind in e.get("class").split()]

    def titles(self) -> list[str]:
        """The full words of every thing in the chart; the first are the chart's own."""
        return [e.text for e in self.root.iter(f"{_SVG}title")]

    def links(self) -> dict[str, str]:
        return {e.get("href"): e.get("aria-label") for e in self.root.iter(f"{_SVG}a")}

    @property
    def summary(self) -> str:
        return self.root.find(f"{_SVG}desc").text


def check_sound(svg: str, prefix: str) -> Picture:
    """What holds for every chart: names, ids of its own, no style, nothing outside its frame."""
    picture = Picture(svg)
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|javascript:", svg)
    assert picture.root.get("role") == ("group" if picture.links() else "img")
    ids = Counter(e.get("id") for e in picture.root.iter() if e.get("id"))
    assert set(ids.values()) == {1}
    assert all(name.startswith(f"{prefix}-") for name in ids)
    for attribute in ("aria-labelledby", "aria-describedby"):
        assert picture.root.get(attribute) in ids
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(ids)
    assert not re.search(r'\b(?:fill|stroke)="(?!url\(#)', svg), "colours stand in the style sheet"
    check_inside(picture)
    return picture


def check_inside(picture: Picture) -> None:
    _, _, width, height = map(float, picture.root.get("viewBox").split())
    for mark in picture.root.iter(f"{_SVG}text"):
        x, y = float(mark.get("x")), float(mark.get("y"))
        assert 0 <= x <= width, mark.text
        assert 0 <= y <= height, mark.text
    assert not re.search(r"\bnan\b|\binf\b", picture.svg)
