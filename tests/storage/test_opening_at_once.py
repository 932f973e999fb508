"""Several programs that open a record which is not there yet, all at the same moment."""

import multiprocessing
from multiprocessing.synchronize import Barrier
from pathlib import Path

from elchi.storage import Record

PROGRAMS = 6
ROUNDS = 8


def opens(path: Path, together: Barrier) -> None:
    together.wait()
    with Record(path):
        pass


def test_programs_that_make_a_record_at_the_same_moment_wait_for_each_other(tmp_path):
    context = multiprocessing.get_context("fork")
    for number in range(ROUNDS):
        together = context.Barrier(PROGRAMS)
        path = tmp_path / f"{number}.db"
        programs = [context.Process(target=opens, args=(path, together)) for _ in range(PROGRAMS)]
        for program in programs:
            program.start()
        for program in programs:
            program.join()
        assert [program.exitcode for program in programs] == [0] * PROGRAMS
