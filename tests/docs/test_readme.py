"""What README.md shows is what happens."""

import re
import shlex
from pathlib import Path

import pytest

from elchi.cli import main

ROOT = Path(__file__).parents[2]


def shown() -> list[tuple[str, list[str]]]:
    """The commands of README.md, each with the lines printed under it."""
    block = next(block for block in (ROOT / "README.md").read_text("utf-8").split("```") if "$ elchi" in block)
    steps = re.split(r"^\$ elchi ", block, flags=re.MULTILINE)[1:]
    return [(step.splitlines()[0], step.splitlines()[1:]) for step in steps]


def is_there(line: str, out: str) -> bool:
    """Whether a printed line holds these words; "…" stands for any."""
    pattern = ".*".join(re.escape(part) for part in line.split("…"))
    return re.search(rf"^{pattern}$", out, re.MULTILINE) is not None


def test_the_commands_of_the_readme_do_what_it_shows(tmp_path, monkeypatch, capfdbinary):
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    missed = []
    for command, lines in shown():
        with pytest.raises(SystemExit) as leaving:
            main(shlex.split(command))
        assert leaving.value.code == 0, command
        out = capfdbinary.readouterr().out.decode()
        missed += [line for line in lines if not is_there(line, out)]
    assert missed == []


def test_the_readme_shows_six_commands():
    assert [command.split()[0] for command, _ in shown()] == ["extract", "explain", "tag", "read", "find", "brief"]


@pytest.mark.parametrize(
    ("page", "made"), [("docs/store.md", "elchi.db"), ("docs/brief.md", "brief.docx")], ids=["store", "brief"]
)
def test_the_python_of_the_docs_runs(page, made, tmp_path, monkeypatch):
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    exec((ROOT / page).read_text("utf-8").split("```python")[1].split("```")[0], {})
    assert (tmp_path / made).stat().st_size > 10_000
