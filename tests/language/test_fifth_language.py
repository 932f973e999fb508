"""A further language is a folder: dropped into a copy of the package, with no line of code changed, it is read."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import elchi

PAGE = """Министр Кыргызстанга келди

Казакстандын тышкы иштер министри Кыргызстандын министри менен жолугушту. Эки өлкөнүн министрлери жолугушту.
"""
LETTERS = """[[row]]
name = "Kyrgyz"
script = "Cyrillic"
letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
marks = "ңөү"
rate = 4.0
words = ["эки", "өлкөнүн", "жана", "менен"]
example = "Эки өлкөнүн министрлери жолугушту."
"""
NAMES = """country.KG = {name = "Кыргызстан", extra = ["Кыргызстандын", "Кыргызстанга"]}
country.KZ = {name = "Казакстан", extra = ["Казакстандын"]}
"""
PROGRAM = """
import json
import sys

from elchi import extract, read
from elchi.language import languages
from elchi.publishing.wording import Wording
article = read(sys.stdin.read().encode())
found = [[f.type, f.countries] for f in extract(article) if f.__struct_config__.tag == "event"]
print(json.dumps([languages(), article.language, found, Wording("ky").country("KZ")]))
"""
TRIGGER = """
[[trigger]]
id = "meeting-ky"
phrase = "=жолугушту"
type = "meeting"
example = "Министрлер жолугушту."
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    home = tmp_path_factory.mktemp("package")
    shutil.copytree(Path(elchi.__file__).parent, home / "elchi", ignore=shutil.ignore_patterns("__pycache__"))
    data = home / "elchi" / "language" / "data"
    shutil.copytree(data / "kk", data / "ky")
    (data / "ky" / "letters.toml").write_text(LETTERS, "utf-8")
    (data / "ky" / "names.toml").write_text(NAMES, "utf-8")
    events = data / "ky" / "events.toml"
    events.write_text(events.read_text("utf-8") + TRIGGER, "utf-8")
    return home


def test_a_folder_is_all_that_a_fifth_language_needs(package):
    environment = {**os.environ, "PYTHONPATH": str(package)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=PAGE, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    codes, language, found, printed = json.loads(done.stdout)
    assert codes == ["en", "kk", "ky", "ru", "tk"]
    assert language == "ky"
    assert ["meeting", ["KG", "KZ"]] in [[kind, sorted(countries)] for kind, countries in found]
    assert printed == "Казакстан"
