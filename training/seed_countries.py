"""Fill the gaps of `countries.toml`: names from CLDR, case forms by rule, never touching what is already there.

A value that is present in the table is taken as checked by hand and stays; only absent keys are seeded. Russian
forms come from pymorphy3; Kazakh and Turkmen forms from vowel harmony and the class of the last letter. `extra`
receives the case forms that a lemmatiser or a suffix stripper would not bring back to the name ("Ливана", "Yragyň",
"Türkiýäniň").

A developer tool; it needs Babel and pymorphy3 and is not imported by the package.

    python training/seed_countries.py src/elchi/language/data/shared/countries.toml
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pymorphy3
from babel import Locale

LANGUAGES = ("ru", "en", "kk", "tk")
NOT_ISO = frozenset(("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"))
ROW_KEYS = ("code", "capital", "ambiguous", "checked")
LISTS = ("names", "adjectives", "combining", "demonyms", "metonyms", "extra")
CASES = {
    "ru": ("gen", "dat", "acc", "ins", "loc"),
    "en": (),
    "kk": ("gen", "dat", "acc", "loc", "abl", "ins"),
    "tk": ("gen", "dat", "acc", "loc", "abl"),
}
KEYS = ("name", "full", *LISTS, "gen", "dat", "acc", "loc", "abl", "ins")
RU_GRAMMEMES = {"gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct"}
RU_HEADS = frozenset({"республика", "остров", "острова", "территория", "территории"})
RU_FIXED = re.compile(
    r"чили|перу|мали|того|тонга|конго|гаити|фиджи|монако|марокко|зимбабве|кирибати|тувалу|вануату|"
    r"науру|палау|самоа|сомали|лесото|эсватини|буркина-фасо|кабо-верде|пуэрто-рико|сан-марино|джибути|"
    r"бурунди|токелау|ниуэ|кюрасао|макао|сьерра-леоне|сан-томе|принсипи|антигуа|тобаго|сен-бартелеми|"
    r"сент-люсия|папуа|буве|никарагуа|гернси|джерси|мэн|кука|питкэрн|норфолк|рождества|кайман|сша|оаэ|"
    r"юар|кндр|сен-пьер|тёркс|кайкос|ян-майен|и|—|в"
)
RU_ADJECTIVE = re.compile(r"(?<=[сцз])кий$")
CLDR_REPAIRS = {
    "ru": ((r"^о-ва\b", "Острова"), (r"^о-в\b", "Остров"), (r"\bо-ва\b", "острова"), (r"\bСв\.", "Святой")),
    "en": ((r" & ", " and "), (r"\bSt\. ", "Saint "), (r"\bU\.S\.", "US"), (r" \(Burma\)", "")),
    "kk": ((r" \(Бирма\)", ""),),
    "tk": ((r" \(Birma\)", ""), (" AAS Hytaý", "")),
}


class Harmony:
    """Suffix chooser for one language: the last vowel decides back or front, the last letter the consonant."""

    def __init__(self, back: str, front: str, possessive: str) -> None:
        self.back, self.front, self.possessive = back, front, re.compile(possessive)

    def is_back(self, word: str) -> bool:
        vowels = [letter for letter in word.lower() if letter in self.back + self.front]
        return bool(vowels) and vowels[-1] in self.back

    def pick(self, word: str, pair: str) -> str:
        """The back or front member of "лар/лер"-like pairs."""
        back, front = pair.split("/")
        return back if self.is_back(word) else front


KAZAKH = Harmony("аоұыуяюё", "әеөүіэи", r"(ары|аралы|лері|тері|дері|ығы|ігі|сы|сі)$")
TURKMEN = Harmony("aouy", "äeiöü", r"([aeyi]sy|si|lary|leri|ygy|igi|Arabystany)$")
KAZAKH_OPEN = "аәеоөұүыіэяюё"


def kazakh_class(word: str) -> str:
    """The class of the last letter: vowel, nasal, liquid, voiced or voiceless."""
    last = word.lower().rstrip("ь’")[-1]
    groups = {"vowel": KAZAKH_OPEN, "nasal": "мнң", "liquid": "лрйуи", "voiced": "зж"}
    return next((name for name, letters in groups.items() if last in letters), "voiceless")


KAZAKH_SUFFIXES = {
    "vowel": ["ның/нің", "ға/ге", "ны/ні", "да/де", "дан/ден", "мен/мен"],
    "nasal": ["ның/нің", "ға/ге", "ды/ді", "да/де", "нан/нен", "мен/мен"],
    "liquid": ["дың/дің", "ға/ге", "ды/ді", "да/де", "дан/ден", "мен/мен"],
    "voiced": ["дың/дің", "ға/ге", "ды/ді", "да/де", "дан/ден", "бен/бен"],
    "voiceless": ["тың/тің", "қа/ке", "ты/ті", "та/те", "тан/тен", "пен/пен"],
    "possessive": ["ның/нің", "на/не", "н/н", "нда/нде", "нан/нен", "мен/мен"],
}
TURKMEN_SUFFIXES = {
    "vowel": ["nyň/niň", "a/ä", "ny/ni", "da/de", "dan/den"],
    "consonant": ["yň/iň", "a/e", "y/i", "da/de", "dan/den"],
    "possessive": ["nyň/niň", "na/ne", "ny/ni", "nda/nde", "ndan/nden"],
}


def kazakh_case(name: str, case: str) -> str:
    """Қазақстан, gen -> Қазақстанның; Ресей, dat -> Ресейге; Сауд Арабиясы, loc -> Сауд Арабиясында."""
    possessive = " " in name and KAZAKH.possessive.search(name)
    suffix = KAZAKH_SUFFIXES["possessive" if possessive else kazakh_class(name)][CASES["kk"].index(case)]
    hyphen = "-" if name.isupper() else ""
    return name + hyphen + (suffix.split("/")[1] if name.endswith("у") else KAZAKH.pick(name, suffix))


def turkmen_case(name: str, case: str) -> str:
    """Gazagystan, dat -> Gazagystana; Russiýa, dat -> Russiýa; Yrak, gen -> Yragyň; Türkiýe, gen -> Türkiýäniň."""
    if " " in name and TURKMEN.possessive.search(name):
        return name + TURKMEN.pick(name, TURKMEN_SUFFIXES["possessive"][CASES["tk"].index(case)])
    if name[-1] not in TURKMEN.back + TURKMEN.front:
        return turkmen_closed(name, case)
    suffix = TURKMEN.pick(name, TURKMEN_SUFFIXES["vowel"][CASES["tk"].index(case)])
    if case == "dat":
        return turkmen_open_dative(name, suffix)
    return (name[:-1] + "ä" if name.endswith("e") and case in ("gen", "acc") else name) + suffix


def turkmen_closed(name: str, case: str) -> str:
    stem = re.sub("k$", "g", name) if case in ("gen", "dat", "acc") and not name.isupper() else name
    return (
        stem
        + ("-" if name.isupper() else "")
        + TURKMEN.pick(name, TURKMEN_SUFFIXES["consonant"][CASES["tk"].index(case)])
    )


def turkmen_open_dative(name: str, vowel: str) -> str:
    """The dative of a name in a vowel changes that vowel instead of adding one; after o and u it is kept."""
    return name + "wa" if name[-1] in "ou" else name[:-1] + vowel


def russian_word(morph: pymorphy3.MorphAnalyzer, word: str, case: str) -> str:
    parses = [p for p in morph.parse(word) if "nomn" in p.tag and p.tag.POS in {"NOUN", "ADJF"}]
    best = max(parses, key=lambda p: ("Geox" in p.tag, p.score), default=None)
    form = best.inflect(russian_grammemes(best, case)) if best else None
    return restore_case(word, form.word) if form else word


def russian_grammemes(parse: pymorphy3.analyzer.Parse, case: str) -> set[str]:
    plural = {"plur"} if "plur" in parse.tag else set()
    lifeless = parse.tag.POS == "ADJF" and case == "acc" and (plural or "masc" in parse.tag)
    return {RU_GRAMMEMES[case]} | plural | ({"inan"} if lifeless else set())


def restore_case(model: str, form: str) -> str:
    """The form with a capital wherever the model has one: Кот-д’Ивуар gives Кот-д’Ивуара."""
    kept = [letter.upper() if model[i : i + 1].isupper() else letter for i, letter in enumerate(form)]
    return "".join(kept)


def russian_case(morph: pymorphy3.MorphAnalyzer, name: str, case: str) -> str:
    """Новая Зеландия, gen -> Новой Зеландии; words after the head noun ("Республика Корея") stay as they are."""
    done: list[str] = []
    frozen = False
    for word in name.split():
        bare = word.rstrip(",").lower()
        keep = frozen or RU_FIXED.fullmatch(bare) is not None or word.isupper()
        done.append(word if keep else russian_word(morph, word.rstrip(","), case) + word[len(word.rstrip(",")) :])
        frozen = frozen or (bare in RU_HEADS and " и " not in name.partition(word)[0])
    return " ".join(done)


def lemma_key(morph: pymorphy3.MorphAnalyzer, phrase: str) -> tuple[str, ...]:
    return tuple(morph.parse(word)[0].normal_form for word in phrase.split())


def cldr_name(language: str, code: str) -> str:
    name = str(Locale(language).territories[code])
    for pattern, replacement in CLDR_REPAIRS[language]:
        name = re.sub(pattern, replacement, name)
    return name


def fill(row: dict[str, Any], morph: pymorphy3.MorphAnalyzer) -> None:
    """Seed what is absent in one country's row."""
    decline: dict[str, Callable[[str, str], str]] = {
        "ru": lambda name, case: russian_case(morph, name, case),
        "kk": kazakh_case,
        "tk": turkmen_case,
    }
    for language in LANGUAGES:
        table = row.setdefault(language, {})
        table.setdefault("name", cldr_name(language, row["code"]))
        for case in CASES[language]:
            table.setdefault(case, decline[language](table["name"], case))
        fill_lists(table, language, morph)


