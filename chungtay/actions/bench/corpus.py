"""A folder of invented reports in plain text, as long as a measurement needs."""

from __future__ import annotations

from pathlib import Path

# A page as offices fill it, in characters.
PAGE = 1800
# A dozen figures a page, as reports have: sentences that count nothing stand between.
SENTENCES = (
    "Phối hợp với Hội LHPN xã {place} làm {km},5 km đường liên thôn số {n}, xã {place}.",
    "Cấp ủy, chỉ huy đơn vị thường xuyên bám sát cơ sở, nắm chắc tình hình tư tưởng của nhân dân, "
    "kịp thời tham mưu giải quyết những vấn đề nảy sinh, không để bị động, bất ngờ.",
    "Chủ trì, cùng Đoàn xã trồng {many} cây xanh tại xã {place}.",
    "Nhiều tập thể, cá nhân có cách làm sáng tạo, được nhân dân ghi nhận, cấp ủy và chính quyền "
    "địa phương đánh giá cao, góp phần củng cố mối quan hệ gắn bó giữa quân đội với nhân dân.",
    "Bàn giao 01 nhà tình nghĩa cho hộ số {n}, xã {place}, trị giá {km}0 triệu đồng.",
    "Việc khảo sát, lựa chọn đối tượng được tiến hành công khai, dân chủ, đúng người, đúng hoàn "
    "cảnh; thôn, xóm cùng bàn bạc, thống nhất trước khi triển khai.",
    "Các cấp trao {many} suất quà với tổng trị giá {km}00 triệu đồng, mỗi suất 500.000 đồng.",
    "Công tác tuyên truyền được đổi mới cả về nội dung và hình thức, sát với đặc điểm từng vùng, "
    "từng đối tượng, chú trọng vùng sâu, vùng xa và vùng đồng bào dân tộc thiểu số.",
    "Huy động {many} ngày công; trong đó xã {place} {km}0 ngày công.",
    "Đơn vị tiếp tục quán triệt các chỉ thị, nghị quyết và giữ vững nền nếp giao ban hằng tháng.",
    "Sự phối hợp giữa các tổ chức chính trị - xã hội ngày càng chặt chẽ, tránh được chồng chéo, "
    "hình thức; trách nhiệm của từng bên được phân công rõ ngay từ đầu.",
    "Khám bệnh, cấp thuốc miễn phí cho {many} lượt người dân xã {place}.",
    "Tuy nhiên, ở một số nơi việc sơ kết, rút kinh nghiệm và nhân rộng điển hình chưa được quan "
    "tâm đúng mức; công tác báo cáo có lúc còn chậm, thiếu cụ thể.",
    "Phấn đấu năm tới làm {km} km đường giao thông nông thôn.",
    "Nguyên nhân chủ yếu là do địa bàn rộng, dân cư phân tán, thời tiết diễn biến phức tạp và đời "
    "sống của một bộ phận nhân dân còn nhiều khó khăn.",
)
HEAD = """BỘ CHỈ HUY QUÂN SỰ TỈNH
Số: {n}/BC-BCH
Tân Khê, ngày 14 tháng 12 năm 2026

BÁO CÁO
Kết quả công tác dân vận năm 2026, tổ công tác số {n}

"""


def write_reports(folder: Path, *, documents: int, pages: int) -> list[Path]:
    """That many reports of that many pages each, no two alike."""
    paths = [folder / f"{number:03} bao cao 2026.txt" for number in range(1, documents + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text(HEAD.format(n=number) + _body(number, pages * PAGE), encoding="utf-8")
    return paths


def _body(number: int, length: int) -> str:
    lines: list[str] = []
    written = 0
    while written < length:
        n = number * 1000 + len(lines)
        line = SENTENCES[len(lines) % len(SENTENCES)].format(
            n=n, place=f"Lâm Khê {n % 17 + 1}", km=n % 9 + 1, many=100 + n % 800
        )
        lines.append(line)
        written += len(line) + 1
    return "\n".join(lines) + "\n"
