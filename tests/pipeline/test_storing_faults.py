"""Faults of the disk and of neighbours, done in earnest to runs over the samples; `make faults` does more of each."""

import random

import pytest

from faults.storing import at_once, read_only, run, without_room


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    store = tmp_path_factory.mktemp("whole") / "whole.db"
    assert run(store).returncode == 0
    return store


def test_without_room_a_run_says_so_and_goes_on_when_there_is_room_again(whole, tmp_path):
    counts = without_room(tmp_path, whole, random.Random(7), limits=2)
    assert (counts["runs"], counts["unclear"], counts["differing"]) == (2, 0, 0)


def test_two_runs_over_the_same_pages_at_once_make_one_record(whole, tmp_path):
    counts = at_once(tmp_path, whole, writers=2)
    assert (counts["runs"], counts["unclear"], counts["differing"]) == (2, 0, 0)


def test_a_record_that_may_not_be_written_stays_as_it_is(whole, tmp_path):
    assert read_only(tmp_path, whole) == {"runs": 1, "unclear": 0, "differing": 0}
