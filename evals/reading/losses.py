"""Lines about what went wrong on a page: missed, false and differing findings."""

from collections.abc import Iterator

from evals.reading.matching import Answer, who

TELLING = (
    *("type", "mode", "status", "number", "countries", "parties", "valid_from", "valid_to", "by", "force"),
    *("measure", "value", "change", "person", "country", "sector", "organisation", "name", "title", "action"),
)
Pair = tuple[Answer, Answer]


def missed_and_false(
    name: str, kind: str, mine: list[Answer], theirs: list[Answer], pairs: list[Pair]
) -> Iterator[str]:
    """A line for each expected finding without a match, and for each found one without."""
    for answer in mine:
        if not any(answer is pair[0] for pair in pairs):
            yield f"{name} MISSED {kind} {brief(answer)}"
    for answer in theirs:
        if not any(answer is pair[1] for pair in pairs):
            yield f"{name} FALSE  {kind} {brief(answer)}"


def differences(name: str, pairs: list[Pair]) -> Iterator[str]:
    """A line for each event that was found with other participants, date or status than expected."""
    for expected, found in pairs:
        mine, theirs = (sorted(who(answer), key=str) for answer in (expected, found))
        dates = expected.get("when", {}).get("edtf"), found["when"]["edtf"]
        states = expected["status"], found["status"]
        if mine != theirs or dates[0] != dates[1] or states[0] != states[1]:
            yield f"{name} DIFFERS {found['type']} {mine} / {theirs} {dates} {states} [{found.get('rule', '')}]"


def brief(answer: Answer) -> str:
    """One line about an answer: its telling fields and its first words."""
    values = [f"{key}={answer[key]}" for key in TELLING if answer.get(key)]
    if "when" in answer:
        values.append(f"when={answer['when'].get('edtf')}")
    people = [f"{p.get('name')}/{p.get('country')}" for p in answer.get("participants", [])]
    words = (answer.get("quotes") or [{"text": ""}])[0]["text"][:110]
    return " ".join([*values, *people, f"[{answer.get('rule', '')}] «{words}»"])
