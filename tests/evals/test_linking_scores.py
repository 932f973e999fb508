"""Scores of linking on examples small enough to be counted by hand."""

import pytest

from elchi.linking import Account
from elchi.records import EventFound, When
from evals.linking.__main__ import main
from evals.linking.baseline import exact
from evals.linking.gold import HALVES, KINDS, coded_by_hand, gold_pages, truth
from evals.linking.losses import losses
from evals.linking.scores import Score, across_languages, b_cubed, kept_apart, merged, pairwise
from evals.linking.truth import Truth

# Bagga and Baldwin 1998: chains of 5, 2 and 5; the first answer joins 2 and 5, the second joins the two of 5.
CHAINS = dict(zip("123456789abc", "xxxxxyyzzzzz", strict=True))
FIRST = dict(zip("123456789abc", "111112222222", strict=True))
SECOND = dict(zip("123456789abc", "111112211111", strict=True))


def test_the_worked_example_of_the_paper():
    assert b_cubed(CHAINS, FIRST).precision == pytest.approx(0.762, abs=0.0005)
    assert b_cubed(CHAINS, SECOND).precision == pytest.approx(0.583, abs=0.0005)
    assert b_cubed(CHAINS, FIRST).recall == b_cubed(CHAINS, SECOND).recall == 1.0


def test_a_cluster_cut_in_two_costs_recall():
    score = b_cubed({"a": "x", "b": "x", "c": "x"}, {"a": "1", "b": "1", "c": "2"})
    assert score.precision == 1.0
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_what_has_no_answer_stands_alone():
    assert b_cubed({"a": "x", "b": "x"}, {"a": "1"}) == b_cubed({"a": "x", "b": "x"}, {"a": "1", "b": "2"})


def test_pairs():
    score = pairwise({"a": "x", "b": "x", "c": "x", "d": "y"}, {"a": "1", "b": "1", "c": "2", "d": "2"})
    assert score == Score(precision=1 / 2, recall=1 / 3, size=3)


def test_nothing_to_join_and_nothing_joined_is_perfect():
    assert pairwise({"a": "x", "b": "y"}, {"a": "1", "b": "2"}) == Score(1.0, 1.0, 0)


LANGUAGES = {"a": "ru", "b": "ru", "c": "kk", "d": "kk", "e": "kk"}
TRUTH = Truth(
    clusters={"a": "x", "b": "x", "c": "x", "d": "y", "e": "z"},
    languages=LANGUAGES,
    unlike=frozenset({("x", "y"), ("y", "z"), ("w", "y")}),
)


def test_across_languages_leaves_out_what_meets_only_its_own():
    score = across_languages(TRUTH, {"a": "1", "b": "1", "c": "2", "d": "3", "e": "3"})
    assert score.size == 3
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_across_languages_counts_those_wrongly_drawn_in():
    score = across_languages(TRUTH, {"a": "1", "b": "1", "c": "1", "d": "1", "e": "2"})
    assert score.size == 4
    assert score.precision == pytest.approx((3 / 4 * 3 + 1 / 4) / 4)


def test_look_alikes_are_asked_when_both_are_there():
    answer = {"a": "1", "b": "1", "c": "1", "d": "1", "e": "2"}
    assert kept_apart(TRUTH, answer) == (1, 2)
    assert merged(TRUTH, answer) == [("x", "y")]


def event(key, day, published, countries=("KZ", "TM"), kind="visit"):
    found = EventFound(id=key, article=key, rule="r", type=kind, when=When(edtf=day), countries=list(countries))
    return Account(finding=found, language="ru", published=published)


def test_the_baseline_takes_the_page_s_day_where_there_is_no_date():
    told = exact(
        [
            event("a", "2023-10-31", "2023-11-02"),
            event("b", None, "2023-10-31"),
            event("c", None, "2023-11-01"),
            event("d", "2023-10-31", None, kind="talks"),
        ],
        "event",
    )
    assert told["a"] == told["b"]
    assert len(set(told.values())) == 3


def test_losses_name_the_split_and_the_merged():
    told = {key: event(key, None, None) for key in "abcde"}
    lines = list(losses(TRUTH, {"a": "1", "b": "1", "c": "2", "d": "2", "e": "3"}, told))
    assert [line for line in lines if not line.startswith(" ")] == ["SPLIT  x", "MERGED 2", "UNLIKE  x | y"]


@pytest.mark.parametrize("half", HALVES)
def test_every_finding_of_the_gold_is_an_account_with_its_words(half):
    pages = list(gold_pages(half))
    told = coded_by_hand(pages)
    assert len({account.id for account in told}) == len(told) == sum(len(page.answers) for page in pages)
    assert all(
        quote.text == page.article.text[quote.start : quote.end]
        for page in pages
        for finding in page.findings
        for quote in finding.quotes
    )
    assert all(len(truth(pages, kind).clusters) > 10 for kind in KINDS)


def test_losses_of_held_out_pages_are_refused():
    with pytest.raises(SystemExit, match="not shown"):
        main(["gold", "held-out", "--losses"])
