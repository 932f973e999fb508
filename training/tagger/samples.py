"""What the tagger is trained on: texts with spans, and which kinds each source marks at all."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from elchi.records.vocabulary import MentionKind
from elchi.tagger.labels import HEADS, Head


@dataclass(frozen=True, order=True)
class Span:
    """A marked stretch of a text: `text[start:end]` names something of this kind."""

    start: int
    end: int
    kind: MentionKind


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One text with its spans.

    `heads` names the heads whose kinds the source marks throughout: elsewhere silence means nothing. `doubtful` are
    stretches that a head must not learn from, since the source's convention differs there.
    """

    text: str
    spans: tuple[Span, ...]
    heads: frozenset[Head] = frozenset(HEADS)
    doubtful: tuple[tuple[int, int, Head], ...] = ()
    source: str = ""
    language: str = ""
    family: str = ""


@dataclass
class Builder:
    """Puts a text together from words, keeping where each stands."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, word: str, *, spaced: bool) -> None:
        """Add a word, after a space if asked for and anything stands before it."""
        if spaced and self.text:
            self.text += " "
        self.starts.append(len(self.text))
        self.text += word
        self.ends.append(len(self.text))


CLOSING = frozenset(",.;:!?)»”…%'’")
OPENING = frozenset("(«“„#№$€")


def printed(words: list[str], *, plain: bool = False) -> Builder:
    """Words as a page would print them: no space before a comma or after an opening bracket; `plain` spaces them all.

    >>> printed(["(", "Kazakhstan", ")", ",", "2023"]).text
    '(Kazakhstan), 2023'
    """
    builder = Builder()
    quoted = False
    before = ""
    for word in words:
        if word == '"':
            spaced = not quoted
            quoted = not quoted
        else:
            spaced = word[:1] not in CLOSING and not (before == '"' and quoted)
        builder.add(word, spaced=plain or (spaced and before not in OPENING))
        before = word
    return builder


def blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines between empty ones."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
