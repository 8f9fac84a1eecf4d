"""The form of one figure: filled in, refused beside its fields, saved, out of strangers' reach."""

from __future__ import annotations

import pytest

from tests.actions.bringings.cast import GIFTS, ROAD, brought, figures, row

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def address(made, words=GIFTS):
    return f"/reports/{made}/figures/{figures(made)[words].key}/"


def typed(made, **more):
    return {"indicator": "gifts", "amount": "45", "seen": row(made).version, **more}


@pytest.mark.parametrize(("language", "title"), [("vi", "Sửa số"), ("en", "Put a figure right")])
def test_the_form_shows_what_was_read(world, language, title):
    made = brought(world)
    page = world.client("reporter", language=language).get(address(made, ROAD)).content.decode()
    assert f"<h1>{title}</h1>" in page
    assert f'name="amount" value="{"2,5" if language == "vi" else "2.5"}"' in page
    assert "<mark>2,5 km đường liên thôn</mark>" in page


def test_a_figure_put_right_stands_with_what_was_read_beside_it(world):
    made = brought(world)
    answer = world.client("reporter").post(address(made), typed(made))
    assert answer.status_code == 303
    page = world.client("reporter").get(answer["Location"]).content.decode()
    assert "45 suất" in page
    assert "Máy đọc được: 40 suất" in page


def test_a_page_that_stays_open_gets_the_card_alone(world):
    made = brought(world)
    answer = world.client("reporter", htmx=True).post(address(made), typed(made))
    assert answer.status_code == 200
    assert answer.content.decode().count("<article") == 1


@pytest.mark.parametrize("htmx", [True, False])
def test_what_is_refused_stays_typed_beside_the_sentence(world, htmx):
    made = brought(world)
    client = world.client("reporter", htmx=htmx)
    answer = client.post(address(made), typed(made, amount="abc", place=SCRIPT, partners=SCRIPT))
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "“abc”" in told
    assert 'value="abc"' in told
    assert SCRIPT not in told
    assert told.count("&lt;script&gt;") >= 2


def test_a_missed_figure_is_added_from_words_of_the_text(world):
    made = brought(world)
    client = world.client("reporter")
    page = client.get(f"/reports/{made}/add/", {"quote": "hộ nghèo"}).content.decode()
    assert ">hộ nghèo</textarea>" in page
    answer = client.post(f"/reports/{made}/add/", typed(made, quote="hộ nghèo"))
    assert answer.status_code == 303
    assert "Thêm bằng tay" in client.get(answer["Location"]).content.decode()


def test_words_that_stand_nowhere_are_told(world):
    made = brought(world)
    answer = world.client("reporter").post(
        f"/reports/{made}/add/", typed(made, quote=f"{SCRIPT} không có")
    )
    assert answer.status_code == 422
    assert "Không thấy đoạn" in answer.content.decode()
    assert SCRIPT not in answer.content.decode()


@pytest.mark.parametrize("ask", ["get", "post"])
def test_to_a_stranger_there_is_no_form(world, ask):
    made = brought(world)
    client = world.client("stranger")
    assert getattr(client, ask)(address(made)).status_code == 404
    assert getattr(client, ask)(f"/reports/{made}/add/").status_code == 404
