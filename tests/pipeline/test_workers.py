"""Several reading processes give what one gives, in the same order, and end with the run."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from elchi.errors import InputError, WorkerLost
from elchi.pipeline import lines, worked
from elchi.pipeline.workers import AHEAD, ALONE

SAMPLES = Path(__file__).parents[2] / "samples"


def doubled(number: int) -> int:
    return 2 * number


def slow_when_even(number: int) -> int:
    time.sleep(0.02 if number % 2 == 0 else 0)
    return number


def ended_at_thirty(number: int) -> int:
    if number == 30:
        os._exit(9)
    return number


def refused_at_thirty(number: int) -> int:
    if number == 30:
        raise InputError("thirty is not taken")
    return number


def process(_: int) -> int:
    return os.getpid()


def test_two_workers_write_the_bytes_that_one_writes() -> None:
    alone = [line.json() for line in lines([SAMPLES], workers=1)]
    assert len(alone) >= 60
    assert [line.json() for line in lines([SAMPLES], workers=2)] == alone


def test_what_comes_out_keeps_the_order_of_what_went_in() -> None:
    assert list(worked(slow_when_even, range(60), 3)) == list(range(60))


def test_a_handful_starts_no_process() -> None:
    assert set(worked(process, range(ALONE), 4)) == {os.getpid()}
    assert os.getpid() not in list(worked(process, range(ALONE + 8), 2))[ALONE:]


def test_endless_input_is_taken_only_a_little_ahead() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    assert list(islice(worked(doubled, numbers(), 2), 40)) == [2 * number for number in range(40)]
    assert len(taken) <= 40 + 2 * AHEAD + 1


def test_an_end_before_time_leaves_no_process_behind() -> None:
    run = worked(doubled, count(), 2)
    assert list(islice(run, 30))[-1] == 58
    run.close()
    assert multiprocessing.active_children() == []


def test_a_worker_that_ends_by_itself_is_told() -> None:
    with pytest.raises(WorkerLost, match="memory"):
        list(worked(ended_at_thirty, range(60), 2))


def test_an_error_of_the_work_comes_as_itself() -> None:
    with pytest.raises(InputError, match="thirty"):
        list(worked(refused_at_thirty, range(60), 2))
