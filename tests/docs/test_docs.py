"""The documentation says what is there: a thing without its paragraph fails, and a paragraph without its thing."""

import json
import re
import shlex
import tomllib
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from cyclopts import App

from elchi.cli import app
from elchi.language import languages, rows, tables
from elchi.publishing import phrases
from elchi.reading import tables as reading
from elchi.records import vocabulary
from elchi.records.schema import line_schema

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DATA = ROOT / "src" / "elchi" / "language" / "data"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "samples" / "README.md", *sorted(DOCS.glob("*.md"))]
COMMANDS = (
    *(
        "extract",
        "read",
        "link",
        "explain",
        "tag",
        "find",
        "brief",
        "export",
        "serve",
        "watch",
        "mcp",
        "figures import",
        "figures show",
        "check",
    ),
    *(
        "demo",
        "doctor",
        "follow",
        "follow import",
        "follow report",
        "judge",
        "judge give",
        "judge withdraw",
        "judge export",
        "judge import",
    ),
    *(
        "user add",
        "user list",
        "user remove",
        "user role",
        "user password",
        "token add",
        "token list",
        "token remove",
    ),
    *("audit", "alerts list", "alerts send", "alerts retry", "store copy", "store shape"),
)
KINDS = ("event", "agreement", "commitment", "figure", "office", "sector", "format", "mechanism")


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def sections(name: str) -> dict[str, str]:
    """The text under each heading of the second level."""
    parts = re.split(r"^## (.+)$", text(name), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def coded(words: str) -> set[str]:
    """The words set in code, blocks left out."""
    inline = re.sub(r"```.*?```", "", words, flags=re.DOTALL)
    return {" ".join(found.split()) for found in re.findall(r"`([^`]+)`", inline)}


def program(command: str) -> App:
    """The command of one word or, inside another, of two."""
    found = app
    for word in command.split():
        found = found[word]
    return found


def commands(of: App, before: str = "") -> set[str]:
    """The commands of a program, those inside another by both words."""
    names = {name for name in of if not name.startswith("-")}
    inside = {name: commands(of[name], f"{before}{name} ") for name in names}
    own = {f"{before}{name}" for name in names if not inside[name] or of[name].default_command}
    return own.union(*inside.values())


def command_of(words: list[str]) -> str:
    return " ".join(words[:2]) if " ".join(words[:2]) in COMMANDS else words[0]


def options(command: str) -> set[str]:
    arguments = program(command).assemble_argument_collection(default_parameter=app.default_parameter)
    return {name for argument in arguments for name in argument.names if name.startswith("-")}


def test_these_are_the_commands():
    assert commands(app) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_and_its_options_have_their_paragraph(command):
    section = sections("docs/commands.md")[f"elchi {command}"]
    described = {word for item in re.findall(r"^- (.*?):", section, re.MULTILINE) for word in coded(item)}
    assert {word.split()[0] for word in described} == options(command)
    assert f"Example: `elchi {command} " in section
    block = section.split("```")[1]
    assert block.strip().startswith(f"elchi {command}")
    assert all(option in block for option in options(command) if option.startswith("--"))


def examples() -> list[str]:
    found = [
        example for page in PAGES for example in re.findall(r"Example: `(elchi [^`]+)`", page.read_text("utf-8"))
    ]
    found += [
        line.removeprefix("$ ").split("  #")[0]
        for line in text("README.md").splitlines()
        if re.match(r"(?:\$ )?elchi \w", line)
    ]
    found += [
        example
        for name in COMMANDS
        for example in re.findall(r"`(elchi [^`]+)`", " ".join(program(name).help.split()))
    ]
    return sorted(set(found))


@pytest.mark.parametrize("example", examples())
def test_an_example_is_a_command_line_that_is_understood(example):
    words = shlex.split(example.split(" > ")[0].split(" | ")[0])[1:]
    _, bound, _ = app.parse_args(words, exit_on_error=False, print_error=False)
    assert bound.arguments


def test_every_command_has_an_example():
    assert {command_of(example.split()[1:]) for example in examples()} == set(COMMANDS)


def test_every_exit_code_is_told():
    told = set(re.findall(r"^\| (\d+) \|", sections("docs/commands.md")["Exit codes"], re.MULTILINE))
    assert told == {"0", "1", "2", "3", "130"}
    assert "ELCHI_STORE" in sections("docs/commands.md")["The record and ELCHI_STORE"]


def test_every_type_of_event_can_be_sought():
    assert set(get_args(vocabulary.EventType)) <= coded(sections("docs/commands.md")["elchi find"])


def test_every_make_target_is_told():
    targets = re.search(r"^\.PHONY: (.+)$", text("Makefile"), re.MULTILINE)
    assert {f"make {target}" for target in targets[1].split()} == coded(
        sections("docs/commands.md")["Make targets"]
    ) & {found for found in coded(text("docs/commands.md")) if found.startswith("make ")}


def test_every_table_of_a_language_is_named():
    told = coded(sections("docs/language.md")["The tables of a language"])
    assert {path.name for code in languages() for path in (DATA / code).glob("*.toml")} <= told


def test_every_shared_table_is_named():
    told = {word for word in coded(sections("docs/language.md")["The shared tables"]) if word.count("/") == 0}
    assert {path.name for path in (DATA / "shared").glob("*.toml")} <= told


def test_no_table_is_named_that_is_not_there():
    told = {word for word in coded(text("docs/language.md")) if word.endswith(".toml")}
    told = {Path(word).name for word in told}
    there = {path.name for folder in (DATA, ROOT / "src" / "elchi" / "reading") for path in folder.rglob("*.toml")}
    assert told == there


@pytest.mark.parametrize("module", [rows, tables, reading, phrases], ids=["rows", "tables", "reading", "brief"])
def test_every_row_type_is_named(module):
    types = {
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, msgspec.Struct) and value.__module__ == module.__name__
    }
    told = coded(text("docs/language.md"))
    wholes = {name for name in types if not name.endswith("Row") and name not in {"Phrase", "Scale", "DatePattern"}}
    assert types - wholes <= told
    assert module is not tables or wholes <= told


