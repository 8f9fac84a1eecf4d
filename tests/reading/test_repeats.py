from chungtay.domain.claims import Kind, Standing
from tests.reading.paper import REPORT, figures

NEWS = (
    "Trao 320 suất quà cho hộ nghèo\n"
    "Sáng nay, đoàn đã trao 320 suất quà cho hộ nghèo xã Kim Đông. Cùng dịp, trồng 40 cây xanh."
)


def standings(text, head=None):
    return [one.standing for one in figures(text, head)]


def test_a_fact_of_the_title_told_again_is_counted_once():
    assert standings(NEWS) == [Standing.COUNTED, Standing.REPEATED, Standing.COUNTED]


def test_small_numbers_do_repeat_in_a_report_of_many_activities():
    text = "Trao 20 suất quà tại xã An Bình.\nTrao 20 suất quà tại xã Tân Lộc."
    assert standings(text, REPORT) == [Standing.COUNTED, Standing.COUNTED]


def test_a_title_in_the_present_of_what_will_come_is_a_target():
    text = "Trao 320 suất quà dịp Tết\nDự kiến Hội sẽ trao 320 suất quà vào tháng tới."
    assert [one.kind for one in figures(text)] == [Kind.TARGET, Kind.TARGET]
