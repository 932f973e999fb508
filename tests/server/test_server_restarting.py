"""A server that is restarted while one run writes and others ask; `python -m faults.restarting` does more of it."""

from faults.restarting import main


def test_whoever_is_interrupted_says_so_and_nothing_is_lost():
    counts = main(restarts=2, seed=7)
    assert counts["restarts"] == 2
    assert counts["answers"] > 100
    assert counts["words"] > 0
    assert (counts["wrong"], counts["unclear"], counts["unfinished"], counts["differing"]) == (0, 0, 0, 0)
