"""A fact of the competition, and its form in a response file."""

from dataclasses import dataclass
from typing import Literal

FactType = Literal["occupation", "meeting", "deal"]


@dataclass(frozen=True)
class Fact:
    """A fact with its arguments as (name, words of the text)."""

    type: FactType
    arguments: tuple[tuple[str, str], ...]

    def response(self) -> str:
        """The fact as lines of a `.task3` file, with an empty line after it.

        >>> print(Fact("meeting", (("participant", "Виторио Сандали"),)).response())
        meeting
        participant: Виторио Сандали
        <BLANKLINE>
        """
        lines = (f"{name}: {' '.join(words.replace(':', ' ').split())}" for name, words in self.arguments)
        return "\n".join([self.type, *lines, ""])
