"""An invented province, An Bình, whose year holds every case that a report must show."""

from datetime import UTC, date, datetime
from decimal import Decimal

from chungtay.domain.claims import Claim, Coverage, Kind, Role, Source, Standing
from chungtay.domain.consolidation import (
    Against,
    Consolidation,
    CountedActivity,
    CountedFigure,
    IndicatorTotal,
    Known,
    LedgerLine,
    Proposal,
    Remark,
    Together,
    TwoPeriods,
    UnitLine,
)
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.questions import State

ON = date(2026, 12, 22)
YEAR = STATE_CALENDAR.parse("2026")
BENEFICIARY = "Nguyễn Thị Mẫu"

ARMY = "01_BC_Bo_CHQS.docx"
WOMEN = "02_BC_Hoi_LHPN.docx"
YOUTH = "03_BC_Tinh_doan.docx"
COMMUNE = "04_xa_Son_Ha.txt"
PLAN = "05_Ke_hoach_2027.docx"
COPY = "Copy of BC phu nu.docx"
OLD = "06_BC_nam_2025.docx"
BROKEN = "07_hong.pdf"

NAMES = {
    ARMY: "Bộ CHQS tỉnh An Bình",
    WOMEN: "Hội LHPN tỉnh An Bình",
    YOUTH: "Tỉnh đoàn An Bình",
    COMMUNE: "Xã Sơn Hạ",
}
CODES = {ARMY: "army", WOMEN: "women", YOUTH: "youth", COMMUNE: "sonha"}


def claim(code, file, indicator, value, literal, sentence="", **more):
    """A claim of the body that issued `file`."""
    amount = None if value is None else Decimal(value)
    figure = more.pop("figure", None) or Figure(
        amount, Qualifier.VAGUE if amount is None else Qualifier.EXACT
    )
    return Claim(
        code,
        unit=CODES[file],
        indicator=indicator,
        figure=figure,
        days=YEAR,
        unit_name=NAMES[file],
        organisation=CODES[file],
        literal=literal,
        source=Source(
            file, more.pop("where", "paragraph 4"), literal, sentence=sentence or literal
        ),
        **more,
    )


HOUSE = f"Bàn giao nhà cho bà {BENEFICIARY}, thôn Đông, xã Sơn Hạ."

CLAIMS = (
    claim(
        "c1",
        ARMY,
        "rural-road-km",
        "2.5",
        "2,5 km",
        "Phối hợp Tỉnh đoàn làm 2,5 km đường thôn Đông.",
    ),
    claim(
        "c2",
        YOUTH,
        "rural-road-km",
        "2.5",
        "2.500 m",
        "Tham gia làm 2.500 m đường thôn Đông, xã Sơn Hạ.",
    ),
    claim(
        "c3",
        ARMY,
        "labour-days",
        "320",
        "320 ngày công",
        "Huy động 320 ngày công làm đường thôn Đông.",
    ),
    claim(
        "c4",
        ARMY,
        "labour-days",
        "14600",
        "14.600 ngày công",
        "Toàn tỉnh huy động trên 14.600 ngày công giúp dân.",
        role=Role.BARE,
        coverage=Coverage.BELOW,
        figure=Figure(Decimal(14600), Qualifier.OVER),
    ),
    claim(
        "c5",
        YOUTH,
        "labour-days",
        "9200",
        "9.200 ngày công",
        role=Role.BARE,
        coverage=Coverage.BELOW,
    ),
    claim(
        "c6", ARMY, "houses-gratitude", "1", "01 nhà tình nghĩa", HOUSE, person_names=(BENEFICIARY,)
    ),
    claim(
        "c7",
        WOMEN,
        "houses-gratitude",
        "1",
        "1 mái ấm",
        "Trao mái ấm tặng bà Mẫu ở thôn Đông.",
        person_names=(BENEFICIARY,),
    ),
    claim("c8", ARMY, "house-support-value", "120000000", "120 triệu đồng", HOUSE),
    claim(
        "c9",
        WOMEN,
        "house-support-value",
        "50000000",
        "50 triệu đồng",
        "Hội hỗ trợ 50 triệu đồng.",
        share=Share.OWN,
    ),
    claim(
        "c10",
        ARMY,
        "medical-exam-turns",
        "420",
        "420 lượt người",
        "Khám bệnh cho 420 lượt người tại xã Sơn Hạ.",
    ),
    claim(
        "c11",
        WOMEN,
        "medical-exam-turns",
        "450",
        "450 lượt người",
        "Phối hợp khám bệnh cho 450 lượt người.",
    ),
    claim(
        "c12",
        COMMUNE,
        "canal-km",
        None,
        "hàng chục km kênh mương",
        "Nạo vét hàng chục km kênh mương nội đồng.",
    ),
    claim(
        "c13",
        COMMUNE,
        "clean-road-km",
        "850",
        "850 km",
        "Phát quang 850 km đường liên thôn.",
        standing=Standing.HELD,
        where="Sheet1!C7",
    ),
    claim("c14", WOMEN, "gift-value", "6200000000", "6,2 tỷ đồng", role=Role.BARE),
    claim("c15", COMMUNE, "outbreaks-suppressed", "0", "không có ổ dịch"),
    claim("c16", ARMY, "labour-days", "15000", "15.000 ngày công", kind=Kind.TARGET),
    claim("c17", WOMEN, "gifts", "1150", "1.150 suất quà", role=Role.BARE),
    claim("c18", WOMEN, "gifts", "400", "400 suất", role=Role.PART, within="c17"),
    claim("c19", YOUTH, "trees-planted", None, "hàng nghìn cây xanh"),
    claim("c20", YOUTH, "trees-planted", "3000", "3.000 cây"),
)


