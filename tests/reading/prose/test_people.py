from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.people import audience, recipients, taking_part, topics_of
from chungtay.reading.prose.subjects import Candidate


def force(text, topics=frozenset()):
    words = passage(text)
    found = taking_part(words, words.expressions[0], topics)
    return found and found.indicator


def test_who_is_called_to_a_work_takes_part():
    text = "Thu hút 120 đoàn viên, thanh niên tham gia."
    assert force(text) == "participant-turns"
    assert force(text, frozenset({"disaster"})) == "disaster-force-turns"
    assert force(text, frozenset({"epidemic"})) == "epidemic-force-turns"


def test_who_is_given_something_takes_no_part():
    assert force("Tặng áo ấm cho 120 đoàn viên vùng cao.") is None


def test_a_text_on_a_storm_is_about_a_disaster_and_a_campaign_is_no_epidemic():
    words = passage("Sau bão số 4, chiến dịch hè vẫn diễn ra.")
    assert topics_of(words, 0, len(words.text.words)) == {"disaster"}


def test_helped_households_are_counted_unless_a_thing_for_them_is():
    helped = passage("Hội hỗ trợ 28 gia đình sau lũ.")
    assert recipients(helped, helped.expressions[0]).indicator == "poor-households-helped"
    given = passage("Trao 6 con bò cho 6 hộ nghèo.")
    assert recipients(given, given.expressions[1]) is None


def test_persons_behind_a_counted_session_heard_it():
    words = passage("tổ chức 4 buổi nói chuyện cho 210 học sinh")
    sessions = Candidate("communication-sessions", 9.0, "buổi", "head")
    assert audience(words.expressions[1], sessions).indicator == "communication-audience"
    assert audience(words.expressions[1], None) is None
