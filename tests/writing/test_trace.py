"""Where each number leads."""

from dataclasses import replace

from chungtay.domain.claims import Kind, Standing
from chungtay.writing.trace import Outside, Trace, anchor, is_shown
from tests.writing import cast

TRACE = Trace(cast.consolidation())


def uses():
    return {claim.id: TRACE.use(claim) for claim in cast.CLAIMS}


def test_a_bookmark_has_a_name_that_word_accepts():
    name = anchor("chi_tieu", "a-very-long-code-of-a-programme's-own-indicator")
    assert len(name) <= 40
    assert name.replace("_", "").isalnum()


def test_behind_an_indicator_stand_activities_then_sums_then_the_rest():
    groups = [(key, [claim.id for claim in claims]) for key, claims in TRACE.behind("labour-days")]
    assert groups == [
        (cast.ACTIVITIES[0], ["c3"]),
        (Outside.BARE, ["c4", "c5"]),
        (Outside.OTHER, ["c16"]),
    ]


def test_each_claim_says_how_it_is_used():
    assert {
        code: uses()[code] for code in ("c1", "c2", "c4", "c9", "c12", "c13", "c15", "c16", "c18")
    } == {
        "c1": "use.chosen",
        "c2": "use.agrees",
        "c4": "use.bare",
        "c9": "use.own",
        "c12": "use.mention",
        "c13": "use.held",
        "c15": "use.zero",
        "c16": "use.target",
        "c18": "use.part",
    }


def test_context_and_documents_left_out_are_not_listed():
    claim = cast.CLAIMS[0]
    assert is_shown(claim)
    assert not is_shown(replace(claim, kind=Kind.CONTEXT))
    assert not is_shown(replace(claim, standing=Standing.DOCUMENT_LEFT_OUT))


def test_what_is_not_listed_has_no_link():
    hidden = replace(cast.CLAIMS[0], kind=Kind.CONTEXT)
    trace = Trace(cast.consolidation(claims=(hidden,)))
    assert (
        trace.claim("c1")
        == trace.claim("unknown")
        == trace.activity("x")
        == trace.document("y")
        == ""
    )


def test_an_indicator_with_only_a_held_figure_is_not_forgotten():
    codes = TRACE.indicators()
    assert codes[0] == "labour-days"
    assert "clean-road-km" in codes


def test_links_are_different_for_different_things():
    links = [TRACE.claim(claim.id) for claim in cast.CLAIMS]
    links += [TRACE.activity(activity.id) for activity in cast.ACTIVITIES]
    links += [TRACE.document(chosen.head.file) for chosen in cast.DOCUMENTS]
    links += [TRACE.indicator(total.indicator) for total in cast.TOTALS]
    assert len(set(links)) == len(links)