def figure(indicator, value, *claims, low=None, high=None, disputed=False, chosen=None):
    amount = None if value is None else Decimal(value)
    return CountedFigure(
        indicator,
        amount,
        Decimal(low or value or 0),
        Decimal(high or value or 0),
        disputed,
        claims,
        chosen or (claims[0] if claims else None),
    )


ACTIVITIES = (
    CountedActivity(
        "a1",
        "làm đường giao thông thôn Đông",
        "xã Sơn Hạ",
        date(2026, 5, 19),
        NAMES[ARMY],
        (NAMES[YOUTH], NAMES[COMMUNE]),
        (figure("rural-road-km", "2.5", "c1", "c2"), figure("labour-days", "320", "c3")),
        ("c1", "c2", "c3"),
        joint=True,
        confirmed=True,
        organisations=("army", "youth", "sonha"),
    ),
    CountedActivity(
        "a2",
        f"Bàn giao nhà cho bà {BENEFICIARY}",
        "xã Sơn Hạ",
        date(2026, 7, 27),
        NAMES[ARMY],
        (NAMES[WOMEN],),
        (
            figure("houses-gratitude", "1", "c6", "c7"),
            figure("house-support-value", "120000000", "c8", "c9"),
        ),
        ("c6", "c7", "c8", "c9"),
        joint=True,
        confirmed=False,
        organisations=("army", "women"),
    ),
    CountedActivity(
        "a3",
        "Khám bệnh, cấp thuốc miễn phí",
        "xã Sơn Hạ",
        None,
        "",
        (NAMES[ARMY], NAMES[WOMEN]),
        (figure("medical-exam-turns", "420", "c10", "c11", low="420", high="450", disputed=True),),
        ("c10", "c11"),
        joint=True,
        confirmed=False,
        organisations=("army", "women"),
    ),
    CountedActivity(
        "a4",
        "Tết trồng cây",
        "",
        date(2026, 2, 4),
        NAMES[YOUTH],
        (),
        (figure("trees-planted", "3000", "c20"),),
        ("c20",),
        joint=False,
        confirmed=True,
        organisations=("youth",),
    ),
)


def total(indicator, measure, value, low=None, high=None, **more):
    def amount(number):
        return None if number is None else Decimal(number)

    return IndicatorTotal(
        indicator,
        measure,
        amount(value),
        amount(low or value),
        amount(high or value),
        **{name: Decimal(n) if isinstance(n, str) else n for name, n in more.items()},
    )


TOTALS = (
    total(
        "labour-days",
        "labour-day",
        "14600",
        high="23480",
        activities=1,
        joint=1,
        bare_sums=2,
        sum_of_reports="23800",
        target="15000",
        previous="14000",
        why_range=("overlap",),
    ),
    total("rural-road-km", "km", "2.5", activities=1, joint=1, sum_of_reports="5"),
    total("canal-km", "km", None, mentions=1, open_above=True),
    total(
        "trees-planted",
        "tree",
        "3000",
        activities=1,
        mentions=1,
        open_above=True,
        sum_of_reports="3000",
    ),
    total(
        "medical-exam-turns",
        "person-time",
        "420",
        low="420",
        high="450",
        activities=1,
        joint=1,
        disputed=1,
        sum_of_reports="870",
        why_range=("dispute",),
        previous="420",
    ),
    total("outbreaks-suppressed", "outbreak", "0", explicit_zero=True),
    total("houses-gratitude", "house", "1", activities=1, joint=1, sum_of_reports="2"),
    total(
        "house-support-value", "vnd", "120000000", activities=1, joint=1, sum_of_reports="120000000"
    ),
    total("gifts", "gift", "1150", bare_sums=1, sum_of_reports="1150", previous="1250.5"),
    total("gift-value", "vnd", "6200000000", bare_sums=1),
    total("jobs-created", "person", None),
    total("blood-units", "piece", None, not_applicable=True),
)


