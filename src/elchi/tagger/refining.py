"""What the language's own tables mend in the model's marks: dates that it passed over, and dates all in capitals.

The model knows better where a date ends, but of "OCT 30, 2023" it sees pieces: few texts that it learnt from shout.
"""

from collections.abc import Sequence

from elchi.language import load
from elchi.language.dates import DateMatch
from elchi.records.mention import Mention
from elchi.records.vocabulary import MentionKind

FIGURES: frozenset[MentionKind] = frozenset({"date", "money", "number"})


def refined(text: str, mentions: Sequence[Mention], language: str) -> list[Mention]:
    """The mentions, with dates that calendar.toml reads where the model saw no figure or only pieces of capitals."""
    kept = list(mentions)
    for date in load(language).dates(text):
        touched = [m for m in kept if m.kind in FIGURES and m.start < date.end and date.start < m.end]
        shouted = text[date.start : date.end].isupper() and all(_holds(date, mention) for mention in touched)
        if shouted or not touched:
            kept = [mention for mention in kept if mention not in touched]
            kept.append(Mention(start=date.start, end=date.end, kind="date"))
    return sorted(kept, key=lambda mention: (mention.start, -mention.end))


def _holds(date: DateMatch, mention: Mention) -> bool:
    return (
        date.start <= mention.start
        and mention.end <= date.end
        and date.end - date.start > mention.end - mention.start
    )