def fill_lists(table: dict[str, Any], language: str, morph: pymorphy3.MorphAnalyzer) -> None:
    for key in LISTS:
        seeder: Callable[..., list[str]] = SEEDERS.get((language, key), no_seed)
        if key not in table:
            table[key] = seeder(table, morph)
    table.setdefault("full", table["name"])


def no_seed(_: dict[str, Any], __: object) -> list[str]:
    return []


def russian_combining(table: dict[str, Any], _: object) -> list[str]:
    return [RU_ADJECTIVE.sub("ко", adjective) for adjective in table.get("adjectives", [])]


def russian_extra(table: dict[str, Any], morph: pymorphy3.MorphAnalyzer) -> list[str]:
    base = lemma_key(morph, table["name"])
    forms = dict.fromkeys(table[case] for case in CASES["ru"])
    return [form for form in forms if lemma_key(morph, form) != base]


def kazakh_adjective(table: dict[str, Any], _: object) -> list[str]:
    name = table["name"]
    if " " in name or "-" in name or name.isupper():
        return []
    pairs = {"vowel": "лық/лік", "liquid": "лық/лік", "voiceless": "тық/тік"}
    pair = "дық/дік" if name[-1] == "л" else pairs.get(kazakh_class(name), "дық/дік")
    return [(name + KAZAKH.pick(name, pair)).lower()]