def selected(file, verdict=Verdict.COUNTED, other="", kind=DocumentKind.REPORT, **head):
    issuer = head.pop("issuer", NAMES.get(file, ""))
    return Selected(DocumentHead(file, "0" * 64, kind, issuer, **head), verdict, other)


DOCUMENTS = (
    selected(ARMY, number="2145/BC-BCH", date=date(2026, 12, 5)),
    selected(WOMEN, number="88/BC-BTV", date=date(2026, 12, 1)),
    selected(YOUTH),
    selected(COMMUNE, kind=DocumentKind.MESSAGE),
    selected(
        PLAN,
        Verdict.PLAN,
        kind=DocumentKind.PROGRAMME,
        number="12-CTr/BTGDVTU-BCH",
        date=date(2026, 1, 9),
        issuer="Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình",
    ),
    selected(COPY, Verdict.COPY, WOMEN, issuer=NAMES[WOMEN]),
    selected(OLD, Verdict.OTHER_PERIOD, issuer=NAMES[WOMEN]),
    selected(BROKEN, Verdict.UNREADABLE),
)

LEDGERS = (
    LedgerLine("army", "labour-days", Decimal(14600)),
    LedgerLine("youth", "labour-days", Decimal(9200)),
    LedgerLine("army", "rural-road-km", Decimal("2.5")),
    LedgerLine("youth", "rural-road-km", Decimal("2.5")),
    LedgerLine("army", "medical-exam-turns", Decimal(420)),
    LedgerLine("women", "medical-exam-turns", Decimal(420)),
    LedgerLine("army", "houses-gratitude", Decimal(1)),
    LedgerLine("women", "houses-gratitude", Decimal(1)),
    LedgerLine("army", "house-support-value", Decimal(120000000)),
    LedgerLine("women", "house-support-value", Decimal(120000000), Decimal(50000000)),
    LedgerLine("women", "gifts", Decimal(1150)),
    LedgerLine("women", "gift-value", Decimal(6200000000)),
    LedgerLine("youth", "trees-planted", Decimal(3000)),
)

TOGETHER = (
    Together("army", "youth", "rural-road-km", Decimal("2.5"), 1),
    Together("army", "youth", "labour-days", Decimal(320), 1, Decimal(8880)),
    Together("army", "women", "houses-gratitude", Decimal(1), 1),
    Together("army", "women", "medical-exam-turns", Decimal(420), 1),
)

PROPOSALS = (
    Proposal(("a1", "c20"), 0.62, "cùng xã, cách nhau ba ngày, cùng Tỉnh đoàn"),
    Proposal(("c10", "a3"), 0.58, "", "part-of"),
)

REMARKS = (
    Remark("implausible", COMMUNE, "Sheet1!C7", "850 km"),
    Remark("unreadable", BROKEN),
)

BY_UNIT = (
    UnitLine("army", "army", "labour-days", Decimal(14600), 1, 1),
    UnitLine("army", "army", "rural-road-km", Decimal("2.5"), 1, 1),
    UnitLine("youth", "youth", "labour-days", Decimal(9200), 1, 1),
    UnitLine("youth", "youth", "rural-road-km", Decimal("2.5"), 1, 1),
    UnitLine("women", "women", "gift-value", Decimal(6200000000), 0, 0),
)


KNOWN = Known(42, datetime(2026, 12, 20, 15, 4, tzinfo=UTC))
AGAINST = Against("2025", STATE_CALENDAR.parse("2025"))
TWO_PERIODS = (
    TwoPeriods("labour-days", Decimal(14000), Decimal(14600), State.COUNTED, State.COUNTED),
    TwoPeriods("labour-days", None, Decimal(14600), State.NOT_REPORTED, State.COUNTED, "army"),
    TwoPeriods(
        "labour-days", Decimal(9), None, State.COUNTED, State.MENTIONED, "army", "Ban CHQS xã"
    ),
)


def consolidation(**changes):
    """The result of the invented year, with some of it changed."""
    placed = {code: a.id for a in ACTIVITIES for code in a.claims}
    parts = {
        "period_code": "2026",
        "period": YEAR,
        "programme": "Chương trình phối hợp công tác dân vận",
        "place": "Tỉnh An Bình",
        "issuer": "Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình",
        "documents": DOCUMENTS,
        "claims": CLAIMS,
        "activity_of": {c.id: placed.get(c.id) for c in CLAIMS},
        "activities": ACTIVITIES,
        "totals": TOTALS,
        "ledgers": LEDGERS,
        "together": TOGETHER,
        "proposals": PROPOSALS,
        "remarks": REMARKS,
        "by_unit": BY_UNIT,
        "organisation_names": {CODES[file]: name for file, name in NAMES.items()},
        "mentions": tuple(c for c in CLAIMS if c.is_mention),
    }
    return Consolidation(**(parts | changes))
