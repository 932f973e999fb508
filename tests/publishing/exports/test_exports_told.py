"""docs/exports.md tells every format, table and column."""

import re
from pathlib import Path

import pytest

from elchi.cli import app
from elchi.publishing.exports import FORMATS, KINDS
from elchi.publishing.exports.tables import CODED, TABLES

DOCS = (Path(__file__).parents[3] / "docs" / "exports.md").read_text("utf-8")
COMMANDS = (Path(__file__).parents[3] / "docs" / "commands.md").read_text("utf-8")
EVERY = [*TABLES.values(), *CODED.values()]
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^###? |\Z)", DOCS, re.MULTILINE | re.DOTALL))


def test_every_format_has_its_row():
    section = DOCS.split("## Formats")[1].split("\n## ")[0]
    assert set(FORMATS) <= set(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE))


def test_every_format_is_named_by_the_help():
    named = re.findall(r"[\w-]+", app["export"].help.split("Parameters")[1].split("output")[0])
    assert set(FORMATS) <= set(named)


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_every_column_has_its_row(table):
    name = table.name
    told = re.findall(r"^\| `([\w ]+)` \| (\w+) \| (.+) \|$", SECTIONS[name], re.MULTILINE)
    assert told == [(column.name, column.type, column.means) for column in table.columns]
    assert f"One row is {table.row}." in SECTIONS[name]


def test_every_kind_is_a_table_and_told_as_an_option():
    assert set(KINDS) == set(TABLES)
    assert all(f"`{kind}`" in COMMANDS.split("## elchi export")[1].split("\n## ")[0] for kind in KINDS)


@pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
def test_references_lead_to_tables(table):
    assert {column.refers for column in table.columns} - {None} <= set(TABLES)
