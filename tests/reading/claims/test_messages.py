"""The mark of a chat before a message."""

from datetime import date

from chungtay.reading.claims.messages import begins_at, day_of_message

SAID = "[12/05/2026 16:42] Minh, Đoàn xã: sáng nay làm 800 m kênh"


def test_a_message_begins_behind_its_mark():
    assert SAID[begins_at(SAID, 0, len(SAID)) :] == "sáng nay làm 800 m kênh"
    other = "16:42, 14/12/2026 - Minh: tặng 10 suất quà"
    assert other[begins_at(other, 0, len(other)) :] == "tặng 10 suất quà"
    assert begins_at("Tặng 10 suất quà", 0, 16) == 0


def test_today_is_the_day_of_the_message_and_yesterday_the_one_before():
    assert day_of_message(SAID, 0, len(SAID)).since == date(2026, 5, 12)
    late = SAID.replace("sáng nay", "hôm qua")
    assert day_of_message(late, 0, len(late)).since == date(2026, 5, 11)


def test_a_message_that_says_no_day_is_of_none():
    plain = SAID.replace("sáng nay ", "")
    assert day_of_message(plain, 0, len(plain)) is None
    wrong = SAID.replace("12/05", "32/05")
    assert day_of_message(wrong, 0, len(wrong)) is None
