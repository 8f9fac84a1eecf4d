"""What the invented reports of Khê Sơn say, word for word."""

from __future__ import annotations

from datetime import date

from letters import Letterhead, sheet
from openpyxl import Workbook

PROVINCE = "Ban Tuyên giáo và Dân vận Tỉnh ủy"

ARMY = Letterhead(
    above="Quân khu",
    issuer="Bộ Chỉ huy quân sự tỉnh Khê Sơn",
    number="1872/BC-BCH",
    day=date(2026, 12, 14),
    kind="Báo cáo",
    subject="Kết quả công tác dân vận và phối hợp hoạt động năm 2026",
    signer=("CHÍNH ỦY", "", "Đại tá Hà Văn Quyết"),
    recipients=(PROVINCE, "Lưu: VT, PCT"),
)
ARMY_SAYS = """
# I. ĐẶC ĐIỂM TÌNH HÌNH

Tỉnh Khê Sơn có 6 xã, phường với 128.400 người. Lực lượng vũ trang tỉnh phối hợp với các tổ chức
chính trị - xã hội triển khai công tác dân vận theo nghị quyết liên tịch.

# II. KẾT QUẢ

Trong năm, lực lượng vũ trang tỉnh huy động 5.400 ngày công giúp dân.

Phối hợp với Hội LHPN tỉnh và xã Bản Luông bàn giao 01 nhà tình nghĩa cho bà Lò Thị Mận, bản Nà
Luông, xã Bản Luông, tổng kinh phí 90 triệu đồng.

Chủ trì, phối hợp với Tỉnh đoàn làm mới 1,8 km đường liên bản Nà Luông - Pha Luông, xã Bản Luông.

Phối hợp với xã Hòa Lâm nạo vét, kiên cố 1.350 m mương Nà Hin.

Cùng Ủy ban MTTQ tỉnh trao 150 suất quà Tết cho hộ nghèo xã Mường Thoan, mỗi suất 500.000 đồng.

Phối hợp với Tỉnh đoàn trồng khoảng 5.000 cây xanh tại xã Đồng Tiến Sơn.

# III. PHƯƠNG HƯỚNG NĂM 2027

Phấn đấu huy động 6.000 ngày công giúp dân, xây dựng 03 nhà tình nghĩa./.
"""

WOMEN = Letterhead(
    above="Ủy ban MTTQ Việt Nam tỉnh Khê Sơn",
    issuer="Hội Liên hiệp Phụ nữ tỉnh Khê Sơn",
    number="246/BC-BTV",
    day=date(2026, 12, 12),
    kind="Báo cáo",
    subject="Công tác phối hợp dân vận năm 2026",
    signer=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Lường Thị Hiên"),
    recipients=(PROVINCE, "Lưu: VP"),
)
WOMEN_SAYS = """
# 1. Tuyên truyền

Các cấp Hội tổ chức 64 buổi tuyên truyền cho 5.200 lượt hội viên, phụ nữ; trong đó phối hợp với
Đồn Biên phòng Nậm Sơn tổ chức 6 buổi tuyên truyền cho 480 lượt người dân xã Nậm Sơn.

# 2. An sinh xã hội

Phối hợp với Bộ CHQS tỉnh trao 01 “Mái ấm tình thương” cho hội viên Lò Thị Mận, bản Nà Luông, xã
Bản Luông; Hội hỗ trợ 30 triệu đồng.

Các cấp Hội trao tặng 500 suất quà với tổng trị giá 150 triệu đồng.

Cùng Đồn Biên phòng Nậm Sơn khám bệnh cho 400 lượt người dân xã Nậm Sơn.

Chủ trì, phối hợp với Đồn Biên phòng Nậm Sơn trao 08 con bò giống cho hộ nghèo xã Nậm Sơn.

Hiện các cấp Hội nhận đỡ đầu 38 trẻ mồ côi; lũy kế từ khi phát động đến nay đã đỡ đầu 160 trẻ.

# 3. Nhiệm vụ năm 2027

Phấn đấu trao 10 “Mái ấm tình thương”, đỡ đầu thêm 12 trẻ mồ côi./.
"""
COPY = "Copy of 02 Hoi LHPN tinh 2026.docx"

