from chungtay.domain.claims import Kind, Standing
from tests.reading.paper import REPORT, figures

NEWS = (
    "Trao 320 suất quà cho hộ nghèo\n"
    "Sáng nay, đoàn đã trao 320 suất quà cho hộ nghèo xã Kim Đông. Cùng dịp, trồng 40 cây xanh."
)


def standings(text, head=None):
    return [one.standing for one in figures(text, head)]


def test_a_fact_of_the_title_told_again_is_counted_once_where_the_text_tells_it():
    assert standings(NEWS) == [Standing.REPEATED, Standing.COUNTED, Standing.COUNTED]


def test_small_numbers_do_repeat_in_a_report_of_many_activities():
    text = "Trao 20 suất quà tại xã An Bình.\nTrao 20 suất quà tại xã Tân Lộc."
    assert standings(text, REPORT) == [Standing.COUNTED, Standing.COUNTED]


def test_a_title_in_the_present_of_what_will_come_is_a_target():
    title = "Trao 320 suất quà dịp Tết cho các hộ nghèo, gia đình chính sách, người già neo đơn"
    lead = "Ban vận động quỹ của huyện vừa họp bàn về công tác chăm lo Tết cho bà con vùng cao."
    told = f"{title}\n{lead}\n"
    planned = figures(f"{told}Dự kiến Hội sẽ trao 320 suất quà vào tháng tới.")
    assert [one.kind for one in planned] == [Kind.TARGET, Kind.TARGET]
    done = figures(f"{told}Hội đã trao 320 suất quà; sẽ trao tiếp 320 suất quà.")
    assert done[0].kind is Kind.RESULT


def test_what_a_headline_says_beside_what_will_come_is_to_come_as_well():
    title = "Tỉnh đoàn dành 3 tỷ đồng xây 40 nhà nhân ái\n"
    planned = figures(f"{title}Theo đó, 40 nhà nhân ái sẽ được xây tại 9 huyện.")
    assert [one.kind for one in planned[:2]] == [Kind.TARGET, Kind.TARGET]
    done = figures(f"{title}Theo đó, 40 nhà nhân ái đã được xây tại 9 huyện.")
    assert [one.kind for one in done[:2]] == [Kind.RESULT, Kind.RESULT]


def test_a_paragraph_is_no_headline():
    text = "Xã huy động 40 người cứu 15 m bờ bao bị vỡ. Lực lượng đã đắp 900 bao cát.\n"
    found = figures(f"{text}Dự kiến chiều nay hàn xong 15 m bờ bao.")
    assert found[0].kind is Kind.RESULT
