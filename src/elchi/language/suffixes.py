"""Suffix chains of agglutinative languages, taken apart by table.

A word is stripped from its end, slot by slot; a slot may be taken off only when what is left could end in one of
the slots (or the bare stem) that the table allows before it. Kazakh министрлеріне = министр + лер + і + не.
"""

from collections.abc import Iterator

from elchi.language.rows import SuffixRow
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
        self.by_form: dict[str, list[SuffixRow]] = {}
        for row in table.suffix:
            for form in row.forms:
                self.by_form.setdefault(form, []).append(row)
        self.longest = max((len(form) for form in self.by_form), default=0)

    def stems(self, word: str) -> frozenset[str]:
        """The word and everything that may be left of it when legal suffixes are taken off."""
        found = {word}
        if word not in self.whole:
            for stem, _ in self._strips(word, None, None, 0):
                found.add(stem)
                if stem[-1] in self.softening:
                    found.add(stem[:-1] + self.softening[stem[-1]])
        return frozenset(found)

    def cases(self, word: str) -> frozenset[str]:
        """The cases that the word's last suffixes may mark; a word that can stand bare may be nominative."""
        if word in self.whole:
            return frozenset({"nom"})
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

    def _strips(
        self, word: str, before: SuffixRow | None, outer: str | None, depth: int
    ) -> Iterator[tuple[str, str | None]]:
        """What may be left of the word, deepest strip last, each with the case that its suffixes mark."""
        if depth == DEEPEST:
            return
        for size in range(1, min(self.longest, len(word) - self.shortest) + 1):
            for row in self.by_form.get(word[-size:], ()):
                if (before is None or row.slot in before.after) and self._fits(word[:-size], word[-size]):
                    stem, case = word[:-size], outer or row.case
                    deeper = list(self._strips(stem, row, case, depth + 1))
                    if STEM in row.after or deeper:
                        yield stem, case
                    yield from deeper

    def _fits(self, stem: str, first: str) -> bool:
        """Whether a suffix that begins with this letter may follow the stem's last letter."""
        return stem[-1] in self.follows.get(first, stem[-1])