def turkmen_demonym(table: dict[str, Any], _: object) -> list[str]:
    name = table["name"]
    return [] if " " in name or name.isupper() else [(name + TURKMEN.pick(name, "ly/li")).lower()]


def kazakh_extra(table: dict[str, Any], _: object) -> list[str]:
    """Сауд Арабиясына is taken apart down to "арабия", past the "арабиясы" of the name; so it is listed whole."""
    name = table["name"]
    possessive = " " in name and KAZAKH.possessive.search(name)
    return [table[case] for case in ("dat", "acc", "loc")] if possessive else []


def turkmen_extra(table: dict[str, Any], _: object) -> list[str]:
    """Case forms that do not begin with the name itself (Yragyň), and the rare dative in -wa."""
    forms = dict.fromkeys(table[case] for case in CASES["tk"])
    return [form for form in forms if not form.startswith(table["name"]) or form == table["name"] + "wa"]


SEEDERS: dict[tuple[str, str], Callable[..., list[str]]] = {
    ("ru", "combining"): russian_combining,
    ("ru", "extra"): russian_extra,
    ("en", "combining"): lambda table, _: [a for a in table.get("adjectives", []) if "." not in a],
    ("kk", "adjectives"): kazakh_adjective,
    ("kk", "demonyms"): kazakh_adjective,
    ("kk", "extra"): kazakh_extra,
    ("tk", "demonyms"): turkmen_demonym,
    ("tk", "extra"): turkmen_extra,
}


def toml_value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def toml_row(row: dict[str, Any]) -> str:
    lines = ["[[country]]", *(f"{key} = {toml_value(row[key])}" for key in ROW_KEYS if key in row)]
    for language in LANGUAGES:
        table = row[language]
        pairs = (f"{key} = {toml_value(table[key])}" for key in KEYS if key in table)
        lines.append(f"{language} = {{{', '.join(pairs)}}}")
    return "\n".join(lines) + "\n"


def iso_codes() -> list[str]:
    return sorted(code for code in map(str, Locale("en").territories) if len(code) == 2 and code not in NOT_ISO)


def seed(path: Path) -> None:
    """Rewrite the table at `path` with every gap filled, its opening comment kept."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    header = text.partition("[[country]]")[0]
    rows = {row["code"]: row for row in tomllib.loads(text).get("country", [])}
    morph = pymorphy3.MorphAnalyzer()
    for code in iso_codes():
        fill(rows.setdefault(code, {"code": code}), morph)
    path.write_text(header + "\n".join(toml_row(rows[code]) for code in sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    seed(Path(sys.argv[1]))
