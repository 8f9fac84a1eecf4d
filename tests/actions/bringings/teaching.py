"""A report whose figure is put right, and another one that is read by what was learned."""

from __future__ import annotations

from itertools import count

from chungtay.actions.bringings.amending import Amendment, amend
from chungtay.actions.bringings.confirming import decide_all
from chungtay.actions.bringings.submitting import submit
from chungtay.domain.bringings import Sweep
from tests.actions.bringings.cast import brought, figures, file, row
from tests.actions.cast import later

WORDS, MEASURE = "bộ đồ dùng học tập", "piece"
LINE = "Hội trao {n} bộ đồ dùng học tập cho học sinh nghèo thôn Hạ ngày 19/5/2026."
_numbers = count(21)


def bring_line(world, *, name="reporter", unit="women@lang-ven", line=LINE):
    """A report of one line with a number that no other has."""
    head = "HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\nKết quả phối hợp năm 2026\n"
    text = f"{head}{line.format(n=next(_numbers))}\n"
    return brought(world, file(text), name=name, unit=unit)


def only(made):
    """Its one figure."""
    (figure,) = figures(made).values()
    return figure


def put(world, made, *, means="scholarships", name="reporter", **fields):
    figure = only(made)
    said = {"amount": "21", "qualifier": "exact", "measure": "", "language": "vi"}
    amend(
        made, figure.key, Amendment(**{**said, "indicator": means, **fields}),
        seen=row(made).version, by=world.actor(name), at=later(5),
    )  # fmt: skip
    return only(made)


def send(world, made, *, name="reporter"):
    submit(made, version=row(made).version, replacing=_Kept(), by=world.actor(name), at=later(9))


class _Kept(dict):
    """No earlier report is replaced, whichever is asked about."""

    def __contains__(self, _key: object) -> bool:
        return True

    def __missing__(self, _key: str) -> bool:
        return False


def teach(world, *, means="scholarships", name="reporter", unit="women@lang-ven", **fields):
    """Brings a report, corrects its figure and submits it."""
    made = bring_line(world, name=name, unit=unit)
    put(world, made, means=means, name=name, **fields)
    send(world, made, name=name)
    return made


def accept_and_send(world, made):
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(6))
    send(world, made)
