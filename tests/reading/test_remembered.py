"""What a short text says is worked out once."""

from chungtay.reading.remembered import remembered


def test_a_short_text_is_looked_at_once_and_a_long_one_every_time():
    seen = []

    @remembered
    def length(text):
        seen.append(text)
        return len(text)

    long = "xã Làng Ven " * 20
    assert [length("xã Làng Ven"), length("xã Làng Ven"), length(long), length(long)] == [
        11, 11, 240, 240,
    ]  # fmt: skip
    assert seen == ["xã Làng Ven", long, long]
