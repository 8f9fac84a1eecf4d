"""Recording an activity in a browser: one page, nothing lost, nothing leaked."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key
from tests.web.record.addresses import FOREIGN, OWN
from tests.writing.pictures import SECRET, photograph

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 26)
WOMEN, ARMY = key("women@lang-ven"), key("army@lang-ven")
SCRIPT = '<script>alert("x")</script>'


@pytest.fixture(autouse=True)
def _a_day(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args: TODAY)


@pytest.fixture
def draft(world) -> str:
    (id,) = OWN["draft"](world)
    return id


def hidden(client, draft) -> dict[str, str]:
    """What the page carries without showing it."""
    page = client.get(f"/record/{draft}/").content.decode()
    names = ("version", "page", "key", "rows")
    return {n: re.search(rf'name="{n}"[^>]*value="([^"]*)"', page)[1] for n in names}


def form(client, draft, **more) -> dict[str, object]:
    return {
        **hidden(client, draft), "figure-0-indicator": "rural-road-km", "figure-0-amount": "3,5",
        "title": "Đường thôn Hạ", "place": key("lang-ven"), "when": "other",
        "first": "2026-11-20", "last": "2026-11-20", "partner": [ARMY], "lead": "us",
        "act": "save", **more,
    }  # fmt: skip


def post(client, draft, **more):
    return client.post(f"/record/{draft}/", form(client, draft, **more))


def words(answer) -> str:
    return answer.content.decode()


def claims():
    return models.Claim.objects.filter(source_where="form").order_by("order", "id")


# ------------------------------------------------------------------ where recording begins
@pytest.mark.parametrize(("language", "begin"), [("vi", "Bắt đầu ghi"), ("en", "Begin")])
def test_recording_begins_with_one_press(world, language, begin):
    client = world.client("reporter", language=language)
    assert begin in words(client.get("/record/"))
    answer = client.post("/record/", {"unit": WOMEN})
    assert answer.status_code == 303
    assert client.get(answer["Location"]).status_code == 200


def test_drafts_of_the_unit_wait_with_who_saved_them(world, draft):
    post(world.client("reporter"), draft)
    page = words(world.client("coordinator").get("/record/"))
    assert "Đường thôn Hạ" in page
    assert "Người reporter" in page
    assert "Đường thôn Hạ" not in words(world.client("stranger").get("/record/"))


def test_the_last_activity_can_be_told_again_today(world):
    client = world.client("reporter")
    again = re.search(r'name="again" value="([^"]+)"', words(client.get("/record/")))[1]
    page = words(client.get(client.post("/record/", {"again": again})["Location"]))
    assert "Đường liên thôn" in page
    assert "Lần trước: 2,5 km" in page


def test_nobody_records_for_a_unit_out_of_reach(world):
    client = world.client("reporter")
    assert client.post("/record/", {"unit": key("front@cua-song")}).status_code == 404
    assert client.get("/record/", {"unit": key("front@cua-song")}).status_code == 404
    assert client.post("/record/", {"again": world.foreign_claim.id}).status_code == 404


def test_whoever_records_nothing_is_told_so(world, draft):
    for address in ("/record/", f"/record/{draft}/"):
        assert world.client("leader").get(address).status_code == 403


def test_a_unit_among_very_many_is_found_by_its_name(world, monkeypatch):
    monkeypatch.setattr("chungtay.queries.drafts.beginning.MOST_UNITS", 1)
    client = world.client("standing")
    assert 'name="unit_name"' in words(client.get("/record/"))
    answer = client.post("/record/", {"unit_name": "phu nu lang ven"})
    assert answer.status_code == 303
    wrong = client.post("/record/", {"unit_name": "Đội bóng"})
    assert wrong.status_code == 422
    assert "Đội bóng" in words(wrong)


# ------------------------------------------------------------------ the page
def test_a_draft_of_another_unit_is_not_found(world):
    (foreign,) = FOREIGN["draft"](world)
    client = world.client("reporter")
    assert client.get(f"/record/{foreign}/").status_code == 404
    assert client.post(f"/record/{foreign}/", {"act": "submit"}).status_code == 404
    assert client.get("/record/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_a_page_asks_the_database_the_same_few_things(world, draft, django_assert_max_num_queries):
    client = world.client("reporter")
    post(client, draft)
    client.get(f"/record/{draft}/")
    with django_assert_max_num_queries(12):
        client.get(f"/record/{draft}/")
    with django_assert_max_num_queries(12):
        client.get("/record/")


def test_what_was_saved_is_there_in_both_languages(world, draft):
    post(world.client("reporter"), draft)
    assert 'value="3,5"' in words(world.client("reporter").get(f"/record/{draft}/"))
    assert 'value="3.5"' in words(world.client("reporter", language="en").get(f"/record/{draft}/"))


def test_another_row_is_added_and_taken_away_without_script(world, draft):
    client = world.client("reporter")
    added = post(client, draft, act="add")
    assert added["Location"].endswith("#figure-1")
    assert 'id="figure-1"' in words(client.get(f"/record/{draft}/"))
    post(client, draft, act="remove:1")
    assert 'id="figure-1"' not in words(client.get(f"/record/{draft}/"))


def test_a_body_written_by_name_becomes_a_partner(world, draft):
    client = world.client("reporter")
    post(client, draft, act="partner", other="mat tran cua song")
    box = rf'value="{key("front@cua-song")}" checked'
    assert re.search(box, words(client.get(f"/record/{draft}/")))
    post(client, draft, act="partner", other="Đội bóng chuyền")
    assert "Đội bóng chuyền" in words(client.get(f"/record/{draft}/"))


TEXTS = """
title place place_name first last lead_name other note movement page key
figure-0-amount figure-0-amount_max figure-0-measure figure-0-group figure-0-qualifier
figure-0-share figure-0-before figure-0-sure
"""


def test_script_in_every_field_is_shown_as_words(world, draft):
    client = world.client("reporter")
    told = dict.fromkeys([*TEXTS.split(), f"figure-0-part-{WOMEN}"], SCRIPT)
    answer = post(client, draft, act="submit", **{**told, "lead": "other"})
    assert answer.status_code == 422
    assert SCRIPT not in words(answer)
    assert "&lt;script&gt;" in words(answer)
    assert SCRIPT not in words(client.get(f"/record/{draft}/"))
    assert SCRIPT not in words(client.get("/record/"))


@pytest.mark.parametrize("amount", ["abc", "-3", "10000000000000000", "2,5,5", "\0"])
def test_a_bad_number_is_told_beside_its_field_and_nothing_is_lost(world, draft, amount):
    client = world.client("reporter")
    answer = post(client, draft, act="submit", **{"figure-0-amount": amount}, note="Trời mưa")
    assert answer.status_code == 422
    assert 'id="figure-0-amount-error"' in words(answer)
    assert "Trời mưa" in words(answer)
    assert "Đường thôn Hạ" in words(answer)
    assert not claims().exists()


def test_a_title_of_five_hundred_letters_is_kept_and_asked_to_be_shorter(world, draft):
    answer = post(world.client("reporter"), draft, act="submit", title="a" * 500)
    assert answer.status_code == 422
    assert "a" * 500 in words(answer)


def test_a_day_to_come_is_refused(world, draft):
    answer = post(world.client("reporter"), draft, act="submit", last="2026-12-24")
    assert "24/12/2026" in words(answer)
    assert answer.status_code == 422


# ------------------------------------------------------------------ sending
@pytest.mark.parametrize(("language", "amount"), [("vi", "3,5"), ("en", "3.5")])
def test_an_activity_is_sent_and_tells_who_is_credited(world, draft, language, amount):
    client = world.client("reporter", language=language)
    answer = post(client, draft, act="submit", **{"figure-0-amount": amount})
    assert answer.status_code == 303
    page = words(client.get(answer["Location"]))
    assert "Quân sự Làng Ven" in page
    (claim,) = claims()
    assert claim.value_steps == 3_500_000
    assert f"/activities/{claim.id}/" in page


def test_the_form_sent_twice_is_one_activity(world, draft):
    client = world.client("reporter")
    whole = form(client, draft, act="submit")
    for _ in range(2):
        assert client.post(f"/record/{draft}/", whole).status_code == 303
    assert claims().count() == 1


def test_an_unusual_number_is_asked_about_and_held_when_it_is_so(world, draft):
    client = world.client("reporter")
    much = {"figure-0-amount": "2.500"}
    answer = post(client, draft, act="submit", **much)
    assert answer.status_code == 422
    assert "2.500 m" in words(answer)
    sure = re.search(r'name="figure-0-sure" value="([^"]+)"', words(answer))[1]
    sent = post(client, draft, act="submit", **much, **{"figure-0-sure": sure})
    assert "giữ lại chờ xác nhận" in words(client.get(sent["Location"]))
    assert claims().get().standing == "held"


def test_what_the_unit_told_already_is_said_to_be_its_own(world):
    client = world.client("stranger")
    (id,) = FOREIGN["draft"](world)
    with_what = {"title": "", "place": key("cua-song"), "first": "2026-05-19", "last": "2026-05-19"}
    # The Front of Cửa Sông told of it: for its own people it is recorded already.
    post(client, id, **with_what)
    assert "Đơn vị bạn đã ghi" in words(client.get(f"/record/{id}/"))
    assert 'value="join:' not in words(client.get(f"/record/{id}/"))


def test_joining_is_one_press(world, draft):
    client = world.client("coordinator")
    id = client.post("/record/", {"unit": key("women@ninh-binh")})["Location"].split("/")[2]
    typed = {
        "place": "", "place_name": "xã Làng Ven", "first": "2026-05-19", "last": "2026-05-19",
        "figure-0-amount": "", "title": "", "partner": [], "lead": "",
    }  # fmt: skip
    post(client, id, **typed)
    activity = re.search(r'value="(join:[^"]+)"', words(client.get(f"/record/{id}/")))[1]
    answer = post(client, id, **{**typed, "act": activity})
    assert answer.status_code == 303
    assert "chỉ tính một lần" in words(client.get(answer["Location"]))


def test_an_activity_that_was_never_shown_cannot_be_joined(world, draft):
    client = world.client("reporter")
    answer = post(client, draft, act=f"join:{world.foreign_claim.id}")
    assert answer.status_code == 422
    assert not claims().exists()


def test_a_draft_is_thrown_away(world, draft):
    client = world.client("reporter")
    assert post(client, draft, act="discard")["Location"] == "/record/"
    assert client.get(f"/record/{draft}/").status_code == 404


# ------------------------------------------------------------------ evidence
def test_a_photograph_loses_its_hidden_place_before_it_is_kept(world, draft):
    client = world.client("reporter")
    picture = SimpleUploadedFile("anh.jpg", photograph(), "image/jpeg")
    post(client, draft, files=[picture])
    assert "anh.jpg" in words(client.get(f"/record/{draft}/"))
    post(client, draft, act="submit")
    kept = models.Evidence.objects.get()
    with default_storage.open(f"evidence/{kept.sha256[:2]}/{kept.sha256}") as stored:
        content = stored.read()
    assert b"Exif" not in content
    assert SECRET.encode() not in content
    assert kept.consent == "not-asked"


def test_a_file_too_large_is_named_and_everything_else_is_kept(world, draft, settings):
    settings.MOST_UPLOADED = 100
    client = world.client("reporter")
    large = SimpleUploadedFile("phim.mp4", b"x" * 200_000, "video/mp4")
    answer = post(client, draft, act="submit", files=[large], note="Trời mưa")
    assert answer.status_code == 422
    assert "phim.mp4" in words(answer)
    assert "Trời mưa" in words(answer)
    assert not claims().exists()


def test_a_file_can_be_described_and_taken_away(world, draft):
    client = world.client("reporter")
    post(client, draft, files=[SimpleUploadedFile("anh.jpg", photograph(), "image/jpeg")])
    file = models.DraftFile.objects.get()
    post(client, draft, **{f"caption-{file.id}": "Lễ bàn giao", f"consent-{file.id}": "given"})
    assert models.DraftFile.objects.get().consent == "given"
    assert post(client, draft, act=f"drop:{file.id}")["Location"].endswith("#files")
    assert not models.DraftFile.objects.exists()


# ------------------------------------------------------------------ two people, no session
def test_two_people_see_both_versions_and_choose(world, draft):
    lan, other = world.client("reporter"), world.client("coordinator")
    mine = form(lan, draft, title="Bản của Lan", note="Ghi chú của Lan")
    post(other, draft, title="Bản của Hà")
    answer = lan.post(f"/record/{draft}/", mine)
    assert answer.status_code == 422
    page = words(answer)
    assert "Bản của Lan" in page
    assert "Bản của Hà" in page
    assert "Người coordinator" in page
    hold = {n: re.search(rf'name="{n}"[^>]*value="([^"]*)"', page)[1] for n in ("version", "page")}
    lan.post(f"/record/{draft}/", {**mine, **hold, "take-title": "theirs"})
    kept = models.Draft.objects.get(id=draft).content
    assert (kept["title"], kept["note"]) == ("Bản của Hà", "Ghi chú của Lan")


def test_saving_in_the_background_never_takes_over_a_colleague_s_version(world, draft):
    lan = world.client("reporter", htmx=True)
    mine = form(lan, draft, title="Bản của Lan")
    post(world.client("coordinator"), draft, title="Bản của Hà")
    for _ in range(2):
        answer = lan.post(f"/record/{draft}/", mine)
        assert answer.status_code == 422
        assert f'id="version" value="{mine["version"]}"' in words(answer)
    pressed = world.client("reporter").post(f"/record/{draft}/", {**mine, "act": "submit"})
    assert "Bản của Hà" in words(pressed)
    assert models.Draft.objects.get(id=draft).content["title"] == "Bản của Hà"


def test_what_is_typed_after_the_session_ended_is_kept_and_asks_to_sign_in(world, draft):
    client = world.client("reporter")
    typed = form(client, draft, title="Gõ dở")
    gone = world.client("")
    answer = gone.post(f"/record/{draft}/", typed)
    assert answer.status_code == 302
    assert answer["Location"] == f"/accounts/login/?next=%2Frecord%2F{draft}%2F"
    assert models.Draft.objects.get(id=draft).content["title"] == "Gõ dở"
    assert "Gõ dở" in words(client.get(f"/record/{draft}/"))


def test_nobody_saves_or_sends_without_a_session_and_its_key(world, draft):
    client = world.client("reporter")
    typed = form(client, draft, title="Của kẻ lạ", act="submit")
    (foreign,) = FOREIGN["draft"](world)
    gone = world.client("")
    for address, key_ in ((draft, "x"), (foreign, typed["key"])):
        answer = gone.post(f"/record/{address}/", {**typed, "key": key_})
        assert answer.status_code == 302
        assert models.Draft.objects.get(id=address).content["title"] == ""
    assert gone.get(f"/record/{draft}/").status_code == 302
    gone.post(f"/record/{draft}/", typed)
    assert not claims().exists()


def test_saving_in_the_background_says_that_the_session_ended(world, draft):
    typed = form(world.client("reporter"), draft, title="Gõ dở")
    answer = world.client("", htmx=True).post(f"/record/{draft}/", typed)
    assert answer.status_code == 200
    assert "Phiên đăng nhập đã hết" in words(answer)


def test_saving_in_the_background_answers_with_the_same_page(world, draft):
    client = world.client("reporter", htmx=True)
    answer = post(client, draft, title="Gõ dở")
    assert answer.status_code == 200
    assert 'id="saved"' in words(answer)
    again = words(client.get(f"/record/{draft}/"))
    part = re.compile(r'<p id="saved".*?</p>', re.DOTALL)
    assert part.search(again)[0] == part.search(words(answer))[0]


def test_another_language_in_the_middle_keeps_what_was_typed(world, draft):
    client = world.client("reporter")
    answer = post(client, draft, title="Gõ dở", language="en")
    assert answer.status_code == 303
    assert answer.cookies["ct-language"].value == "en"
    page = words(client.get(answer["Location"]))
    assert "Gõ dở" in page
    assert "Save draft" in page
    assert 'value="3.5"' in page


def test_a_draft_aside_is_shown_beside_the_other_after_signing_in(world, draft):
    client = world.client("reporter")
    typed = form(client, draft, title="Bản của Lan")
    post(world.client("coordinator"), draft, title="Bản của Hà")
    world.client("").post(f"/record/{draft}/", typed)
    page = words(client.get(f"/record/{draft}/"))
    assert "Bản của Lan" in page
    assert "Bản của Hà" in page


def test_the_programme_of_a_draft_is_its_own(world, draft):
    assert models.Draft.objects.get(id=draft).programme_code == PROGRAMME
