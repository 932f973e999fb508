"""The command line. Each command is a few lines that call the layer below; imports wait until it runs.

Exit codes: 0 done · 1 done, but pages were rejected, nothing was found, or `check` found something · 2 the command
line is wrong · 3 something must be fixed first, and the message says what · 130 stopped by hand.
"""

import io
import os
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import App, CycloptsError, Parameter, UnusedCliTokensError
from cyclopts.validators import Number

from elchi import __version__

Store = Annotated[Path, Parameter(env_var="ELCHI_STORE", help="The record's file.")]
Pair = Annotated[tuple[str, str] | None, Parameter(help="Two countries, as ISO codes: KZ TM.")]
Workers = Annotated[
    int | None, Parameter(validator=Number(gte=1), help="How many processes read; one a core if not given.")
]
Count = Annotated[int, Parameter(validator=Number(gte=1))]


def _read(_type: object, code: str | None) -> None:
    from elchi.language import languages

    if code and code not in languages():
        raise ValueError(f"{code!r} is no language that is read; known are {', '.join(languages())}")


Tongue = Annotated[str, Parameter(validator=_read, help="A language by its code: ru, en, kk, tk.")]
DEFAULT_STORE = Path("elchi.db")
SEE = "See `elchi --help`, or `elchi COMMAND --help`."

app = App(
    name="elchi",
    version=__version__,
    help="Reads the news of diplomacy in Russian, Kazakh, Turkmen and English and keeps the file.",
    help_epilogue=(
        "Start with `elchi demo`. Exit codes: 0 done, 1 done but something was rejected, missing or amiss, "
        "2 wrong command line, 3 something to fix first."
    ),
    help_format="plaintext",
    default_parameter=Parameter(negative=()),
    suppress_keyboard_interrupt=False,
)


@app.command(usage="Usage: elchi extract [--jsonl] [--workers N] INPUT...")
def extract(*inputs: str, jsonl: bool = False, workers: Workers = None) -> int:
    """Say what pages contain; no record is needed or changed.

    With --jsonl, one JSON object a page is written; docs/json.md tells its shape.

    Example: `elchi extract page.html`, or `elchi extract pages/ --jsonl > found.jsonl`.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses or .jsonl files.
    jsonl
        Write JSON Lines instead of text.

    """
    from elchi.terminal import extracting

    return extracting.run(inputs, jsonl, workers)


@app.command(usage="Usage: elchi read [--store FILE] [--workers N] INPUT...")
def read(*inputs: str, store: Store = DEFAULT_STORE, workers: Workers = None) -> int:
    """Read pages into the record; reading a page twice changes nothing.

    Pages that cannot be read are listed with the reason, and the rest go on.

    Example: `elchi read news/ --store elchi.db`.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses or .jsonl files.

    """
    from elchi.terminal import keeping

    return keeping.run(inputs, store, workers)


@app.command
def explain(page: str, /) -> int:
    """Show every step for one page: sentences, actors, functions, rules and the findings they made.

    Example: `elchi explain page.html`.

    Parameters
    ----------
    page
        A file or http(s) address.

    """
    from elchi.terminal import explaining

    return explaining.run(page)


@app.command
def tag(page: Annotated[str, Parameter(allow_leading_hyphen=True)], /, *, jsonl: bool = False) -> int:
    """Mark names, offices, dates and document titles in a text, in colour on a terminal and in brackets elsewhere.

    Example: `elchi tag page.txt`, or `elchi tag page.txt --jsonl`.

    Parameters
    ----------
    page
        A plain text file, - for standard input, or any page that `read` takes.
    jsonl
        Write one line of JSON: the text and its mentions.

    """
    from elchi.terminal import tagging

    return tagging.run(page, jsonl)


@app.command
def find(
    words: str,
    /,
    *,
    store: Store = DEFAULT_STORE,
    pair: Pair = None,
    type: str | None = None,
    language: Tongue | None = None,
    limit: Count = 20,
) -> int:
    """Search the articles of the record; words are found in any inflected form.

    Example: `elchi find "товарооборот" --pair KZ TM --type talks`.

    Parameters
    ----------
    words
        What to look for; every word must occur.
    type
        Only articles that tell of such an event: visit, talks, signing …
    language
        Only articles in this language.
    limit
        How many articles at the most.

    """
    from elchi.terminal import finding

    return finding.run(words, store, pair, type, language, limit)


@app.command
def brief(
    first: str,
    second: str,
    /,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])] = Path("brief.docx"),
    store: Store = DEFAULT_STORE,
    since: str | None = None,
    lang: Tongue = "ru",
) -> int:
    """Write the brief on the relations of two countries.

    Every line is footnoted with outlet, date and quote; what the record does not know is said.

    Example: `elchi brief KZ TM --since 2021 -o brief.docx`.

    Parameters
    ----------
    first
        ISO code of a country: KZ.
    second
        ISO code of the other: TM.
    output
        The file; its suffix chooses the form: .docx, .pdf, .html or .md.
    since
        Leave out what happened before this year or date: 2021, 2021-06-01.
    lang
        The language of the brief; quotes stay in their own.

    """
    from elchi.terminal import briefing

    return briefing.run((first, second), output, store, since, lang)


figures = App(
    name="figures",
    help="Trade and other figures over time: official statistics, and what pages report.",
    help_format="plaintext",
)
app.command(figures)


