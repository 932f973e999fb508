"""The command line. Each command is a few lines that call the layer below; imports wait until it runs.

Exit codes: 0 done · 1 done, but pages were rejected or nothing was found · 2 the command line is wrong ·
3 something must be fixed first, and the message says what.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from elchi import __version__

Store = Annotated[Path, Parameter(env_var="ELCHI_STORE", help="The record's file.")]
Pair = Annotated[tuple[str, str] | None, Parameter(help="Two countries, as ISO codes: KZ TM.")]
Tongue = Literal["ru", "kk", "tk", "en"]
DEFAULT_STORE = Path("elchi.db")

app = App(
    name="elchi",
    version=__version__,
    help="Reads the news of diplomacy in Russian, Kazakh, Turkmen and English and keeps the file.",
    help_epilogue=(
        "Start with `elchi demo`. Exit codes: 0 done, 1 done but pages were rejected or nothing was found, "
        "2 wrong command line, 3 something to fix first."
    ),
)


@app.command
def extract(*inputs: str, jsonl: bool = False) -> int:
    """Say what pages contain; no record is needed or changed.

    `elchi extract page.html` prints findings for a person; `elchi extract pages/ --jsonl > found.jsonl` writes one
    JSON object a page, whose shape is documented in docs/json.md.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses or .jsonl files.
    jsonl
        Write JSON Lines instead of text.
    """
    from elchi.terminal import extracting

    return extracting.run(inputs, jsonl)


@app.command
def read(*inputs: str, store: Store = DEFAULT_STORE) -> int:
    """Read pages into the record; reading a page twice changes nothing.

    `elchi read news/ --store elchi.db`. Pages that cannot be read are listed with the reason and do not stop the rest.

    Parameters
    ----------
    inputs
        Files, folders, patterns, http(s) addresses or .jsonl files.
    """
    from elchi.terminal import keeping

    return keeping.run(inputs, store)


@app.command
def explain(page: str) -> int:
    """Show every step for one page: sentences, actors, functions, rules and the findings they made.

    `elchi explain page.html`.

    Parameters
    ----------
    page
        A file or http(s) address.
    """
    from elchi.terminal import explaining

    return explaining.run(page)


@app.command
def find(  # noqa: PLR0913
    words: str,
    *,
    store: Store = DEFAULT_STORE,
    pair: Pair = None,
    type: str | None = None,
    language: Tongue | None = None,
    limit: int = 20,
) -> int:
    """Search the articles of the record in any inflected form: `elchi find "товарооборот" --pair KZ TM`.

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
def brief(  # noqa: PLR0913
    first: str,
    second: str,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])] = Path("brief.docx"),
    store: Store = DEFAULT_STORE,
    since: str | None = None,
    lang: Tongue = "ru",
) -> int:
    """Write the brief on the relations of two countries: `elchi brief KZ TM -o brief.docx`.

    Every line is footnoted with outlet, date and quote; what the record does not know is said.

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


@app.command
def demo(*, folder: Path = Path("demo")) -> int:
    """Read the sample pages, print what was learned and write a brief: the two-minute tour.

    Parameters
    ----------
    folder
        Where the record and the brief are put.
    """
    from elchi.terminal import demonstration

    return demonstration.run(folder)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; errors that the operator can fix are one clear message."""
    from elchi.errors import ElchiError

    try:
        code = app(arguments, result_action="return_value", exit_on_error=False, print_error=True)
    except ElchiError as error:
        print(f"elchi: {error}", file=sys.stderr)
        code = 3
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except KeyboardInterrupt:
        code = 130
    except SystemExit as leaving:
        code = leaving.code
    sys.exit(code if isinstance(code, int) else 0)
