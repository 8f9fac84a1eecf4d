"""Scenarios of things that are built: houses, roads, canals, bridges (rules 2 and 3)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.domain.matching.adversary.bodies import bodies, body, of_province, troops
from tests.domain.matching.adversary.telling import Happening, Teller, World

_BRANDS = {
    "front": ("nhà Đại đoàn kết", "houses-great-unity"),
    "women": ('"Mái ấm tình thương"', "houses-partner-brand"),
    "army-commune": ("nhà đồng đội", "houses-comrade"),
    "veterans": ("nhà nghĩa tình đồng đội", "houses-comrade"),
    "government": ("nhà ở (xóa nhà tạm)", "houses-temporary-removed"),
    "youth": ("nhà nhân ái", "houses-partner-brand"),
}


def a_day(rng: Random, year: int = 2026) -> date:
    return date(year, 2, 1) + timedelta(days=rng.randrange(0, 240))


def house(world: World, t: Teller, rng: Random) -> None:
    """One house under several brands and stages; another of the same name elsewhere."""
    at = t.land.fresh()
    hamlet, other = rng.sample(at.hamlets, 2)
    who = t.land.woman() if rng.random() < 0.6 else t.land.man()
    branded = rng.sample(sorted(_BRANDS), 3)
    told = [body(code, at) for code in branded]
    done = a_day(rng) + timedelta(days=60)
    begun = done - timedelta(days=rng.randrange(40, 100))
    kind = rng.randrange(3)
    one = Happening()
    for number, teller in enumerate(told):
        partners = [b for b in told if b is not teller and rng.random() < 0.8] or [told[number - 1]]
        brand, indicator = _BRANDS[teller.code]
        shape = rng.randrange(5) if number else 0
        # Beside another family of the same given name only the full name tells.
        name = who.full if shape in (0, 2, 3) or kind else who.given
        whose = f"{who.title} {name}"
        group = rng.choice(("hộ nghèo", "gia đình chính sách", "hoàn cảnh neo đơn", ""))
        titles = (
            (
                f"Bàn giao {brand} cho {whose}, {hamlet.text}",
                [(indicator, 1, "house", "exact")],
                done,
            ),
            (
                f"Trao kinh phí làm {brand} cho hộ {whose} ({hamlet.text})",
                [("house-support-value", rng.choice((50, 60, 70)) * 10**6, "vnd", "exact")],
                done,
            ),
            (
                f"Giúp {rng.randrange(15, 90)} ngày công đào móng, vận chuyển vật liệu xây nhà "
                f"cho {whose} {hamlet.text}",
                [("labour-days", rng.randrange(15, 90), "labour-day", "exact")],
                begun + timedelta(days=9),
            ),
            (
                f"Khởi công xây dựng {brand} tặng {whose} {group}, {hamlet.text}",
                [(indicator, 1, "house", "exact")],
                begun,
            ),
            (
                f"Khánh thành, trao {brand} tặng {whose} ở {hamlet.text}",
                [(indicator, 1, "house", "exact")],
                done,
            ),
        )
        title, figures, on = titles[shape]
        one.lines += t.says(teller, title, figures, at=at, on=on, hamlet=hamlet, partners=partners)
    teller = rng.choice(told)
    brand, indicator = _BRANDS[teller.code]
    if kind == 0:  # the same name in another hamlet
        name, where = f"{who.title} {who.full}", other
    elif kind == 1:  # another family
        name, where = (
            f"{who.title} {'Tạ' if who.family != 'Tạ' else 'Hứa'} {who.middle} {who.given}",
            hamlet,
        )
    else:
        man = who.middle == "Thị"
        name, where = (
            f"{'ông' if man else 'bà'} {who.family} {'Văn' if man else 'Thị'} {who.given}",
            hamlet,
        )
    line = t.says(
        teller,
        f"Bàn giao {brand} cho {name}, {where.text}",
        [(indicator, 1, "house", "exact")],
        at=at,
        on=done + timedelta(days=20),
        hamlet=where,
        vague=0,
        partners=[b for b in told if b is not teller][:1],
    )
    if kind == 0:
        line[0]["place"], line[0]["place_code"] = f"{where.text} {where.old}, {at.full}", at.code
    world.add(("same-name-other-hamlet", "other-family", "other-sex")[kind], one, Happening(line))


def years_later(world: World, t: Teller, rng: Random) -> None:
    """The same canal cleared a year later is another work."""
    at = t.land.fresh()
    hamlet, spot = rng.choice(at.hamlets), rng.choice(at.spots)
    tellers = bodies(rng, at, 2, first=("farmers",))
    metres = rng.randrange(5, 40) * 100
    words = (
        "Nạo vét, khơi thông kênh {s} {h}",
        "Ra quân nạo vét kênh mương nội đồng {s}, {h}",
        "Làm thủy lợi, nạo vét tuyến kênh {s}",
    )
    told = []
    for year in (2025, 2026):
        day = date(year, 3, 1) + timedelta(days=rng.randrange(25))
        here = Happening()
        for who, w in zip(tellers, rng.sample(words, 2), strict=True):
            figure = (
                ("canal-km", metres, "m", "exact")
                if rng.random() < 0.5
                else ("canal-km", metres / 1000, "km", "exact")
            )
            here.lines += t.says(
                who,
                w.format(s=spot, h=hamlet.text),
                [figure],
                at=at,
                on=day,
                hamlet=hamlet,
                partners=[b for b in tellers if b is not who],
                vague=0.3,
            )
        told.append(here)
    world.add("other-year", *told)


def road(world: World, t: Teller, rng: Random) -> None:
    """A road in m and km, as a sum of its pieces, in labour days and land; beside a road of the
    same length in another hamlet."""
    at = t.land.fresh()
    hamlet, other = rng.sample(at.hamlets, 2)
    start, end = rng.sample(at.spots, 2)
    half = rng.randrange(4, 15) * 100
    metres = half + rng.randrange(4, 15) * 100
    tellers = [*bodies(rng, at, 3, first=("government",)), troops(rng, at)]
    way = rng.choice(
        (
            "đường giao thông nông thôn",
            "đường bê tông",
            "lộ giao thông nông thôn",
            "đường nội đồng",
            "hẻm",
        )
    )
    named = rng.choice((f"từ {start} đến {end}", f"{start} - {end}", f"tuyến {start} đi {end}"))
    since = a_day(rng)
    until = since + timedelta(days=rng.randrange(20, 70))
    km = metres / 1000
    written = f"{km:g}".replace(".", ",")
    dotted = f"{metres:,}".replace(",", ".")
    two = f"đoạn 1 dài {half} m, đoạn 2 dài {metres - half} m"
    one = Happening()
    versions = [
        (
            tellers[0],
            f"Bê tông hóa {way} {hamlet.text} {named} dài {written} km",
            [("rural-road-km", km, "km", "exact")],
        ),
        (
            tellers[1],
            rng.choice(
                (
                    f"Làm {dotted} m {way} {hamlet.text}, {named}",
                    f"Vận động hội viên làm {way} {hamlet.text}: {two}, {named}",
                )
            ),
            [("rural-road-km", metres, "m", "exact")],
        ),
        (
            tellers[2],
            f"Hội viên hiến {rng.randrange(2, 9) * 100} m2 đất mở rộng {way} {hamlet.text} {named}",
            [("land-donated", rng.randrange(2, 9) * 100, "m2", "exact")],
        ),
        (
            tellers[3],
            f"Giúp {hamlet.text} {rng.randrange(60, 400)} ngày công làm {way} {named}",
            [("labour-days", rng.randrange(60, 400), "labour-day", "exact")],
        ),
    ]
    for who, title, figures in rng.sample(versions, rng.choice((2, 3, 4))):
        partners = [tellers[0]] if who is not tellers[0] else rng.sample(tellers[1:], 2)
        exact = {"on": since, "until": until} if rng.random() < 0.5 else {"on": since}
        one.lines += t.says(
            who, title, figures, at=at, hamlet=hamlet, partners=partners, vague=0.7, **exact
        )
    away = t.says(
        tellers[0],
        f"Bê tông hóa {way} {other.text} {other.old} dài {written} km",
        [("rural-road-km", km, "km", "exact")],
        at=at,
        on=since,
        hamlet=other,
        vague=0,
        partners=[tellers[1]],
    )
    away[0]["place"], away[0]["place_code"] = f"{other.text} {other.old}, {at.full}", at.code
    world.add("other-hamlet", one, Happening(away))


def pieces(world: World, t: Teller, rng: Random) -> None:
    """A whole road and two segments of it, claimed separately: three."""
    at = t.land.fresh()
    start, end = rng.sample(at.spots, 2)
    head, *rest = bodies(rng, at, 3, first=("government",))
    since = a_day(rng)
    whole = Happening(
        t.says(
            head,
            f"Hoàn thành tuyến đường {start} - {end} dài 2,4 km, "
            "giao các đoàn thể phụ trách từng đoạn",
            [("rural-road-km", 2.4, "km", "exact")],
            at=at,
            on=since,
            until=since + timedelta(days=50),
            partners=rest,
        )
    )
    parts = [
        Happening(
            t.says(
                who,
                f"Đảm nhận thi công đoạn {n} tuyến đường {start} - {end} dài 1.200 m",
                [("rural-road-km", 1200, "m", "exact")],
                at=at,
                on=since + timedelta(days=10 * n),
                partners=[head],
                vague=0.8,
            )
        )
        for n, who in enumerate(rest, start=1)
    ]
    world.add("segment", whole, *parts)


def bridge(world: World, t: Teller, rng: Random) -> None:
    """A named bridge told at its beginning and its end, by its giver too."""
    at = t.land.fresh()
    hamlet, spot = rng.choice(at.hamlets), rng.choice(at.spots)
    head, helper = bodies(rng, at, 2, first=("government",))
    giver = of_province(rng.choice(("union", "youth", "red-cross")), t.land)
    since = a_day(rng)
    end = since + timedelta(days=rng.randrange(60, 110))
    one = Happening(
        [
            *t.says(
                head,
                f"Xây cầu dân sinh {spot} {hamlet.text}",
                [
                    ("rural-bridges", 1, "work", "exact"),
                    ("funds-mobilised", 480_000_000, "vnd", "exact"),
                ],
                at=at,
                on=since,
                until=end,
                hamlet=hamlet,
                partners=[helper, giver],
            ),
            *t.says(
                helper,
                rng.choice(
                    (
                        f"Khánh thành, đưa vào sử dụng cầu {spot}",
                        f"Hỗ trợ {rng.randrange(30, 90)} ngày công xây cầu {spot}",
                    )
                ),
                [("rural-bridges", 1, "work", "exact")],
                at=at,
                on=end,
                partners=[head],
                vague=0.6,
            ),
            *t.says(
                giver,
                f"Tài trợ 300 triệu đồng xây cầu {spot} ở {hamlet.text}, {at.full}",
                [("funds-mobilised", 300_000_000, "vnd", "exact")],
                at=at,
                on=since + timedelta(days=20),
                partners=[head],
                vague=0.6,
            ),
        ]
    )
    other = Happening(
        t.says(
            head,
            f"Xây cầu dân sinh {rng.choice([s for s in at.spots if s != spot])}",
            [("rural-bridges", 1, "work", "exact")],
            at=at,
            on=since,
            until=end,
            partners=[helper],
        )
    )
    world.add("other-thing", one, other)


def bundle(world: World, t: Teller, rng: Random) -> None:
    """Four houses in one figure, and one of them."""
    at = t.land.fresh()
    hamlet, who = rng.choice(at.hamlets), t.land.woman()
    front, army = body("front", at), body("army-commune", at)
    day = a_day(rng)
    world.add(
        "bundle",
        Happening(
            t.says(
                front,
                f"Bàn giao {rng.randrange(3, 9)} nhà Đại đoàn kết cho hộ nghèo trên địa bàn",
                [("houses-great-unity", 4, "house", "exact")],
                at=at,
                on=day,
                partners=[army],
                vague=0.8,
            )
        ),
        Happening(
            [
                *t.says(
                    army,
                    f"Bàn giao nhà Đại đoàn kết cho {who.title} {who.full}, {hamlet.text}",
                    [("houses-great-unity", 1, "house", "exact")],
                    at=at,
                    on=day,
                    hamlet=hamlet,
                    partners=[front],
                ),
                *t.says(
                    body("women", at),
                    f"Tặng đồ dùng sinh hoạt nhân dịp bàn giao nhà "
                    f"cho {who.title} {who.given} {hamlet.text}",
                    [("gifts", 1, "gift", "exact")],
                    at=at,
                    on=day,
                    hamlet=hamlet,
                    partners=[army],
                ),
            ]
        ),
    )
