"""While time passes, everybody stands near those they came from."""

from __future__ import annotations

from decimal import Decimal

from chungtay.web.charts.flow_order import Flow, FlowBody, Passing, in_order


def flow(*passings: tuple[str, str], turns: int = 1, **eras: tuple[int, int]) -> Flow:
    bodies = tuple(FlowBody(code, code, *span) for code, span in eras.items())
    days = tuple(f"ngày {n}" for n in range(turns))
    return Flow("x", days, bodies, tuple(Passing(*ends, Decimal(100)) for ends in passings))


def test_everybody_stands_in_each_era_in_which_they_live():
    told = flow(("a", "b"), turns=2, a=(0, 0), b=(1, 2), stays=(0, 2))
    later = ["b", "stays"]
    assert [sorted(era) for era in in_order(told)] == [["a", "stays"], later, later]
    assert told.by_code["b"].stands(2)
    assert not told.by_code["b"].stands(0)


def test_heirs_stand_in_the_order_of_those_they_came_from():
    told = flow(
        ("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"),
        y=(1, 1), x=(1, 1), a=(0, 0), b=(0, 0), c=(0, 0), d=(0, 0),
    )  # fmt: skip
    before, after = in_order(told)
    middles = {code: sum(before.index(f) for f in of) for code, of in (("x", "ab"), ("y", "cd"))}
    assert after == sorted(after, key=middles.get)


def test_ribbons_that_need_not_cross_do_not():
    told = flow(("a", "y"), ("b", "x"), x=(1, 1), y=(1, 1), a=(0, 0), b=(0, 0))
    before, after = in_order(told)
    pairs = {"a": "y", "b": "x"}
    assert [pairs[code] for code in before] == after


def test_the_same_flow_has_the_same_order():
    told = flow(("a", "x"), ("b", "x"), x=(1, 1), a=(0, 0), b=(0, 0))
    assert in_order(told) == in_order(told)
