"""The command line as scripts and people meet it: help, wrong words, exit codes."""

import subprocess
import sys

import pytest

from elchi import __version__

COMMANDS = ("extract", "read", "explain", "find", "brief", "demo")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_shows_an_example(process, command):
    ran = process(command, "--help")
    assert ran.code == 0
    assert f"Example: `elchi {command} " in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("arguments", [(), ("--help",)], ids=["nothing", "--help"])
def test_without_a_command_the_commands_are_shown(process, arguments):
    ran = process(*arguments)
    assert ran.code == 0
    assert all(f" {command} " in ran.out for command in COMMANDS)
    assert "elchi demo" in ran.out


def test_the_version_is_the_package_s(elchi):
    assert elchi("--version").out.strip() == __version__


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("exctract", "page.html"), ["exctract", "extract, read, link, explain, tag, find, brief"]),
        (("figures", "imprt", "x.csv"), ["imprt", "import, show"]),
        (("extract", "--csv", "page.html"), ["--csv"]),
        (("extract",), ["at least one page"]),
        (("read",), ["at least one page"]),
        (("explain",), ["PAGE"]),
        (("find",), ["WORDS"]),
        (("find", ""), ["at least one word"]),
        (("find", "«»"), ["at least one word"]),
        (("find", "газ", "нефть"), ["нефть", "between quotes"]),
        (("brief", "KZ", "TM", "x.docx"), ["x.docx"]),
        (("find", "газ", "--pair", "KZ"), ["--pair", "2"]),
        (("find", "газ", "--pair", "KZ", "XX"), ["XX", "ISO 3166-1"]),
        (("find", "газ", "--type", "party"), ["party", "visit, talks, meeting"]),
        (("find", "газ", "--language", "fr"), ["fr", "known are en, kk, ru, tk"]),
        (("find", "газ", "--limit", "0"), ["--limit", "1"]),
        (("find", "газ", "--limit", "many"), ["--limit", "many"]),
        (("brief", "KZ"), ["SECOND"]),
        (("brief", "KZ", "TM", "--lang", "xx"), ["xx", "known are en, kk, ru, tk"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_command_line_is_told_in_a_sentence(elchi, folder, arguments, words):
    ran = elchi(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("elchi: ")
    assert "--help" in ran.err
    assert all(word in ran.err for word in words)
    assert list(folder.iterdir()) == []


def test_a_wrong_command_line_is_2_for_a_script_too(process):
    ran = process("find", "газ", "--language", "fr")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err


def test_letters_that_the_terminal_lacks_do_not_end_the_run(process, page):
    ran = process("extract", page, PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "2023-10-31" in ran.out


def test_a_reader_who_has_seen_enough_ends_the_run_quietly(page):
    with subprocess.Popen(
        [sys.executable, "-m", "elchi", "extract", *[str(page)] * 30],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        running.stdout.readline()
        running.stdout.close()
        complaint = running.stderr.read().decode()
        assert running.wait(timeout=60) == 0
    assert complaint == ""
