"""Which language a text is in, told by letters first and common words second; no model, no chance."""

import re
import unicodedata
from collections import Counter
from functools import cache

import msgspec

from elchi.language.tables import languages, read_table
from elchi.records.vocabulary import LanguageCode

SCRIPTS = {
    "GEORGIAN": "Georgian",
    "ARMENIAN": "Armenian",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "DEVANAGARI": "Hindi",
    "THAI": "Thai",
    "MONGOLIAN": "Mongolian",
}
READ_ONE_BY_ONE = ("Cyrillic", "Latin", "Arabic")
FOREIGN = 4.0
SURE = 6.0
PRIOR = 3.0
ENOUGH = 80
LONG = 4000
NEIGHBOUR = ("Turkish", "Latin")


class LettersRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language in one script: alphabet, the letters that set it apart with their share of 100, common words.

    `rare` letters are in the alphabet and hardly ever in a text.
    """

    name: str
    script: str
    letters: str
    marks: str
    rate: float
    words: list[str]
    example: str
    rare: str = ""


class Letters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """letters.toml."""

    row: list[LettersRow]


class Identified(msgspec.Struct, frozen=True, kw_only=True):
    """A text's language by English name and script; `language` is set when it is one of those that are read.

    `name` is "" when the text has no letters.
    """

    language: LanguageCode | None
    name: str
    script: str


NOTHING = Identified(language=None, name="", script="")


def identify(text: str) -> Identified:
    """The language most of the text is in.

    Each row of letters.toml is scored by the share of its common words, how near its distinctive letters come to
    their usual share, and the share of letters it does not have. Where two rows are close, the paragraphs vote,
    each with its number of letters, so that a Kazakh quote leaves a Russian page Russian.

    >>> identify("Тараптар ынтымақтастық туралы келісті.").language
    'kk'
    >>> identify("Эки өлкөнүн министрлери жолугушту.").name
    'Kyrgyz'
    """
    return _judge()(text)


class Judge:
    """Scores texts against the rows of letters.toml."""

    def __init__(self) -> None:
        self._rows = [*(row for _, row in read_rows()), *_other_rows()]
        self._codes = dict(enumerate(code for code, _ in read_rows()))
        self._alphabets = [frozenset(row.letters) for row in self._rows]
        self._words: dict[str, list[int]] = {}
        for index, row in enumerate(self._rows):
            for word in row.words:
                self._words.setdefault(word, []).append(index)
        self._token = re.compile(r"[^\W\d_]+(?:['ʻ‘’][^\W\d_]+)?")
        self._scripts: dict[str, str] = {}

    def __call__(self, text: str) -> Identified:
        """The language of the whole text."""
        text = unicodedata.normalize("NFC", _sample(text)).replace("İ", "i").lower()
        ranked = self._ranked(text)
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < SURE and "\n" in text.strip():
            return self._vote(text)
        return ranked[0][1]

    def _vote(self, text: str) -> Identified:
        votes: Counter[tuple[str, str, LanguageCode | None]] = Counter()
        for part in filter(None, map(str.strip, text.split("\n"))):
            found = self._ranked(part)[0][1]
            votes[found.name, found.script, found.language] += len(part)
        name, script, language = votes.most_common(1)[0][0]
        return Identified(language=language, name=name, script=script)

    def _ranked(self, text: str) -> list[tuple[float, Identified]]:
        counts = {letter: count for letter, count in Counter(text).items() if letter.isalpha()}
        script = self._script(counts)
        if not script:
            return [(0.0, NOTHING)]
        if script not in READ_ONE_BY_ONE:
            return [(0.0, Identified(language=None, name=SCRIPTS.get(script, script.title()), script=script.title()))]
        counts = {letter: count for letter, count in counts.items() if self._script_of(letter) == script}
        hits, words = self._hits(text)
        total = sum(counts.values())
        scored = [
            (self._score(index, counts, total, hits[index], words), -index)
            for index, row in enumerate(self._rows)
            if row.script == script
        ]
        scored.sort(reverse=True)
        return _distinct([(score, self._identified(-index)) for score, index in scored])

    def _identified(self, index: int) -> Identified:
        row = self._rows[index]
        return Identified(language=self._codes.get(index), name=row.name, script=row.script)

    def _score(self, index: int, counts: dict[str, int], total: int, hits: int, words: int) -> float:
        row, alphabet = self._rows[index], self._alphabets[index]
        foreign = sum(count for letter, count in counts.items() if letter not in alphabet)
        marked = sum(counts.get(letter, 0) for letter in row.marks)
        rare = sum(counts.get(letter, 0) for letter in row.rare)
        off = abs(100 * marked / total - row.rate) * min(1.0, total / ENOUGH)
        score = 100 * hits / max(words, 4) - 100 * FOREIGN * (foreign + rare / 2) / total - off
        return score + (PRIOR if index in self._codes else 0)

    def _hits(self, text: str) -> tuple[Counter[int], int]:
        tokens = self._token.findall(text)
        hits: Counter[int] = Counter()
        for token in tokens:
            for index in self._words.get(token, ()):
                hits[index] += 1
        return hits, len(tokens)

    def _script(self, counts: dict[str, int]) -> str:
        scripts: Counter[str] = Counter()
        for letter, count in counts.items():
            scripts[self._script_of(letter)] += count
        return scripts.most_common(1)[0][0] if scripts else ""

    def _script_of(self, letter: str) -> str:
        if letter not in self._scripts:
            word = unicodedata.name(letter, "OTHER").split(" ", 1)[0]
            self._scripts[letter] = word.title() if word.title() in READ_ONE_BY_ONE else word
        return self._scripts[letter]


def _sample(text: str) -> str:
    if len(text) <= LONG:
        return text
    middle = len(text) // 2
    return f"{text[: LONG // 2]}\n{text[middle : middle + LONG // 4]}\n{text[-LONG // 4 :]}"


def _distinct(scored: list[tuple[float, Identified]]) -> list[tuple[float, Identified]]:
    found: dict[tuple[str, str], tuple[float, Identified]] = {}
    for score, identified in scored:
        found.setdefault((identified.name, identified.script), (score, identified))
    return list(found.values())


@cache
def alphabets() -> dict[str, str]:
    """The alphabets of the languages that are read, by code, in lower case; and Turkish, a near neighbour."""
    neighbour = {row.name: row.letters for row in _other_rows() if (row.name, row.script) == NEIGHBOUR}
    return neighbour | {code: row.letters for code, row in read_rows()}


def written_in(script: str) -> list[LanguageCode]:
    """The languages that are read in this script: "Cyrillic", "Latin"."""
    return [code for code, row in read_rows() if row.script == script]


def names_read() -> str:
    """The languages that are read, as a sentence names them: "English, Kazakh, Russian and Turkmen"."""
    *first, last = sorted({row.name for _, row in read_rows()})
    return f"{', '.join(first)} and {last}"


@cache
def read_rows() -> list[tuple[LanguageCode, LettersRow]]:
    """What tells each language that is read, with its code."""
    return [(code, row) for code in languages() for row in _letters(code)]


@cache
def _other_rows() -> list[LettersRow]:
    taken = {(row.name, row.script) for _, row in read_rows()}
    return [row for row in _letters("shared") if (row.name, row.script) not in taken]


def _letters(folder: str) -> list[LettersRow]:
    return msgspec.convert(read_table(folder, "letters"), Letters).row


@cache
def _judge() -> Judge:
    return Judge()
