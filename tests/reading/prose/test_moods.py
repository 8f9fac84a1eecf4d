from chungtay.domain.claims import Kind, Standing
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.moods import carried_back, inherited, is_coordinated
from chungtay.reading.prose.passages import passage


def second(text, first=Kind.CONTEXT, place=1):
    words = passage(text)
    before = [Meaning(first)] * place
    return inherited(words, place, Meaning(), before).kind


def test_joined_numbers_are_meant_alike():
    assert second("Còn 117 hộ nghèo và 290 hộ cận nghèo.") is Kind.CONTEXT
    assert second("Còn 117 hộ nghèo (3,04%) và 290 hộ cận nghèo.", place=2) is Kind.CONTEXT


def test_a_verb_between_them_parts_their_meanings():
    assert second("Còn 117 hộ nghèo, đã giúp đỡ 40 hộ.") is Kind.RESULT


def test_a_sentence_that_takes_a_sum_apart_keeps_its_meaning():
    text = "Sẽ cấp gạo cho 500 hộ. Trong đó xã Bình An 200 hộ."
    assert second(text, Kind.TARGET) is Kind.TARGET


def test_what_a_place_has_is_context_like_the_place():
    assert second("Có 1 xã với 1.312 hộ.") is Kind.CONTEXT
    assert second("Tại 4 xã, 200 hộ nhận quà.") is Kind.RESULT


def test_own_words_come_first():
    words = passage("Còn 117 hộ nghèo và 290 hộ cận nghèo.")
    own = Meaning(Kind.TARGET)
    assert inherited(words, 1, own, [Meaning(Kind.CONTEXT)]) is own


