"""Reading on a real Ray cluster: the bytes of one process, also when a node is killed in the middle."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from elchi.pipeline import lines
from elchi.storage import Record

HOME = Path(__file__).parents[2]
SAMPLES = HOME / "samples"
QUIET = os.environ | {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}
Cluster = subprocess.Popen[str]


@pytest.fixture(scope="module")
def cluster() -> Iterator[tuple[Cluster, str]]:
    script = [sys.executable, "-W", "ignore", str(Path(__file__).parent / "raylets.py")]
    with subprocess.Popen(
        script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=QUIET
    ) as run:
        assert run.stdout
        address = next((line.strip() for line in run.stdout if line.startswith("ray://")), "")
        yield run, address
        assert run.stdin
        run.stdin.close()
        run.wait(60)


def elchi(*words: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "ignore", "-m", "elchi", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=HOME, env=QUIET)


@pytest.fixture(scope="module")
def alone() -> list[bytes]:
    return [line.json() for line in lines([SAMPLES])]


def test_a_node_killed_in_the_middle_changes_no_byte(cluster: tuple[Cluster, str], alone: list[bytes]) -> None:
    run, address = cluster
    assert run.stdin
    assert run.stdout
    with elchi("extract", "samples", "--jsonl", "--on", address) as reading:
        assert reading.stdout
        before = [reading.stdout.readline().rstrip(b"\n") for _ in range(8)]
        run.stdin.write("kill\n")
        run.stdin.flush()
        assert next(run.stdout).strip() == "killed"
        after = reading.stdout.read().splitlines()
    assert before + after == alone
    assert reading.returncode == 0


def test_what_the_cluster_read_is_in_the_record_once(cluster: tuple[Cluster, str], tmp_path: Path) -> None:
    _, address = cluster
    for outcome in (b"new", b"unchanged"):
        with elchi("read", "samples/kk", "--on", address, "--store", tmp_path / "kept.db") as reading:
            told, complaints = reading.communicate(timeout=120)
        assert b"15 " + outcome in told, complaints.decode()
    with Record(tmp_path / "kept.db") as record:
        assert len(list(record.articles())) == 15


def test_nobody_answers_at_the_address() -> None:
    with elchi("extract", "samples/kk", "--on", "ray://127.0.0.1:9") as reading:
        _, complaint = reading.communicate(timeout=120)
    assert reading.returncode == 3
    assert b"No Ray cluster answers at ray://127.0.0.1:9" in complaint
