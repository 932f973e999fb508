"""The commands of a person's judgement: `elchi judge`, and `give`, `withdraw`, `export` and `import` under it."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from elchi.cli_options import DEFAULT_STORE, Count, Pair, Store

judge = App(
    name="judge",
    help="Decide what is one and what is not: the doubtful cases, most valuable first.",
    help_format="plaintext",
)
By = Annotated[str | None, Parameter(env_var="ELCHI_BY", help="Who judges; the login name if not given.")]


@judge.default
def walk(
    *,
    by: By = None,
    kind: Literal["event", "agreement", "commitment", "person"] | None = None,
    pair: Pair = None,
    limit: Count = 50,
    store: Store = DEFAULT_STORE,
) -> int:
    """Walk the doubtful cases and ask of each whether the two are one.

    Example: `elchi judge --pair KZ TM --kind event`.

    Parameters
    ----------
    kind
        Only doubts about events, agreements, commitments or people.
    limit
        How many to show at the most.

    """
    from elchi.terminal import judging

    return judging.walk(store, by, kind, pair, limit)


@judge.command(usage="Usage: elchi judge give VERDICT FINDING... [OPTIONS]")
def give(
    verdict: Literal["same", "not same", "wrong", "corrected", "confirmed"],
    /,
    *findings: str,
    by: By = None,
    reason: str = "",
    field: str | None = None,
    value: str | None = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Say of findings that they are the same, or not; of one that it is wrong or how it is right; that all are right.

    Example: `elchi judge give "not same" 3f2a9c0d1b7e4a55 91c4d2e0aa5b7713 --reason "the dinner of the next day"`.

    Parameters
    ----------
    verdict
        same, "not same", wrong, corrected, or confirmed: these tell of one thing, and what is concluded is right.
    findings
        Ids of findings, as `elchi explain --event ID` prints them; of a person, with the place in the finding.
    reason
        Why.
    field
        With corrected: the field of the event, agreement, commitment or person.
    value
        With corrected: its right value as JSON, such as '"occurred"' or 12.

    """
    from elchi.terminal import judging

    return judging.give(store, verdict, findings, by, reason, (field, value))


@judge.command(usage="Usage: elchi judge withdraw JUDGEMENT... [--by NAME] [--store FILE]")
def withdraw(*judgements: str, by: By = None, store: Store = DEFAULT_STORE) -> int:
    """Take judgements back: the record is as without them, and keeps them with who took them back.

    Example: `elchi judge withdraw 5be1c0a2d4f37986 --by "A. Reader"`.

    Parameters
    ----------
    judgements
        Ids of judgements, as `judge give` and `judge export` tell them.

    """
    from elchi.terminal import judging

    return judging.withdraw(store, judgements, by)


@judge.command
def export(*, output: Annotated[Path, Parameter(name=["--output", "-o"])], store: Store = DEFAULT_STORE) -> int:
    """Write every judgement as JSON Lines, to be kept in git.

    Example: `elchi judge export -o judgements.jsonl`.

    """
    from elchi.terminal import judging

    return judging.export(store, output)


@judge.command(name="import")
def import_judgements(file: Path, /, *, store: Store = DEFAULT_STORE) -> int:
    """Take judgements from such a file; those that are known change nothing.

    Example: `elchi judge import judgements.jsonl`.

    """
    from elchi.terminal import judging

    return judging.take(store, file)