def test_what_is_in_one_gift_is_no_sum():
    words = passage("Mỗi suất 300.000 đồng và 5 kg gạo.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE)
    assert inherited(words, 1, Meaning(), [price]) is price
    apart = passage("Mỗi suất 300.000 đồng; 5 chiếc xe đạp.")
    assert inherited(apart, 1, Meaning(), [price]).kind is Kind.RESULT


def test_alike_numbers_in_one_breath_are_coordinated():
    words = passage("Có 40 hộ nghèo, 30 hộ cận nghèo; trao 5 con bò.")
    first, second_one, third = words.expressions
    assert is_coordinated(words, first, second_one)
    assert not is_coordinated(words, second_one, third)


def test_what_a_plan_is_divided_into_is_planned():
    words = passage("Số tiền sẽ được chia cho 4 tỉnh. Cụ thể: Nghệ An 25 triệu đồng.")
    assert inherited(words, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.TARGET
    given = passage("Số tiền đã được chia cho 4 tỉnh. Cụ thể: Nghệ An 25 triệu đồng.")
    assert inherited(given, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.RESULT


def test_what_is_said_behind_a_list_is_said_of_all_of_it():
    words = passage("Xã An Lạc 205 hộ, xã Tân Lập 388 hộ sẽ được cấp gạo.")
    will = Meaning(Kind.TARGET, why="sẽ", of_list=True)
    assert carried_back(words, [Meaning(), will]) == [will, will]
    harvest = passage("Có 200 ha lúa và 30 ha màu bị ngập.")
    lost = Meaning(Kind.CONTEXT, why="bị ngập", of_list=True)
    assert carried_back(harvest, [Meaning(), lost]) == [lost, lost]
    recovered = passage("Có 73 em tiến bộ, 27 em tái nghiện.")
    assert carried_back(recovered, [Meaning(), lost])[0].kind is Kind.RESULT


def test_what_one_gift_holds_is_no_sum():
    words = passage("Mỗi suất 600.000 đồng, gồm 10 kg gạo, 2 chai dầu ăn.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE)
    rice = inherited(words, 1, Meaning(), [price])
    assert rice.standing is Standing.UNIT_PRICE
    assert inherited(words, 2, Meaning(), [price, rice]).standing is Standing.UNIT_PRICE


def test_a_state_of_things_ends_at_a_semicolon():
    words = passage("Có 1.215 hộ sản xuất giỏi; 22 hộ thoát nghèo.")
    assert inherited(words, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.RESULT


def test_what_belongs_to_a_thing_that_is_there_is_there_too():
    words = passage("Quản lý 12 km đường biên với 3 cột mốc.")
    assert inherited(words, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.CONTEXT


def test_who_does_something_of_their_own_is_no_state_of_things():
    words = passage("Có 26 gian hàng, 19 doanh nghiệp tham gia.")
    assert inherited(words, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.RESULT


def test_what_stands_behind_a_bracket_is_not_in_the_gift():
    words = passage("Mỗi phần 1 triệu đồng (gồm 700.000 đồng tiền mặt), 50 vé xe.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE, why="content")
    assert inherited(words, 2, Meaning(), [price, price]).standing is Standing.COUNTED


def test_who_bore_a_price_and_what_is_no_part_of_it():
    each = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE, "mỗi căn")
    words = passage("Mỗi căn 120 triệu đồng do xã trích 100 triệu đồng.")
    assert inherited(words, 1, Meaning(), [each]) == each
    words = passage("Mỗi suất 300.000 đồng và 40 suất quà cho hộ nghèo.")
    assert inherited(words, 1, Meaning(), [each]) == Meaning()
    words = passage("Trao quà (mỗi suất 300.000 đồng) và 40 chăn ấm.")
    assert inherited(words, 1, Meaning(), [each]) == Meaning()


def test_heads_are_meant_like_their_households():
    assert second("Phân bổ cho 2.815 hộ, với 12.064 khẩu.", Kind.TARGET) is Kind.TARGET


def test_what_goes_on_from_a_plan_is_planned():
    text = "Tiền sẽ được chia cho 3 tỉnh. Theo đó, Hà Sơn được 25 triệu đồng."
    assert second(text, Kind.CONTEXT) is Kind.TARGET


def test_a_part_of_those_who_are_there_is_there():
    assert second("Phường có 612 người có công, trong đó có 2 mẹ.") is Kind.CONTEXT


def test_brackets_that_ended_say_nothing_of_what_follows():
    text = "Làm 63 km (kế hoạch 60 km), xã Bình An 17 km."
    words = passage(text)
    before = [Meaning(), Meaning(Kind.TARGET)]
    assert inherited(words, 2, Meaning(), before).kind is Kind.RESULT


def test_brackets_take_apart_what_stands_before_them():
    text = "Toàn tỉnh có 186 cơ sở (huyện A 121, huyện B 34)."
    assert second(text) is Kind.CONTEXT
    assert second(text, place=2) is Kind.CONTEXT
    assert second("Sửa 186 cơ sở (huyện A 121, huyện B 34).", Kind.RESULT) is Kind.RESULT


def test_groups_do_what_the_persons_in_them_do():
    words = passage("Huyện đoàn huy động 320 đoàn viên chia thành 16 tổ.")
    own = Meaning(Kind.CONTEXT, why="chia thành")
    assert inherited(words, 1, own, [Meaning()]).kind is Kind.RESULT
    assert inherited(words, 1, own, [Meaning(Kind.TARGET)]).kind is Kind.TARGET
    place = passage("Xã rộng 40 km2 chia thành 8 thôn.")
    assert inherited(place, 1, own, [Meaning()]) is own


def test_what_a_gift_for_each_is_worth_is_a_price():
    words = passage("Mỗi em được tặng 1 phần quà trị giá 300.000 đồng.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE)
    assert inherited(words, 1, Meaning(), [price]) is price


def test_what_somebody_got_for_the_sold_is_as_the_sold():
    words = passage("Năm ngoái anh bán 2 con bò được 38 triệu đồng.")
    sold = Meaning(Kind.CONTEXT, why="bán")
    assert inherited(words, 1, Meaning(), [sold]).kind is Kind.CONTEXT


def test_who_was_helped_is_no_part_of_the_harm():
    assert second("Có 14 nhà sập, 32 hộ được đưa đi nơi khác.") is Kind.RESULT


def test_so_many_fewer_poor_is_more_than_who_is_still_poor():
    assert second("Nay còn 38 hộ nghèo, giảm 74 hộ.") is Kind.RESULT


def test_the_cost_of_a_plan_is_planned():
    plan = "Hội phấn đấu xây 12 căn nhà. Tổng kinh phí thực hiện khoảng 2,5 tỷ đồng."
    done = "Hội đã xây 12 căn nhà. Tổng kinh phí thực hiện khoảng 2,5 tỷ đồng."
    assert second(plan, Kind.TARGET) is Kind.TARGET
    assert second(done, Kind.RESULT) is Kind.RESULT


def test_gifts_of_another_kind_are_not_inside_a_gift():
    words = passage("Mỗi suất học bổng 10 triệu đồng, trong đó có 4 suất đặc biệt.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE)
    assert inherited(words, 1, Meaning(), [price]).kind is Kind.RESULT


def test_what_is_said_behind_a_list_is_not_said_of_what_was_done():
    words = passage("Đã xong 2 nhà, 1 nhà sẽ làm tháng sau.")
    told = [Meaning(), Meaning(Kind.TARGET, why="sẽ", of_list=True)]
    assert [one.kind for one in carried_back(words, told)] == [Kind.RESULT, Kind.TARGET]
    words = passage("Xã A 2 nhà, xã B 1 nhà sẽ làm tháng sau.")
    assert [one.kind for one in carried_back(words, told)] == [Kind.TARGET, Kind.TARGET]


def test_the_crew_of_a_ship_with_a_number_is_not_part_of_its_name():
    words = passage("Tàu 571 với 32 chiến sĩ lên đường cứu nạn.")
    before = [Meaning(Kind.CONTEXT, why="?")] * (len(words.expressions) - 1)
    assert inherited(words, len(words.expressions) - 1, Meaning(), before).kind is Kind.RESULT


def test_what_was_done_since_is_not_planned_with_the_rest():
    assert second("Cần 70 triệu đồng, hiện đã có 20 triệu đồng.", Kind.TARGET) is Kind.RESULT
    assert second("Cần 70 triệu đồng và 20 triệu đồng.", Kind.TARGET) is Kind.TARGET


def test_things_in_a_list_are_meant_as_the_first():
    assert second("Hiện thiếu 2.000 bao cát, 3 xuồng.") is Kind.CONTEXT
    assert second("Hiện thiếu 2.000 bao cát, xã điều 3 xuồng.") is Kind.RESULT


def test_how_long_a_coast_is_belongs_to_the_places():
    assert second("Địa bàn gồm 3 xã ven biển, 27 km bờ biển.") is Kind.CONTEXT