@figures.command(name="import")
def import_figures(file: Path, /, *, store: Store = DEFAULT_STORE, source: str = "UN Comtrade") -> int:
    """Keep official statistics of trade from a CSV file beside what pages report; twice changes nothing.

    The columns have UN Comtrade's names. Rows that cannot be read are listed with their lines, and the rest go on.

    Example: `elchi figures import comtrade.csv --store elchi.db`.

    Parameters
    ----------
    file
        A table in CSV, as UN Comtrade gives it.
    source
        The name that the numbers are shown under.

    """
    from elchi.terminal import counting

    return counting.take(file, store, source)


@figures.command(name="show")
def show_figures(first: str, second: str, /, *, store: Store = DEFAULT_STORE, jsonl: bool = False) -> int:
    """Show the series of two countries: years, parts of years, stocks and goals, conflicts side by side.

    Example: `elchi figures show KZ TM`.

    Parameters
    ----------
    first
        ISO code of a country: KZ.
    second
        ISO code of the other: TM.
    jsonl
        Write one JSON object a series.

    """
    from elchi.terminal import counting

    return counting.show((first, second), store, jsonl)


@app.command
def check(
    *,
    store: Store = DEFAULT_STORE,
    pair: Pair = None,
    on: str | None = None,
    months: Count = 6,
    jsonl: bool = False,
) -> int:
    """Tell what the record cannot answer: gaps, disputes, what is overdue or about to expire, who went silent.

    The exit code is 1 when something was found, so that a script can act on it.

    Example: `elchi check --pair KZ TM --on 2025-12-31`.

    Parameters
    ----------
    on
        The day from which terms and silence are told, today if not given: 2025-12-31.
    months
        How many months ahead an agreement counts as about to expire.
    jsonl
        Write one JSON object a gap, then one a share.

    """
    from elchi.terminal import checking

    return checking.run(store, pair, on, months, jsonl)


follow = App(
    name="follow",
    help="Follow a programme or roadmap: which items have evidence, which are overdue.",
    help_format="plaintext",
)
app.command(follow)
Place = Annotated[str | None, Parameter(help="A column by its heading, letter or number, where it is not found.")]
Wanted = Annotated[str | None, Parameter(help="The programme's id or its beginning; needed where there are several.")]


@follow.default
def programmes(*, store: Store = DEFAULT_STORE) -> int:
    """List the programmes that are followed.

    Example: `elchi follow --store elchi.db`.

    """
    from elchi.terminal import following

    return following.run_list(store)


@follow.command(name="import")
def follow_import(  # noqa: PLR0913
    file: Path,
    /,
    *,
    pair: Pair = None,
    title: str | None = None,
    valid: str | None = None,
    lang: Tongue | None = None,
    item: Place = None,
    due: Place = None,
    bodies: Place = None,
    number: Place = None,
    update: str | None = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Take the items of a programme from a table in CSV, XLSX or DOCX.

    Every row is accounted for. The same file again changes nothing; a corrected one updates the items.

    Example: `elchi follow import programme.docx --pair KZ TM --valid 2024/2026`.

    Parameters
    ----------
    file
        The programme: .csv, .xlsx or .docx.
    title
        Its title, where the file does not give it.
    valid
        Its term, where the title does not give it: 2024/2026.
    lang
        Its language, where it is not told aright.
    update
        The id of the programme that this file corrects, where the title has changed.

    """
    from elchi.terminal import following

    columns = {"item": item, "due": due, "bodies": bodies, "number": number}
    return following.run_import(file, store, (pair, title, valid, lang), columns, update)


@follow.command(name="report")
def follow_report(
    programme: Wanted = None,
    /,
    *,
    on: str | None = None,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    lang: Tongue | None = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Tell where each item stands: done, in progress, mentioned only, without evidence; and what is overdue.

    Example: `elchi follow report -o report.xlsx`, or `elchi follow report 3f2a --on 2025-12-31`.

    Parameters
    ----------
    on
        As of this day; today if not given.
    output
        A file: .xlsx, .docx, .csv or .md; without it the report is printed.
    lang
        The language of the report; the programme's own if not given.

    """
    from elchi.terminal import following

    return following.run_report(programme, store, on, output, lang)


@app.command
def demo(*, folder: Path = Path("demo")) -> int:
    """Read the sample pages, print what was learned and write a brief: the two-minute tour.

    Example: `elchi demo --folder /tmp/tour`.

    Parameters
    ----------
    folder
        Where the record and the brief are put.

    """
    from elchi.terminal import demonstration

    return demonstration.run(folder)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; what the operator can fix is one clear message."""
    from elchi.errors import ElchiError, InputError

    _speak()
    try:
        code = app(arguments, result_action="return_value", exit_on_error=False, print_error=False)
    except UnusedCliTokensError as error:
        left = " ".join(error.unused_tokens or ())
        code = _complain(f"Nothing takes {left!r} here; words that belong together go between quotes.\n{SEE}", 2)
    except (CycloptsError, InputError) as error:
        code = _complain(f"{error}\n{SEE}", 2)
    except ElchiError as error:
        code = _complain(str(error), 3)
    except KeyboardInterrupt:
        code = _complain("stopped; the pages read so far are kept", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _speak() -> None:
    """Letters that the terminal's encoding lacks are shown as "?" instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _complain(message: str, code: int) -> int:
    print(f"elchi: {message}", file=sys.stderr)
    return code
