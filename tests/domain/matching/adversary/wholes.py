"""Scenarios of wholes and their parts: sums, campaigns, rounds, disasters, places left vague."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.domain.matching.adversary.bodies import bodies, body, of_province, troops
from tests.domain.matching.adversary.events import DOINGS, PROGRAMMES, told_by
from tests.domain.matching.adversary.telling import Happening, Teller, World
from tests.domain.matching.adversary.things import a_day


def sums(world: World, t: Teller, rng: Random) -> None:
    """Bare sums of two bodies and one itemised event of the same number and place."""
    at = t.land.fresh()
    doing = rng.choice(("gift", "cleaning", "talk", "school"))
    one, other = bodies(rng, at, 2, first=(rng.choice(("women", "youth", "veterans")),))
    day, n = a_day(rng), rng.randrange(60, 300)
    words, indicator, measure = DOINGS[doing][0]
    done = words.format(n=n, m=n, v=n, w="").strip()
    done = done[0].lower() + done[1:]
    quarter = (day.month - 1) // 3 * 3 + 1
    first, last = date(2026, quarter, 1), date(2026, quarter + 2, 28)
    heads = (
        "Trong quý, các chi hội đã {d}",
        "Từ đầu năm đến nay, toàn {k} {d}",
        "Các cấp Hội tổ chức {d}",
        "Lũy kế 6 tháng: {d}",
        "Các chi đoàn trực thuộc {d} trong quý",
        "Trong kỳ, đơn vị đã {d} qua nhiều đợt",
    )
    bare = [
        Happening(
            t.says(
                who,
                head.format(d=done, k=at.kind),
                [(indicator, n, measure, "exact")],
                at=at,
                on=first,
                until=last,
                partners=partners,
            ),
            bare=True,
        )
        for who, head, partners in zip(
            (one, other), rng.sample(heads, 2), ([other], [one]), strict=True
        )
    ]
    hamlet = rng.choice(at.hamlets)
    item = told_by(
        t, rng, doing, [one, other], at=at, on=day, where=f"tại {hamlet.text}", hamlet=hamlet, n=n
    )
    world.add("bare-sum", item, *bare)


def campaign(world: World, t: Teller, rng: Random) -> None:
    """A month's campaign told by two, its launch told by two, two Saturdays in it."""
    at = t.land.fresh()
    name = rng.choice(
        (
            "Tháng Thanh niên",
            "Chiến dịch Mùa hè xanh",
            "Chiến dịch Hè tình nguyện",
            "Tháng cao điểm vì người nghèo",
        )
    )
    youth, helper, third = bodies(rng, at, 3, first=("youth",))
    first = date(2026, rng.randrange(3, 9), 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    hamlet, n, m = rng.choice(at.hamlets), rng.randrange(300, 900), rng.randrange(40, 120)
    whole = Happening(
        [
            *t.says(
                youth,
                f"{name} năm 2026: huy động {n} lượt đoàn viên tham gia "
                "làm đường, dọn vệ sinh, giúp hộ khó khăn",
                [("participant-turns", n, "person-time", "exact")],
                at=at,
                on=first,
                until=last,
                partners=[helper],
            ),
            *t.says(
                helper,
                f"Phối hợp {youth.named(rng)} triển khai {name} "
                f"với gần {n // 100 * 100 + 100} lượt người tham gia",
                [("participant-turns", n // 100 * 100 + 100, "person-time", "under")],
                at=at,
                on=first,
                until=last,
                partners=[youth],
            ),
        ]
    )
    launch = Happening(
        [
            *t.says(
                youth,
                f"Lễ ra quân {name}, trồng {m} cây xanh tại {at.spots[0]}",
                [("trees-planted", m, "piece", "exact")],
                at=at,
                on=first,
                partners=[helper],
                vague=0,
            ),
            *t.says(
                helper,
                f"Tham gia ra quân {name} cùng {youth.named(rng)}, trồng cây tại {at.spots[0]}",
                [("trees-planted", m, "piece", "exact")],
                at=at,
                on=first,
                partners=[youth],
                vague=0.3,
            ),
        ]
    )
    days = [
        Happening(
            [
                *t.says(
                    youth,
                    f"Ngày thứ bảy tình nguyện dọn vệ sinh {hamlet.text}",
                    [("participant-turns", m, "person-time", "exact")],
                    at=at,
                    on=first + timedelta(days=6 + 7 * week),
                    hamlet=hamlet,
                    partners=[third],
                    vague=0,
                ),
                *t.says(
                    third,
                    f"Cùng {youth.named(rng)} dọn vệ sinh {hamlet.text}",
                    [("participant-turns", m // 2, "person-time", "exact")],
                    at=at,
                    on=first + timedelta(days=6 + 7 * week),
                    hamlet=hamlet,
                    partners=[youth],
                    vague=0,
                ),
            ]
        )
        for week in (0, 1)
    ]
    world.add("campaign", whole, launch, *days)


def vague_place(world: World, t: Teller, rng: Random) -> None:
    """A body of the province in "một xã biên giới", on a day, with the partners there."""
    at, other = t.land.fresh(), t.land.fresh()
    giver = of_province(rng.choice(("women", "youth", "union")), t.land)
    post, host = troops(rng, at), body(rng.choice(("women", "youth", "front")), at)
    name, day, n = rng.choice(PROGRAMMES), a_day(rng), rng.randrange(40, 200)
    one = Happening(
        [
            *t.says(
                giver,
                f'Chương trình "{name}" trao {n} suất quà cho hộ nghèo tại xã biên giới',
                [("gifts", n, "gift", "exact")],
                at=None,
                place="tại xã biên giới",
                on=day,
                partners=[post],
                vague=0,
            ),
            *t.says(
                host,
                f"Đón đoàn {giver.named(rng)} trao quà chương trình {name} "
                f"tại {at.hamlets[0].text}",
                [("gifts", n - n % 10, "gift", "about")],
                at=at,
                on=day,
                partners=[giver, post],
                vague=0,
            ),
            *t.says(
                post,
                f"Phối hợp {giver.named(rng)} tặng quà hộ nghèo {at.full}",
                [("gifts", n, "gift", "exact")],
                at=at,
                on=day,
                partners=[giver, host],
                vague=0.3,
            ),
        ]
    )
    many = Happening(
        t.says(
            giver,
            f'Chương trình "{name}" tại các xã biên giới trao {n * 4} suất quà',
            [("gifts", n * 4, "gift", "exact")],
            at=None,
            place="tại các xã biên giới",
            on=day.replace(day=1),
            until=day.replace(day=28),
            partners=[post],
        )
    )
    stranger = told_by(
        t,
        rng,
        "gift",
        bodies(rng, other, 2),
        at=other,
        on=day,
        where=f"tại {other.hamlets[1].text}",
        n=n,
        vague=0,
    )
    world.add("vague-place", one, many, stranger)


def rounds(world: World, t: Teller, rng: Random) -> None:
    """The first and the second round of blood giving in one year."""
    at = t.land.fresh()
    head, *others = bodies(rng, at, 3, first=("red-cross",))
    day = a_day(rng)
    told = []
    for number in (1, 2):
        on, n = day + timedelta(days=70 * (number - 1)), rng.randrange(80, 300)
        lines = t.says(
            head,
            f"Tổ chức hiến máu tình nguyện đợt {number} năm 2026, thu {n} đơn vị máu",
            [("blood-units", n, "piece", "exact")],
            at=at,
            on=on,
            partners=others,
            vague=0,
        )
        for who in others:
            lines += t.says(
                who,
                rng.choice(
                    (
                        f"Vận động hội viên hiến máu đợt {number}, được {n // 4} đơn vị",
                        f"Hiến {n // 5} đơn vị máu trong ngày hội hiến máu của {at.kind}",
                    )
                ),
                [("blood-units", n // 4, "piece", "exact")],
                at=at,
                on=on,
                partners=[head],
                vague=0.3,
            )
        told.append(Happening(lines))
    world.add("other-round", *told)


def disaster(world: World, t: Teller, rng: Random) -> None:
    """A storm in two neighbouring communes: the same troops, days and number."""
    storm = len(world.happenings) % 14 + 1
    force = troops(rng, t.land.communes[0])
    since = date(2026, 9, rng.randrange(5, 20))
    until = since + timedelta(days=rng.randrange(2, 6))
    n = rng.randrange(60, 400)
    told = []
    for at in (t.land.fresh(), t.land.fresh()):
        helper, other = bodies(rng, at, 2, first=("government",))
        told.append(
            Happening(
                [
                    *t.says(
                        force,
                        f"Giúp nhân dân {at.full} khắc phục hậu quả bão số {storm}, "
                        "lợp lại nhà tốc mái",
                        [
                            ("disaster-force-turns", n * 4, "person-time", "exact"),
                            ("houses-disaster", n, "house", "exact"),
                        ],
                        at=at,
                        on=since,
                        until=until,
                        partners=[helper],
                    ),
                    *t.says(
                        helper,
                        f"Phối hợp {force.named(rng)} sửa gần {n // 10 * 10 + 10} nhà dân "
                        f"bị tốc mái do bão số {storm}",
                        [("houses-disaster", n // 10 * 10 + 10, "house", "under")],
                        at=at,
                        on=since,
                        until=until,
                        partners=[force],
                    ),
                    *t.says(
                        other,
                        f"Cùng bộ đội giúp dân dọn dẹp, lợp nhà sau bão số {storm}",
                        [("disaster-force-turns", n // 2, "person-time", "exact")],
                        at=at,
                        on=since,
                        partners=[force],
                        vague=0.9,
                    ),
                ]
            )
        )
    world.add("neighbour-disaster", *told)
