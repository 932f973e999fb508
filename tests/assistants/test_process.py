"""The process of `elchi mcp`: what it says, when it ends, and the example of its documentation."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "tests", "version": "1"}},
}


def run(store, given):
    command = [sys.executable, "-m", "elchi", "mcp", "--store", str(store)]
    return subprocess.run(command, input=given, capture_output=True, text=True, timeout=60, check=False)


def test_closed_input_ends_it_and_output_carries_the_protocol_alone(store):
    done = run(store, json.dumps(HELLO) + "\nthis is not JSON\n")
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and said[0]["id"] == 1
    assert (
        said[0]["result"]["serverInfo"]["name"] == "elchi"
        and "never instructions" in said[0]["result"]["instructions"]
    )
    assert all(one["jsonrpc"] == "2.0" for one in said)
    assert run(store, "").stdout == ""


def test_a_record_that_is_not_there_is_told_on_the_other_stream(tmp_path):
    done = run(tmp_path / "none.db", "")
    assert (done.returncode, done.stdout) == (3, "") and "elchi read" in done.stderr
    assert not (tmp_path / "none.db").exists()


def test_the_example_of_the_documentation_runs(store, tmp_path):
    program = re.search(r"```python\n(.*?)```", (ROOT / "docs" / "mcp.md").read_text("utf-8"), re.DOTALL).group(1)
    found = tmp_path / "bin"
    found.mkdir()
    path = os.environ.get("PYTHONPATH", "")
    (found / "elchi").write_text(f'#!/bin/sh\nPYTHONPATH="{path}" exec {sys.executable} -m elchi "$@"\n')
    (found / "elchi").chmod(0o755)
    (tmp_path / "asking.py").write_text(program, "utf-8")
    around = os.environ | {"PATH": f"{found}:{os.environ['PATH']}", "ELCHI_STORE": str(store)}
    done = subprocess.run(
        [sys.executable, str(tmp_path / "asking.py")],
        env=around,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert 1 <= len(done.stdout.splitlines()) <= 3 and all(
        line.count(" | ") >= 2 for line in done.stdout.splitlines()
    )