FRONT = Letterhead(
    above="Tỉnh Khê Sơn",
    issuer="Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Khê Sơn",
    number="415/BC-MTTQ-BTT",
    day=date(2026, 12, 13),
    kind="Báo cáo",
    subject="Kết quả phối hợp công tác Mặt trận và dân vận năm 2026",
    signer=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Sa Văn Thoan"),
    recipients=(PROVINCE, "Lưu: VT"),
)
FRONT_SAYS = """
# I. CHĂM LO NGƯỜI NGHÈO

Quỹ “Vì người nghèo” các cấp tiếp nhận 6,2 tỷ đồng.

Bàn giao 01 nhà Đại đoàn kết cho hộ anh Vàng A Chua, bản Thín, xã Mường Thoan, trị giá 70 triệu
đồng.

Trong năm, Mặt trận các cấp trao 2.400 suất quà với tổng trị giá 1,2 tỷ đồng.

Dịp Tết, phối hợp với Bộ CHQS tỉnh trao 150 suất quà cho hộ nghèo xã Mường Thoan.

# II. NHIỆM VỤ NĂM 2027

Vận động 7 tỷ đồng cho Quỹ “Vì người nghèo”./.
"""

YOUTH = Letterhead(
    above="Trung ương Đoàn TNCS Hồ Chí Minh",
    issuer="Tỉnh đoàn Khê Sơn",
    number="188-BC/TĐTN",
    day=date(2026, 12, 13),
    kind="Báo cáo",
    subject="Kết quả hoạt động tình nguyện phối hợp năm 2026",
    signer=("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "BÍ THƯ", "Quàng Minh Đức"),
    recipients=(PROVINCE, "Lưu: VP"),
)
YOUTH_SAYS = """
# 1. Thanh niên tình nguyện

Đoàn viên, thanh niên toàn tỉnh đóng góp 2.100 ngày công tình nguyện.

Phối hợp với Bộ CHQS tỉnh làm 1.800 m đường liên bản Nà Luông - Pha Luông, xã Bản Luông.

Chủ trì, phối hợp với Bộ CHQS tỉnh trồng 5.000 cây xanh tại xã Đồng Tiến Sơn.

Xây dựng 01 sân chơi thiếu nhi tại bản Thín, xã Mường Thoan.

# 2. Hiến máu tình nguyện

Chủ trì ngày hội hiến máu tại phường Tân Khê, cùng Liên đoàn Lao động tỉnh tiếp nhận 320 đơn vị
máu./.
"""
PDF = "04 Tinh doan - bao cao nam 2026.pdf"

VETERANS = Letterhead(
    above="Ủy ban MTTQ Việt Nam tỉnh Khê Sơn",
    issuer="Hội Cựu chiến binh tỉnh Khê Sơn",
    number="97/BC-CCB",
    day=date(2026, 12, 11),
    kind="Báo cáo",
    subject="Công tác dân vận của Hội năm 2026",
    signer=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Cầm Văn Pánh"),
    recipients=(PROVINCE, "Lưu: VP"),
)
VETERANS_SAYS = """
Hội Cựu chiến binh xã Hòa Lâm phối hợp với UBND xã làm 900 m đường nội thôn Phai Đồng, xã Hòa Lâm.

Các cấp Hội vận động hội viên đóng góp hàng trăm ngày công xây dựng nông thôn mới./.
"""

BORDER = Letterhead(
    above="Bộ Chỉ huy quân sự tỉnh Khê Sơn",
    issuer="Đồn Biên phòng Nậm Sơn",
    number="308/BC-ĐBP",
    day=date(2026, 12, 12),
    kind="Báo cáo",
    subject="Kết quả công tác vận động quần chúng năm 2026",
    signer=("CHÍNH TRỊ VIÊN", "", "Thiếu tá Giàng A Páo"),
    recipients=("Phòng Chính trị", "Lưu: VT"),
    seat="Nậm Sơn",
)
BORDER_SAYS = """
Đơn vị quản lý 18,4 km đường biên giới trên địa bàn xã Nậm Sơn.

Chủ trì, phối hợp với Hội LHPN tỉnh khám bệnh, cấp thuốc miễn phí cho 380 lượt người dân xã Nậm
Sơn.

Phối hợp với Hội LHPN tỉnh tổ chức 6 buổi tuyên truyền pháp luật cho 480 lượt người dân xã Nậm Sơn;
tham gia cùng Hội trao bò giống cho hộ nghèo xã Nậm Sơn./.
"""

HOA_LAM = Letterhead(
    above="Tỉnh Khê Sơn",
    issuer="Ủy ban nhân dân xã Hòa Lâm",
    number="71/BC-UBND",
    day=date(2026, 12, 8),
    kind="Báo cáo",
    subject="Kết quả phối hợp công tác dân vận năm 2026",
    signer=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nông Thị Vui"),
    recipients=(PROVINCE, "Lưu: VT"),
    seat="Hòa Lâm",
)
HOA_LAM_SAID = """
Xã Hòa Lâm được thành lập từ ngày 01/7/2025 trên cơ sở xã Hòa Lâm và xã Hòa Thượng (cũ).

UBND xã phối hợp với Hội Cựu chiến binh xã làm 0,9 km đường nội thôn Phai Đồng, nhân dân hiến
4.500 m2 đất.

Phối hợp với Bộ CHQS tỉnh kiên cố 1,2 km mương Nà Hin./.
"""
HOA_LAM_AGAIN = Letterhead(
    above=HOA_LAM.above,
    issuer=HOA_LAM.issuer,
    number="76/BC-UBND",
    day=date(2026, 12, 14),
    kind=HOA_LAM.kind,
    subject=HOA_LAM.subject + "\n(Thay thế Báo cáo số 71/BC-UBND ngày 08 tháng 12 năm 2026)",
    signer=HOA_LAM.signer,
    recipients=HOA_LAM.recipients,
    seat="Hòa Lâm",
)
HOA_LAM_SAYS = HOA_LAM_SAID.replace("4.500 m2", "450 m2")

FARMERS_2025 = Letterhead(
    above="Ủy ban MTTQ Việt Nam tỉnh Khê Sơn",
    issuer="Hội Nông dân tỉnh Khê Sơn",
    number="365/BC-HND",
    day=date(2025, 12, 10),
    kind="Báo cáo",
    subject="Kết quả phối hợp công tác dân vận năm 2025",
    signer=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Mè Văn Diện"),
    recipients=(PROVINCE, "Lưu: VP"),
)
FARMERS_2025_SAID = """
Trong năm 2025, các cấp Hội huy động 3.300 ngày công, làm 4,2 km đường nông thôn và trao 260 suất
quà./.
"""

PLAN_2027 = Letterhead(
    above="Tỉnh Khê Sơn",
    issuer="Ban Chỉ đạo phối hợp công tác dân vận tỉnh Khê Sơn",
    number="12/KH-BCĐ",
    day=date(2026, 12, 14),
    kind="Kế hoạch",
    subject="Phối hợp công tác dân vận năm 2027",
    signer=("TRƯỞNG BAN", "", "Đèo Thị Lan"),
    recipients=("Các thành viên Ban Chỉ đạo", "Lưu: VT"),
)
PLAN_2027_SAYS = """
# 1. Chỉ tiêu

Huy động 12.000 ngày công; làm mới 20 km đường giao thông nông thôn; trao 5.000 suất quà./.
"""

CHAT = """
[14/12/2026 15:08] VP xa Ban Luong:
Kg anh chi. Xa Ban Luong bc kq phoi hop dan van nam 2026:
- Lam dg: bo doi + doan TN lam 1,8km dg lien ban Na Luong-Pha Luong. Dan hien 900m2 dat lam dg
- Nha: ban giao 01 nha Dai doan ket ba Lo Thi Man ban Na Luong, Bo CHQS tinh + Hoi PN tinh cung lam
- Ngay cong: toan xa huy dong 640 ngay cong, tinh ca lam duong tren
- Dich benh: khong co
"""

NEWS = """
<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Đường mới lên Pha Luông - Báo Khê Sơn</title></head>
<body>
<article>
<h1>Đường mới lên Pha Luông</h1>
<p class="time">Thứ Hai, 20/4/2026 | 08:15 (GMT+7)</p>
<p>(Báo Khê Sơn) - Sáng 18/4, bộ đội và thanh niên tình nguyện khánh thành tuyến đường gần 2 km nối
hai bản Nà Luông và Pha Luông. Hàng trăm ngày công đã được đóng góp; một doanh nghiệp tặng 40 suất
quà cho học sinh.</p>
<p class="author">Phóng viên Mộc Lan</p>
</article>
</body>
</html>
"""

LETTERS = [
    ("01 Bo CHQS tinh - bao cao 2026.docx", ARMY, ARMY_SAYS),
    ("02 Hoi LHPN tinh 2026.docx", WOMEN, WOMEN_SAYS),
    ("03 MTTQ tinh - BC nam 2026.docx", FRONT, FRONT_SAYS),
    ("05 Hoi CCB tinh.docx", VETERANS, VETERANS_SAYS),
    ("06 Don BP Nam Son.docx", BORDER, BORDER_SAYS),
    ("08 xa Hoa Lam.docx", HOA_LAM, HOA_LAM_SAID),
    ("09 xa Hoa Lam - ban thay the.docx", HOA_LAM_AGAIN, HOA_LAM_SAYS),
    ("11 Hoi Nong dan bao cao.docx", FARMERS_2025, FARMERS_2025_SAID),
    ("13 Ke hoach phoi hop 2027.docx", PLAN_2027, PLAN_2027_SAYS),
]
PLAIN = [("10 xa Ban Luong nhan zalo.txt", CHAT), ("14 bao Khe Son - duong moi.html", NEWS)]


def books() -> list[tuple[str, Workbook]]:
    """The trade union's appendix with merged heads, and the army's list of activities."""
    union = [
        ("PHỤ LỤC KẾT QUẢ CHĂM LO ĐOÀN VIÊN, NGƯỜI LAO ĐỘNG NĂM 2026",),
        ("(Kèm theo Báo cáo số 133/BC-LĐLĐ ngày 14/12/2026 của Liên đoàn Lao động tỉnh Khê Sơn)",),
        ("STT", "Đơn vị", "Quà Tết", None, "Mái ấm Công đoàn", None, "Học bổng (suất)",
         "Hiến máu (đơn vị)", "Ghi chú"),
        (None, None, "Số suất", "Trị giá (triệu đồng)", "Số nhà", "Kinh phí (triệu đồng)"),
        (1, "Công đoàn Khu công nghiệp Tân Khê", 120, "48,0", None, None, 25, None,
         "Quà Tết phối hợp Ủy ban MTTQ tỉnh trao tại phường Tân Khê"),
        (2, "Công đoàn ngành Giáo dục", None, None, 1, "60,0", None, None,
         "Nhà chị Điêu Thị Xoan, phường Tân Khê"),
        (3, "Công đoàn cơ quan LĐLĐ tỉnh", None, None, None, None, None, 320,
         "Ngày hội hiến máu tại phường Tân Khê, Tỉnh đoàn chủ trì"),
        (None, "Tổng cộng", 120, "48,0", 1, "60,0", 25, 320),
    ]  # fmt: skip
    army = [
        ("BẢNG KÊ HOẠT ĐỘNG DÂN VẬN NĂM 2026 - BỘ CHỈ HUY QUÂN SỰ TỈNH KHÊ SƠN",),
        ("(Từ 15/12/2025 đến 14/12/2026)",),
        ("TT", "Nội dung", "Ngày", "Địa bàn", "Đơn vị phối hợp", "Ngày công", "Đường (km)",
         "Kênh mương (m)"),
        (1, "Làm đường liên bản Nà Luông - Pha Luông", date(2026, 4, 18), "xã Bản Luông",
         "Tỉnh đoàn", 200, "1,8", None),
        (2, "Làm nhà tình nghĩa bà Lò Thị Mận, bản Nà Luông", date(2026, 7, 20), "xã Bản Luông",
         "Hội LHPN tỉnh", 60, None, None),
        (3, "Kiên cố mương Nà Hin", date(2026, 5, 9), "xã Hòa Lâm", "UBND xã Hòa Lâm", None, None,
         "1.350"),
        (None, "Tổng cộng", None, None, None, 260, "1,8", "1.350"),
    ]  # fmt: skip
    heads = ["A1:I1", "A2:I2", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4", "I3:I4"]
    return [
        ("07 LDLD tinh - phu luc.xlsx", sheet(union, name="Phụ lục", merged=heads, wide=36)),
        (
            "12 Bang ke hoat dong - Phong Chinh tri.xlsx",
            sheet(army, name="Bảng kê", merged=["A1:H1", "A2:H2"], wide=44),
        ),
    ]
