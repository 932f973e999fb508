import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from elchi.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def line(self) -> dict[str, Any]:
        (only,) = self.lines
        return only


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ELCHI_STORE", raising=False)
    return tmp_path


@pytest.fixture
def elchi(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """The command line in this process."""

    def run(*arguments: str | Path) -> Ran:
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(leaving.value.code, out.decode(), err.decode())

    return run


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Ran]:
    """The command line as a process of its own, as a script calls it."""

    def run(*arguments: str | Path, **environment: str) -> Ran:
        command = [sys.executable, "-m", "elchi", *map(str, arguments)]
        made = subprocess.run(
            command, capture_output=True, cwd=tmp_path, env=os.environ | environment, timeout=120, check=False
        )
        return Ran(made.returncode, made.stdout.decode(), made.stderr.decode())

    return run


@pytest.fixture
def page() -> Path:
    return SAMPLES / "kk" / "nurtileu-ashhabad-2023.html"


@pytest.fixture
def other() -> Path:
    return SAMPLES / "kk" / "abai-eskertkishi-2024.html"