def test_every_piece_of_phrase_syntax_is_told():
    told = sections("docs/language.md")["Phrases"]
    assert all(f"`{piece}" in told for piece in ("=", "..", "РК"))
    assert "?`" in told and "\\|" in told


def test_every_reason_of_rejection_has_its_row():
    told = re.findall(r"^\| `([a-z-]+)` \|", sections("docs/input.md")["What is rejected"], re.MULTILINE)
    assert sorted(told) == sorted(get_args(vocabulary.Reason))


def fields(definition: dict) -> set[str]:
    return set(definition["properties"])


def described(section: str) -> set[str]:
    items = re.findall(r"^- ([^:]+):|; `(\w+)`:", sections("docs/json.md")[section], re.MULTILINE)
    return {word for item in items for word in coded("".join(item) if "`" in "".join(item) else f"`{item[1]}`")}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_finding_is_told(kind):
    definition = line_schema()["$defs"][f"{kind.capitalize()}Found"]
    assert described(kind) == fields(definition) - described("Every finding")


@pytest.mark.parametrize(("section", "name"), [("A line", "Line"), ("article", "Article"), ("rejected", "Rejected")])
def test_every_field_of_a_line_is_told(section, name):
    assert described(section) == fields(line_schema()["$defs"][name])


def test_every_field_of_what_findings_hold_is_told():
    definitions = line_schema()["$defs"]
    told = coded(text("docs/json.md"))
    for name in ("Quote", "When", "Place", "Participant", "Source"):
        assert fields(definitions[name]) <= told


@pytest.mark.parametrize(
    "name",
    [
        *("EventType", "Status", "Role", "AgreementType", "Level", "AgreementStatus", "Force", "FormatRole"),
        *("Measure", "MechanismType", "Confidence"),
    ],
)
def test_every_value_of_a_vocabulary_is_told(name):
    assert set(get_args(getattr(vocabulary, name))) <= coded(text("docs/json.md"))


def test_every_language_is_told():
    assert set(languages()) <= coded(text("docs/json.md"))


def test_the_number_of_sectors_is_right():
    assert f"all {len(get_args(vocabulary.Sector))} are in the schema" in text("docs/json.md")


def test_the_schema_file_is_that_of_the_records():
    assert json.loads((DOCS / "schema.json").read_text("utf-8")) == line_schema()


def test_the_house_is_drawn_as_it_stands():
    drawn = sections("docs/house.md")
    there = {path.name for path in (ROOT / "src" / "elchi").iterdir() if (path / "__init__.py").exists()}
    assert set(re.findall(r"^  (\w+)/ ", drawn["Folders"], re.MULTILINE)) == there
    tops = set(re.findall(r"^(\w+)/ ", drawn["Folders"], re.MULTILINE))
    assert all((ROOT / top).is_dir() for top in tops)
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = [layer.replace("elchi.", "") for contract in contracts for layer in contract.get("layers", ())]
    assert drawn["Layers"].split("```")[1].split("\n")[1:-1] == layers


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_page_is_on_the_map():
    linked = set(re.findall(r"\]\(([\w.-]+)\)", text("docs/index.md")))
    assert {path.name for path in DOCS.iterdir()} - {"index.md"} == linked - {"README.md", "CHANGELOG.md"}


def test_the_readme_is_one_screen_with_the_two_commands():
    readme = text("README.md")
    assert len(readme.splitlines()) <= 60
    assert "make demo" in readme and "make test" in readme
    assert "docs/index.md" in readme and "LICENSE" in readme
