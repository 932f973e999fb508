"""PLOVER codes of sentences, and the files of the two commands for outside measures."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evals.plover.__main__ import f1_by_root
from evals.plover.coding import Row, coded, rows

CODES = {
    "The presidents of Chile and Peru met in Lima.": ("CONSULT", "visit", "042"),
    "The foreign ministers spoke by phone about grain.": ("CONSULT", "phone", "041"),
    "Chile refused to open talks with Peru.": ("REJECT", None, "12"),
    "Chile will send doctors to Peru.": ("AGREE", None, "03"),
    "Chile sent 40 tonnes of food to Peru.": ("AID", None, "07"),
    "Chile and Peru signed a treaty of friendship.": ("SUPPORT", None, "05"),
    "Rain fell on the coast.": (None, None, None),
}


@pytest.mark.parametrize(("text", "expected"), CODES.items())
def test_the_main_event_is_coded(text: str, expected: tuple[str | None, ...]) -> None:
    code = coded(text)
    assert (code.root, code.mode, code.cameo) == expected


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.root}-{row.mode}")
def test_each_row_reads_its_example(row: Row) -> None:
    assert row.pattern.search(row.example)
    assert coded(row.example).root == row.root


def test_f1_counts_both_kinds_of_error() -> None:
    figures = f1_by_root([("AID", "AID"), ("AID", None), ("AGREE", "AID")])
    assert figures["AID"] == pytest.approx(0.5)
    assert figures["AGREE"] == 0.0


def test_the_commands_write_a_line_for_each_text(tmp_path: Path) -> None:
    given, codes = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text('{"id": "a", "text": "Oman hosted the King of Spain.", "event": "CONSULT"}\n\n', "utf-8")
    run = [sys.executable, "-m", "evals.plover", str(given), str(codes)]
    assert "CONSULT 1.000" in subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert json.loads(codes.read_text("utf-8")) == {"id": "a", "root": "CONSULT", "mode": "host", "cameo": "043"}
    names = subprocess.run(
        [sys.executable, "-m", "evals.names", str(given)], check=True, capture_output=True, text=True
    )
    found = json.loads(names.stdout)
    assert found["id"] == "a"
    assert {"start": 0, "end": 4, "kind": "place", "text": "Oman"} in found["mentions"]
