"""Scenarios of events: one told by many, and what only looks like it (rules 4, 5 and 8)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.domain.matching.adversary.bodies import Body, bodies, body, of_province, troops
from tests.domain.matching.adversary.land import Commune
from tests.domain.matching.adversary.telling import Happening, Teller, World
from tests.domain.matching.adversary.things import a_day

# What was done: wordings with the number {n}, and the indicator with its measure for each.
DOINGS = {
    "clinic": (
        (
            "Khám bệnh, cấp phát thuốc miễn phí cho {n} người dân {w}",
            "medical-exam-turns",
            "person-time",
        ),
        (
            "Phối hợp tổ chức khám, chữa bệnh cho đối tượng chính sách, hộ nghèo {w}",
            "medical-exam-turns",
            "person-time",
        ),
        (
            "Khám sức khỏe và tư vấn cho {n} người cao tuổi, phát thuốc {w}",
            "free-medicine-turns",
            "person-time",
        ),
        (
            "Hỗ trợ đoàn y bác sĩ khám bệnh, phát thuốc, {m} ĐVTN phục vụ {w}",
            "participant-turns",
            "person-time",
        ),
    ),
    "gift": (
        ("Thăm, tặng {n} suất quà cho hộ nghèo {w}", "gifts", "gift"),
        ("Trao {n} phần quà cho gia đình khó khăn {w}", "gifts", "gift"),
        ("Đi thăm và trao quà cho bà con nghèo {w}", "gifts", "gift"),
        ("Trao quà trị giá {v} triệu đồng cho hộ khó khăn {w}", "gift-value", "vnd"),
    ),
    "cleaning": (
        ("Ra quân tổng vệ sinh môi trường {w}, thu gom {n} kg rác", "waste-tonnes", "kg"),
        (
            "Dọn vệ sinh đường làng ngõ xóm {w}, {m} người tham gia",
            "participant-turns",
            "person-time",
        ),
        ("Phát quang, thu gom rác thải {w}", "participant-turns", "person-time"),
    ),
    "trees": (
        ("Trồng {n} cây xanh {w}", "trees-planted", "piece"),
        ("Phát động trồng cây, trồng mới {n} cây {w}", "trees-planted", "piece"),
        ("Tham gia trồng cây xanh {w}, {m} đoàn viên tham gia", "participant-turns", "person-time"),
    ),
    "harvest": (
        ("Giúp dân gặt lúa {w}", "harvest-ha", "ha"),
        ("Giúp gia đình neo đơn thu hoạch lúa {w}, {m} ngày công", "labour-days", "labour-day"),
        ("Gặt lúa giúp hộ chính sách {w}", "harvest-ha", "ha"),
    ),
    "talk": (
        (
            "Tuyên truyền phòng, chống ma túy cho {n} người {w}",
            "communication-audience",
            "person-time",
        ),
        (
            "Tổ chức truyền thông về phòng chống ma túy, tội phạm {w}",
            "communication-sessions",
            "session",
        ),
        (
            "Phối hợp tuyên truyền phòng chống ma túy, {n} lượt người nghe {w}",
            "communication-audience",
            "person-time",
        ),
    ),
    "school": (
        ("Tặng {n} suất học bổng cho học sinh nghèo vượt khó {w}", "scholarships", "piece"),
        ("Trao học bổng, sách vở cho học sinh nghèo {w}", "scholarships", "piece"),
        ("Trao {n} chiếc cặp sách, học bổng tiếp sức đến trường {w}", "school-supplies", "piece"),
    ),
    "livestock": (
        ("Trao {m} con bò giống cho hộ nghèo {w}", "livestock-given", "piece"),
        ("Hỗ trợ sinh kế, trao bò sinh sản cho hộ khó khăn {w}", "livelihood-models", "model"),
        ("Tặng {m} con giống giúp hội viên nghèo thoát nghèo {w}", "livestock-given", "piece"),
    ),
    "training": (
        ("Tập huấn kỹ thuật chăn nuôi cho {n} hộ {w}", "crop-livestock-guidance", "person-time"),
        (
            "Mở lớp tập huấn chăn nuôi, trồng trọt {w}, {n} người tham gia",
            "crop-livestock-guidance",
            "person-time",
        ),
        ("Phối hợp tổ chức 01 lớp tập huấn kỹ thuật chăn nuôi {w}", "training-courses", "session"),
    ),
    "recruits": (
        (
            "Gặp mặt, động viên {m} thanh niên lên đường nhập ngũ {w}",
            "recruits-encouraged",
            "person",
        ),
        ("Tặng quà tân binh lên đường nhập ngũ {w}", "gifts", "gift"),
        ("Tiễn {m} tân binh lên đường làm nghĩa vụ quân sự {w}", "recruits-encouraged", "person"),
    ),
}
PROGRAMMES = (
    "Tết ấm vùng cao",
    "Xuân sẻ chia",
    "Bữa sáng yêu thương",
    "Sóng xanh biên cương",
    "Nắng ấm buôn xa",
    "Chợ quê không đồng",
    "Trung thu cho em",
    "Ngày hội giọt hồng",
    "Ánh đuốc thanh niên",
    "Cặp lá nghĩa tình",
)


def figure_of(
    rng: Random, indicator: str, measure: str, n: int, m: int, *, own: bool
) -> tuple[str, object, str, str]:
    """The same number, rounded, a share of it, or in another measure."""
    value: float | int | None = (
        n
        if indicator
        not in (
            "participant-turns",
            "labour-days",
            "livestock-given",
            "livelihood-models",
            "recruits-encouraged",
        )
        else m
    )
    if indicator in ("communication-sessions", "training-courses"):
        return indicator, 1, measure, "exact"
    if indicator == "harvest-ha":
        return indicator, round(n / 100, 1), measure, "exact"
    if indicator == "gift-value":
        return indicator, n * 300_000, measure, "exact"
    if indicator == "waste-tonnes" and rng.random() < 0.5:
        return indicator, n / 1000, "tonne", "exact"
    if own and rng.random() < 0.4:
        return indicator, max(2, n // 3), measure, "exact"
    if rng.random() < 0.25:
        rounded = -(-int(value) // 10) * 10
        return indicator, rounded, measure, "under" if rounded > value else "about"
    return indicator, value, measure, "exact"


def told_by(
    t: Teller,
    rng: Random,
    doing: str,
    tellers: list[Body],
    *,
    at: Commune,
    on: date,
    where: str,
    hamlet: object = None,
    programme: str = "",
    vague: float = 0.35,
    n: int | None = None,
    placed: float = 0.85,
) -> Happening:
    """One event in the words of several bodies that name each other."""
    n = n or rng.randrange(40, 400)
    m = rng.randrange(9, 60)
    here = Happening()
    versions = list(DOINGS[doing])
    rng.shuffle(versions)
    for number, who in enumerate(tellers):
        words, indicator, measure = versions[number % len(versions)]
        title = words.format(
            n=n, m=m, v=n * 3 // 10, w=where if rng.random() < placed else ""
        ).strip()
        if programme:
            title = rng.choice(
                ('Chương trình "{p}": {t}', "{t} trong chương trình {p}", "{p}: {t}")
            ).format(p=programme, t=title)
        partners = [b for b in tellers if b is not who and rng.random() < 0.85] or [
            tellers[number - 1]
        ]
        here.lines += t.says(
            who,
            title,
            [figure_of(rng, indicator, measure, n, m, own=bool(number))],
            at=at,
            on=on,
            hamlet=hamlet,
            partners=partners,
            vague=vague if number else min(vague, 0.1),  # type: ignore[arg-type]
        )
    return here


def event(world: World, t: Teller, rng: Random) -> None:
    """One event, and one that looks like it: another day, hamlet, commune, year or round."""
    at, neighbour = t.land.fresh(), t.land.fresh()
    hamlet, other_hamlet = rng.sample(at.hamlets, 2)
    doing = rng.choice(sorted(DOINGS))
    tellers = bodies(rng, at, rng.choice((2, 3)))
    if rng.random() < 0.3:
        tellers[-1] = troops(rng, at)
    day, n = a_day(rng), rng.randrange(40, 400)
    spot, other_spot = rng.sample(at.spots, 2)
    where = rng.choice((f"tại {hamlet.text}", f"ở {hamlet.text}", f"tại {spot}, {hamlet.text}"))
    kind = rng.choice(("other-day", "other-hamlet", "neighbour", "other-year", "other-leader"))
    # Where a month fits two events, nobody can tell which of them it means.
    vague = 0.0 if kind in ("other-day", "other-leader") else 0.35
    placed = 1.0 if kind == "other-hamlet" else 0.85
    if kind == "other-hamlet":
        where = f"tại {hamlet.text} {hamlet.old}" if hamlet.name.isdigit() else f"tại {hamlet.text}"
    one = told_by(
        t,
        rng,
        doing,
        tellers,
        at=at,
        on=day,
        where=where,
        hamlet=hamlet,
        n=n,
        vague=vague,
        placed=placed,
    )
    again = {
        "at": at,
        "on": day,
        "where": where,
        "hamlet": hamlet,
        "n": n,
        "vague": 0.0,
        "placed": 1.0,
    }
    if kind == "other-day":
        again["on"] = day + timedelta(days=rng.randrange(5, 16))
    elif kind == "other-hamlet":
        again |= {
            "hamlet": other_hamlet,
            "where": f"tại {other_hamlet.text} {other_hamlet.old}",
            "on": day + timedelta(days=1),
        }
    elif kind == "neighbour":
        tellers = [body(b.code, neighbour) if b.level == "commune" else b for b in tellers]
        far = neighbour.hamlets[0]
        again |= {"at": neighbour, "hamlet": far, "where": f"tại {far.text}"}
    elif kind == "other-year":
        again["on"] = day.replace(year=2025)
    else:
        tellers = bodies(rng, at, 2)
        again |= {
            "on": day + timedelta(days=4),
            "where": f"tại {other_spot}",
            "hamlet": other_hamlet,
        }
    world.add(kind, one, told_by(t, rng, doing, tellers[:2], **again))  # type: ignore[arg-type]


def programme(world: World, t: Teller, rng: Random) -> None:
    """Everything under one name on one day; the same name next door and a week later."""
    at, neighbour = t.land.fresh(), t.land.fresh()
    name = rng.choice(PROGRAMMES)
    day = a_day(rng)
    tellers = [
        *bodies(rng, at, 2),
        of_province(rng.choice(("women", "youth", "border-province", "red-cross")), t.land),
    ]
    doings = rng.sample(("gift", "clinic", "school", "livestock"), 2)
    where = rng.choice(
        (f"tại {at.spots[0]}", f"tại {at.full}", f"xã {at.name}" if at.kind == "xã" else at.full)
    )
    one = told_by(t, rng, doings[0], tellers[:2], at=at, on=day, where=where, programme=name)
    one.lines += told_by(
        t, rng, doings[1], [tellers[2], tellers[0]], at=at, on=day, where=where, programme=name
    ).lines[:1]
    there = [body(b.code, neighbour) for b in tellers[:2]]
    two = told_by(
        t,
        rng,
        doings[0],
        there,
        at=neighbour,
        on=day + timedelta(days=rng.choice((0, 1))),
        where=f"tại {neighbour.full}",
        programme=name,
    )
    world.add("neighbour-programme", one, two)


def misdated(world: World, t: Teller, rng: Random) -> None:
    """A day off or day and month swapped, everything else particular."""
    at = t.land.fresh()
    hamlet = rng.choice(at.hamlets)
    day = date(2026, rng.randrange(3, 9), rng.randrange(2, 12))
    if day.day == day.month:
        day += timedelta(days=1)
    tellers = bodies(rng, at, 2)
    doing = rng.choice(("training", "school", "livestock", "clinic"))
    n = rng.choice((63, 87, 112, 146, 235))
    words, indicator, measure = DOINGS[doing][0]
    where = f"tại {hamlet.text}"
    slip = rng.choice((-1, 1, 0))
    other = day + timedelta(days=slip) if slip else date(2026, day.day, day.month)
    one = Happening()
    for who, on in zip(tellers, (day, other), strict=True):
        title = words.format(n=n, m=n, v=n, w=where)
        one.lines += t.says(
            who,
            title,
            [(indicator, n, measure, "exact")],
            at=at,
            on=on,
            hamlet=hamlet,
            partners=[b for b in tellers if b is not who],
            vague=0,
        )
    world.add("", one)


def two_doings(world: World, t: Teller, rng: Random) -> None:
    """Two doings on one day in one commune, without a common name, of the same number."""
    at = t.land.fresh()
    first, second = rng.sample(("training", "talk", "trees", "gift", "cleaning"), 2)
    tellers, day, n = bodies(rng, at, 4), a_day(rng), rng.randrange(40, 90)
    h1, h2 = rng.sample(at.hamlets, 2)
    world.add(
        "other-doing",
        told_by(
            t,
            rng,
            first,
            tellers[:2],
            at=at,
            on=day,
            where=f"tại {h1.text}",
            hamlet=h1,
            n=n,
            vague=0,
        ),
        told_by(
            t,
            rng,
            second,
            tellers[2:],
            at=at,
            on=day,
            where=f"tại {h2.text}",
            hamlet=h2,
            n=n,
            vague=0,
        ),
    )


def one_sentence(world: World, t: Teller, rng: Random) -> None:
    """One sentence of two doings at two spots, each with its own partner (rule 9)."""
    at = t.land.fresh()
    first = rng.choice(at.hamlets)
    second = rng.choice([hamlet for hamlet in at.hamlets if hamlet.name != first.name])
    head, one, other = bodies(rng, at, 3, first=("youth",))
    day, n, m = a_day(rng), rng.randrange(20, 90), rng.randrange(11, 19)
    title = (
        f"Ra quân dọn vệ sinh {first.text} ({n} người tham gia) "
        f"và thăm, tặng {m} suất quà hộ nghèo {second.text}"
    )
    both = {"at": at, "on": day, "partners": [one, other], "vague": 0, "loose": 0}
    cleaning = t.says(head, title, [("participant-turns", n, "person-time", "exact")], **both)
    gifts = t.says(head, title, [("gifts", m, "gift", "exact")], **both)
    for line in (*cleaning, *gifts):
        line |= {k: cleaning[0][k] for k in ("unit", "place", "place_code", "title", "partners")}
    cleaning += t.says(
        one,
        f"Cùng đoàn viên tổng vệ sinh {first.text}",
        [("participant-turns", n // 3, "person-time", "exact")],
        at=at,
        on=day,
        hamlet=first,
        partners=[head],
        vague=0,
    )
    gifts += t.says(
        other,
        f"Phối hợp {head.named(rng)} thăm {m} hộ nghèo {second.text}, tặng quà",
        [("gifts", m, "gift", "exact")],
        at=at,
        on=day,
        hamlet=second,
        partners=[head],
        vague=0.4,
    )
    world.add("one-sentence", Happening(cleaning), Happening(gifts))


def told_again(world: World, t: Teller, rng: Random) -> None:
    """The same body tells of one event in its month's and in its quarter's report (rule 8)."""
    at = t.land.fresh()
    who, partner = bodies(rng, at, 2)
    hamlet, day, n = rng.choice(at.hamlets), a_day(rng), rng.randrange(30, 300)
    words, indicator, measure = rng.choice(DOINGS[rng.choice(("gift", "clinic", "school"))][:2])
    title = words.format(n=n, m=n, v=n, w=f"tại {at.spots[0]}, {hamlet.text}")
    more = n + rng.choice((0, 2, 5))
    kept = {"at": at, "on": day, "hamlet": hamlet, "partners": [partner]}
    world.add(
        "",
        Happening(
            [
                *t.says(who, title, [(indicator, n, measure, "exact")], vague=0, **kept),
                *t.says(
                    who,
                    title.replace(str(n), str(more)),
                    [(indicator, more, measure, "exact")],
                    vague=1,
                    **kept,
                ),
            ]
        ),
    )


def sponsors(world: World, t: Teller, rng: Random) -> None:
    """A child sponsored by two bodies, each for itself: two doings, one person (rule 10)."""
    at = t.land.fresh()
    child, hamlet, day = t.land.woman(), rng.choice(at.hamlets), a_day(rng)
    first, second, third, fourth = bodies(rng, at, 4)
    told = [
        Happening(
            t.says(
                who,
                f"Nhận đỡ đầu em {child.full}, {hamlet.text}, mỗi tháng 500.000 đồng",
                [("children-sponsored", 1, "person", "exact")],
                at=at,
                on=day + timedelta(days=later),
                hamlet=hamlet,
                partners=[partner],
                vague=0,
            )
        )
        for who, partner, later in ((first, third, 0), (second, fourth, 40))
    ]
    world.add("two-sponsors", *told)


def misspelt(world: World, t: Teller, rng: Random) -> None:
    """A house whose owner is written otherwise by one of two bodies that name each other."""
    at = t.land.fresh()
    hamlet, who, day = rng.choice(at.hamlets), t.land.man(), a_day(rng)
    one, other = bodies(rng, at, 2, first=("veterans",))
    wrong = who.full.replace("Võ", "Vỏ").replace("i", "y", 1)
    on = {"at": at, "on": day, "hamlet": hamlet, "vague": 0}
    house = [("houses-comrade", 1, "house", "exact")]
    world.add(
        "",
        Happening(
            [
                *t.says(
                    one,
                    f"Bàn giao nhà nghĩa tình đồng đội cho hội viên {who.full}, {hamlet.text}",
                    house,
                    partners=[other],
                    **on,
                ),
                *t.says(
                    other,
                    f"Phối hợp trao nhà cho ông {wrong} ({hamlet.text})",
                    house,
                    partners=[one],
                    **on,
                ),
            ]
        ),
    )
