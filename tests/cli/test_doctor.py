"""`elchi doctor`: sound where all is well, and a word on what to do where it is not."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import msgspec
import pytest

from elchi.pipeline import keep, lines
from elchi.storage import Record
from elchi.terminal import doctoring

SAMPLES = Path(__file__).parents[2] / "samples"
SEEN = ("python", "tagger", "settings", "record", "room", "cluster")


def looked(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> tuple[int, dict[str, dict[str, object]]]:
    code = doctoring.run(store, jsonl=True)
    lines = capfdbinary.readouterr().out.splitlines()
    found = [msgspec.json.decode(line) for line in lines]
    return code, {each["what"]: each for each in found}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with Record(tmp_path / "r.db") as record:
        list(keep(lines([min((SAMPLES / "kk").iterdir())]), record))
    return tmp_path / "r.db"


def test_all_is_sound(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code, found = looked(store, capfdbinary)
    assert tuple(found) == SEEN
    assert code == 0, found


def test_what_is_amiss_is_told_and_the_rest_is_looked_at(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ELCHI_READING", "ajar")
    code, found = looked(tmp_path / "none.db", capfdbinary)
    assert code == 1
    assert not found["settings"]["sound"]
    assert "elchi read PAGES" in str(found["record"]["seen"])
    assert found["room"]["sound"]


def test_a_record_of_other_rules_is_to_be_linked(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with sqlite3.connect(store) as record:
        record.execute("UPDATE about SET value = 'older' WHERE name = 'rules'")
    _, found = looked(store, capfdbinary)
    assert "elchi link" in str(found["record"]["seen"])


def test_a_damaged_record_is_told(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with sqlite3.connect(store) as record:
        record.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(store.read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\x07" * (4096 * 3)
    store.write_bytes(data)
    code, found = looked(store, capfdbinary)
    assert code == 1
    assert "restore it from a copy" in str(found["record"]["seen"])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd")
def test_the_unit_in_the_docs_is_a_unit(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/deployment.md").read_text()
    unit = page.split("```ini\n")[1].split("```")[0].replace("/opt/elchi/bin/elchi serve", "/bin/true")
    (tmp_path / "elchi.service").write_text(unit)
    subprocess.run(["systemd-analyze", "verify", tmp_path / "elchi.service"], check=True)
