from chungtay.reading.prose import context
from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import passage

TEXT = passage("Hội sẽ trao 40 suất quà; mỗi suất 500.000 đồng cho hộ nghèo bị thiệt hại")


def test_words_before_a_number_end_at_the_number_before_it():
    gifts, money = TEXT.expressions
    assert context.before(TEXT, money, book("kinds", "each"), within=2) == "mỗi suất"
    assert context.before(TEXT, money, book("kinds", "target"), within=20) == ""
    assert context.anywhere_before(TEXT, money, book("kinds", "target")) == "sẽ"
    assert context.in_clause_before(TEXT, money, book("kinds", "target")) == ""
    assert context.in_clause_before(TEXT, gifts, book("kinds", "target")) == "sẽ"


def test_words_after_a_number_are_looked_for_only_near_it():
    money = TEXT.expressions[1]
    assert context.after(TEXT, money, book("kinds", "damage"), within=3) == "bị thiệt hại"
    assert context.after(TEXT, money, book("kinds", "damage"), within=2) == ""
    assert context.in_sentence(TEXT, money, book("kinds", "damage")) == "bị thiệt hại"


def test_a_number_ends_where_the_next_one_starts():
    gifts, money = TEXT.expressions
    assert context.floor(TEXT, money) == gifts.after
    assert context.ceiling(TEXT, gifts) <= money.first


def test_an_exception_says_nothing():
    words = passage("Tăng cường 150 chiến sĩ.")
    assert context.before(words, words.expressions[0], book("kinds", "compared"), within=1) == ""


def test_where_words_before_and_behind_a_number_stand():
    gifts, money = TEXT.expressions
    each = context.found_before(TEXT, money, book("kinds", "each"), within=2)
    harm = context.found_after(TEXT, money, book("kinds", "damage"), within=3)
    assert each is not None
    assert harm is not None
    assert gifts.after <= each.first < each.last <= money.opening
    assert harm.first >= money.after
    assert context.found_before(TEXT, gifts, book("kinds", "each"), within=2) is None


def test_an_exception_is_skipped_for_the_next_phrase():
    words = passage("Các cấp Hội trao 40 suất quà.")
    found = context.meant_in(words, book("cues", "deeds"), 0, len(words.text.words))
    assert found is not None
    assert found.phrase == "trao"
