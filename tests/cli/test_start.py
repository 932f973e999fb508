"""What is imported before there is anything to do; heavy packages wait until a command needs them."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "sqlalchemy",
    "alembic",
    "pymorphy3",
    "lxml",
    "docxtpl",
    "typst",
    "babel",
    "trafilatura",
    "jinja2",
    "pygments",
}
HELP = """
import contextlib, io
from elchi.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main({arguments!r})
"""


def imported(code: str) -> set[str]:
    program = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60)
    return {name.split(".")[0] for name in json.loads(made.stdout)}


def test_importing_elchi_imports_next_to_nothing():
    modules = imported("import elchi")
    assert "elchi" in modules
    assert not modules & (HEAVY | {"cyclopts", "rich", "msgspec"})


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], [], ["brief", "--help"], ["nosuch"]], ids=" ".join)
def test_help_waits_for_no_heavy_package(arguments):
    modules = imported(HELP.format(arguments=arguments))
    assert "cyclopts" in modules
    assert not modules & HEAVY


def test_the_public_names_are_there_when_asked_for():
    assert {"msgspec", "selectolax"} <= imported("from elchi import read")
    assert "sqlalchemy" in imported("from elchi import Record")
