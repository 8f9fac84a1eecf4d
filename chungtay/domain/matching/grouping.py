"""Closing pairs into groups, the surest first, and never over what must stay apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Two tellings, by number, and the points (log odds) that they are one."""

    one: int
    other: int
    points: float

    @property
    def ends(self) -> tuple[int, int]:
        return self.one, self.other


Forbidden = Callable[[int, int], bool]


def rivalled(links: Sequence[Link], *, forbidden: Forbidden, margin: float) -> frozenset[Link]:
    """Links that are not clearly the best where two candidates exclude each other.

    A claim of "tháng 2" that fits two events which are not one proves neither, unless one of them
    fits better by `margin`.
    """
    by_end: dict[int, list[Link]] = {}
    for link in links:
        for end in link.ends:
            by_end.setdefault(end, []).append(link)
    return frozenset(
        link
        for end, meeting in by_end.items()
        for link in meeting
        if any(
            rival is not link
            and rival.points > link.points - margin
            and forbidden(_far(link, end), _far(rival, end))
            for rival in meeting
        )
    )


def _far(link: Link, end: int) -> int:
    return link.other if link.one == end else link.one


def groups(
    numbers: Iterable[int], links: Iterable[Link], *, forbidden: Forbidden
) -> list[list[int]]:
    """Joins along the links, best first, unless that would bring together a forbidden pair."""
    home = {number: number for number in numbers}
    members = {number: [number] for number in home}
    for link in sorted(links, key=lambda link: (-link.points, link.ends)):
        one, other = home[link.one], home[link.other]
        if one != other and not _exclude(members[one], members[other], forbidden):
            one, other = sorted((one, other))
            members[one] += members.pop(other)
            for number in members[one]:
                home[number] = one
    return [sorted(together) for together in members.values()]


def _exclude(ones: Sequence[int], others: Sequence[int], forbidden: Forbidden) -> bool:
    return any(forbidden(one, other) for one in ones for other in others)
