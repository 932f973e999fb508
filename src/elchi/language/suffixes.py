"""Suffix chains of agglutinative languages, taken apart by table.

A word is stripped from its end, slot by slot; a slot may be taken off only when what is left could end in one of
the slots (or the bare stem) that the table allows before it. Kazakh министрлеріне = министр + лер + і + не.
"""

from collections.abc import Iterator

from elchi.language.rows import Case, SuffixRow
from elchi.language.tables import Suffixes

STEM = "stem"
DEEPEST = 5


class SuffixChain:
    """The suffixes of one language as a machine that gives a word's possible stems and cases.

    `names` are proper names, in lower case, that only look suffixed: Түрікменстан is not an ablative.
    """

    def __init__(self, table: Suffixes, names: frozenset[str] = frozenset()) -> None:
        self.shortest = table.shortest
        self.softening = table.softening
        self.follows = table.follows
        self.whole = frozenset(table.whole) | names
        self.told = table.cases
        self.name_endings = tuple(sorted(table.name_endings, key=len, reverse=True))
        self.indeclinable = tuple(table.indeclinable)
        self.by_form: dict[str, list[SuffixRow]] = {}
        for row in table.suffix:
            for form in row.forms:
                self.by_form.setdefault(form, []).append(row)
        self.longest = max((len(form) for form in self.by_form), default=0)

    def stems(self, word: str) -> frozenset[str]:
        """The word and everything that may be left of it when legal suffixes are taken off."""
        found = {word}
        if hyphenated := self._hyphenated(word):
            found.add(hyphenated[0])
        if word not in self.whole:
            for stem, _ in self._strips(word, None, None, 0):
                found.add(stem)
                if stem[-1] in self.softening:
                    found.add(stem[:-1] + self.softening[stem[-1]])
        return frozenset(found)

    def cases(self, word: str) -> frozenset[str]:
        """The cases that the word's last suffixes may mark; a word that can stand bare may be nominative."""
        if word in self.told:
            return frozenset({self.told[word]})
        if word in self.whole:
            return frozenset({"nom"})
        if hyphenated := self._hyphenated(word):
            return frozenset({hyphenated[1]})
        marked = {case or "nom" for _, case in self._strips(word, None, None, 0)}
        return frozenset(marked or {"nom"})

    def genitive_stem(self, word: str) -> str | None:
        """The word without a genitive ending, None when it has none.

        Where two endings fit ("raisi|niň", "raisin|iň") a stem in -i wins, else the longer stem.
        """
        stems = sorted(
            {stem for stem, case in self._strips(word, None, None, 0) if case == "gen"}, key=len, reverse=True
        )
        return next((stem for stem in stems if stem.endswith(("i", "и"))), stems[0] if stems else None)

    def name_stem(self, word: str) -> str | None:
        """A name that nobody knows without an ending in which no name of its own ends, None when it has none.

        Kazakh "Такаичимен" is Такаичи; "Тілеуберді" is not an accusative.
        """
        if hyphenated := self._hyphenated(word):
            return hyphenated[0]
        if word in self.whole or word.endswith(self.indeclinable or STEM):
            return None
        stems = (word[: -len(ending)] for ending in self.name_endings if word.endswith(ending))
        return next((s for s in stems if len(s) >= self.shortest and self._fits(s, word[len(s)])), None)

    def _hyphenated(self, word: str) -> tuple[str, Case] | None:
        """The word before a hyphen, and the case of the ending behind it: "И-мен" is an instrumental of И."""
        head, dash, tail = word.rpartition("-")
        if not (head and dash and len(tail) > 1):
            return None
        case = next((row.case for row in self.by_form.get(tail, ()) if row.case), None)
        return (head, case) if case else None

    def has(self, word: str, slot: str) -> bool:
        """Whether one of the suffixes that may be taken off fills this slot."""
        return word not in self.whole and any(row.slot == slot for _, _, row in self._taken(word, None, None, 0))

    def _strips(
        self, word: str, before: SuffixRow | None, outer: str | None, depth: int
    ) -> Iterator[tuple[str, str | None]]:
        """What may be left of the word, deepest strip last, each with the case that its suffixes mark."""
        return ((stem, case) for stem, case, _ in self._taken(word, before, outer, depth))

    def _taken(
        self, word: str, before: SuffixRow | None, outer: str | None, depth: int
    ) -> Iterator[tuple[str, str | None, SuffixRow]]:
        """The same with the suffix taken off last."""
        if depth == DEEPEST:
            return
        for size in range(1, min(self.longest, len(word) - self.shortest) + 1):
            for row in self.by_form.get(word[-size:], ()):
                if (before is None or row.slot in before.after) and self._fits(word[:-size], word[-size]):
                    stem, case = word[:-size], outer or row.case
                    deeper = list(self._taken(stem, row, case, depth + 1))
                    if STEM in row.after or deeper:
                        yield stem, case, row
                    yield from deeper

    def _fits(self, stem: str, first: str) -> bool:
        """Whether a suffix that begins with this letter may follow the stem's last letter."""
        return stem[-1] in self.follows.get(first, stem[-1])
