"""The expected facts of a document, from the competition's `.facts`, `.coref`, `.objects` and `.spans` files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

LEFT_OUT = frozenset({"возможность", "будущее", "отрицание", "повышенная"})
SPECIAL = frozenset({"модальность", "сложность", "фаза"})
ORDERS = ("lfp", "fpl", "fp", "fl", "lf", "n", "f", "p", "l", "fn")
PARTS = {"f": "firstname", "l": "lastname", "p": "patronymic", "n": "nickname"}


@dataclass(frozen=True)
class Expected:
    """An expected fact: its type and, for each argument, every form in which it may be given."""

    type: str
    arguments: tuple[tuple[str, frozenset[str]], ...]


@dataclass
class Names:
    """Every form of the objects and spans of a document, by their ids in the `.facts` file."""

    objects: dict[str, frozenset[str]]
    spans: dict[str, str]

    def forms(self, value: str) -> frozenset[str]:
        """The forms of an argument's value: "obj5 Сандали Виторио" or "span12 посол | span13 посол Италии"."""
        head, _, words = value.partition(" ")
        if head.startswith("obj"):
            return self.objects[head] | {words}
        if head.startswith("span"):
            return frozenset(self.spans[part.split()[0]] for part in value.split("|"))
        return frozenset(value.split("|"))


def expected_facts(document: Path) -> list[Expected]:
    """The facts of a document, its path given without ending; possible, future, denied and hard ones left out."""
    names = read_names(document)
    blocks = document.with_suffix(".facts").read_text("utf-8").split("\n\n")
    return [fact for block in blocks if block.strip() and (fact := _fact(block.strip(), names)) is not None]


def _fact(block: str, names: Names) -> Expected | None:
    head, *lines = block.splitlines()
    kind = head.split()[1].strip(" :").lower()
    pairs = [(line.split(" ", 1)[0].lower(), line.split(" ", 1)[1].strip()) for line in lines if " " in line]
    if kind == "ispartof" or any(name in SPECIAL and value in LEFT_OUT for name, value in pairs):
        return None
    kept = ((name.replace("job", "position"), names.forms(value)) for name, value in pairs if name not in SPECIAL)
    return Expected(kind, tuple(kept))


def read_names(document: Path) -> Names:
    """The forms of everything that facts may speak of: names, and the words from a mention's first to its last."""
    text = document.with_suffix(".txt").read_text("utf-8")
    places = {line.split()[0]: (int(line.split()[2]), int(line.split()[3])) for line in _lines(document, ".spans")}
    spans = {f"span{number}": text[start : start + length] for number, (start, length) in places.items()}
    mentions: dict[str, str] = {}
    for line in _lines(document, ".objects"):
        number, _, *parts = line.partition("#")[0].split()
        stretch = [places[part] for part in parts]
        mentions[number] = text[min(s for s, _ in stretch) : max(s + length for s, length in stretch)]
    return Names(dict(_objects(document, mentions)), spans)


def _objects(document: Path, mentions: dict[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    for block in document.with_suffix(".coref").read_text("utf-8").split("\n\n"):
        if block.strip():
            head, *lines = block.strip().splitlines()
            number, *members = head.split()
            attributes: dict[str, list[str]] = {}
            for line in lines:
                name, _, value = line.partition(" ")
                attributes.setdefault(name, []).append(value.strip())
            said = {mentions[member] for member in members if member in mentions}
            yield f"obj{number}", frozenset({*said, *attributes.get("name", []), *_people(attributes)})


def _people(attributes: dict[str, list[str]]) -> list[str]:
    made: list[str] = []
    for order in ORDERS:
        lists = [attributes.get(PARTS[part], []) for part in order]
        made += [" ".join(words) for words in product(*lists)]
    return [words for words in made if words]


def _lines(document: Path, ending: str) -> list[str]:
    return [line for line in document.with_suffix(ending).read_text("utf-8").splitlines() if line.strip()]
