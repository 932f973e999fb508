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

from elchi import __version__
from elchi.cli_alerts import alerts
from elchi.cli_export import export
from elchi.cli_follow import follow
from elchi.cli_judge import judge
from elchi.cli_options import (
    AS_THEY_ARE,
    DEFAULT_STORE,
    BriefOptions,
    Cluster,
    Count,
    IntakeOptions,
    Pair,
    Store,
    Tongue,
    Workers,
)
from elchi.cli_serve import Port, mcp, serve
from elchi.cli_store import store as store_commands
from elchi.cli_users import audit, token, user
from elchi.cli_watch import watch

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


@app.command(usage="Usage: elchi extract [--jsonl] [--workers N] [--on CLUSTER] [OPTION...] INPUT...")
def extract(
    *inputs: str,
    jsonl: bool = False,
    workers: Workers = None,
    on: Cluster = None,
    taken: IntakeOptions = AS_THEY_ARE,
) -> int:
    """Say what pages contain; no record is needed or changed.

    With --jsonl, one JSON object a page is written; docs/json.md tells its shape.

    Example: `elchi extract page.html`, or `elchi extract pages/ --jsonl > found.jsonl`.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses, tables (.jsonl, .parquet) or web archives (.warc.gz, .paths).
    jsonl
        Write JSON Lines instead of text.

    """
    from elchi.terminal import extracting

    return extracting.run(inputs, jsonl, taken.intake(), workers, on)


@app.command(usage="Usage: elchi read [--store FILE] [--workers N] [--on CLUSTER] [OPTION...] INPUT...")
def read(
    *inputs: str,
    store: Store = DEFAULT_STORE,
    workers: Workers = None,
    on: Cluster = None,
    metrics: Path | None = None,
    taken: IntakeOptions = AS_THEY_ARE,
) -> int:
    """Read pages into the record; reading a page twice changes nothing.

    Pages that cannot be read are listed with the reason, and the rest go on.

    Example: `elchi read news/ --store elchi.db`.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses, tables (.jsonl, .parquet) or web archives (.warc.gz, .paths).
    metrics
        A file for what the run did, in the format of Prometheus.

    """
    from elchi.terminal import keeping

    return keeping.run(inputs, store, taken.intake(), workers, on, metrics)


@app.command
def link(*, store: Store = DEFAULT_STORE, workers: Workers = None) -> int:
    """Conclude everything anew from the findings of the record, as after an upgrade.

    Pages that are read are linked at once; this is needed when the rules have changed, and never does harm.

    Example: `elchi link --store elchi.db`.
    """
    from elchi.terminal import linking

    return linking.run(store, workers)


@app.command(usage="Usage: elchi explain PAGE | elchi explain --event ID [--store FILE]")
def explain(page: str | None = None, /, *, event: str | None = None, store: Store = DEFAULT_STORE) -> int:
    """Show every step for one page, or why each finding belongs to an event of the record.

    For a page: sentences, actors, functions, rules and the findings they made. For an event, agreement,
    commitment or person: every account under it with its words, and what ties it to the others.

    Example: `elchi explain page.html`, or `elchi explain --event 3f2a9c0d1b7e4a55`.

    Parameters
    ----------
    page
        A file or http(s) address.
    event
        An id of an event, agreement, commitment or person, or of a finding.

    """
    from elchi.errors import InputError
    from elchi.terminal import explaining, membership

    if page is not None and event is None:
        return explaining.run(page)
    if event is not None and page is None:
        return membership.run(event, store)
    raise InputError("Give a PAGE, or --event with an id, and not both.")


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


AS_IT_IS = BriefOptions()


@app.command
def brief(
    first: str,
    second: str,
    /,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])] = Path("brief.docx"),
    store: Store = DEFAULT_STORE,
    wanted: BriefOptions = AS_IT_IS,
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
        The file; its suffix chooses the form: .docx, .pdf, .html, .md or .json.
    """
    from elchi.terminal import briefing

    return briefing.run((first, second), output, store, wanted)


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


app.command(export)
app.command(follow)
app.command(judge)
app.command(alerts)
app.command(store_commands)
app.command(user)
app.command(token)
app.command(audit)
app.command(serve)
app.command(watch)
app.command(mcp)


@app.command
def doctor(*, store: Store = DEFAULT_STORE, jsonl: bool = False) -> int:
    """Look whether everything that Elchi needs here is there and sound: libraries, model, settings, record, room.

    The exit code is 1 when something is amiss, so that a script can act on it.

    Example: `elchi doctor --store elchi.db`.

    Parameters
    ----------
    jsonl
        Write one JSON object a line: what, sound, seen.

    """
    from elchi.terminal import doctoring

    return doctoring.run(store, jsonl)


@app.command
def demo(*, folder: Path = Path("demo"), port: Port = 8000, once: bool = False) -> int:
    """Read the sample pages, say what was learned, write a brief and open the portal: the two-minute tour.

    Example: `elchi demo --folder /tmp/tour`.

    Parameters
    ----------
    folder
        Where the record and the brief are put.
    port
        The portal's port; the next free one is taken when it is in use.
    once
        Stop when the brief is written, without the portal.

    """
    from elchi.terminal import demonstration

    return demonstration.run(folder, None if once else port)


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
