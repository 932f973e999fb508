"""Mentions of a file's texts: `python -m evals.names FILE` writes one JSON object a text to the standard output.

FILE is JSON Lines of `{"id", "text"}` where its name ends in `.jsonl`, else plain text, which is one text. Offsets
count code points of the text as it was given.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from elchi.tagger import tag_all


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """The id and text of everything in the file."""
    if path.suffix != ".jsonl":
        yield path.stem, path.read_text("utf-8")
        return
    for number, line in enumerate(path.read_bytes().splitlines()):
        if line.strip():
            values = msgspec.json.decode(line)
            yield str(values.get("id", number)), values["text"]


def main(arguments: list[str]) -> None:
    """Write the mentions."""
    if len(arguments) != 1:
        sys.exit("usage: python -m evals.names FILE")
    named = list(texts_of(Path(arguments[0])))
    for (name, text), mentions in zip(named, tag_all([text for _, text in named]), strict=True):
        rows = [{"start": m.start, "end": m.end, "kind": m.kind, "text": text[m.start : m.end]} for m in mentions]
        sys.stdout.buffer.write(msgspec.json.encode({"id": name, "mentions": rows}) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
