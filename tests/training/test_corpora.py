"""The loaders of the public sets, on lines of our own in their formats; and the table of conventions."""

import json
import tomllib

import pytest

from elchi.tagger.labels import head_of
from training.tagger.conventions import TABLE, conventions
from training.tagger.corpora import bsnlp, factrueval, kaznerd, redocred
from training.tagger.recipe import windows
from training.tagger.samples import Sample, printed


def words(sample: Sample) -> list[tuple[str, str]]:
    return [(sample.text[span.start : span.end], span.kind) for span in sample.spans]


def test_kaznerd(tmp_path):
    rows = [
        "Асқар B-PERSON",
        "Бекенов I-PERSON",
        "бүгін B-DATE",
        "« O",
        "Нұр B-PROJECT",
        "» O",
        ". O",
        "",
        "Ол O",
        "кетті O",
    ]
    (tmp_path / "set.conll").write_text("\n".join(rows) + "\n", "utf-8")
    first, second = kaznerd.load(tmp_path / "set.conll", plain=False)
    assert first.text == "Асқар Бекенов бүгін «Нұр»."
    assert words(first) == [("Асқар Бекенов", "person"), ("бүгін", "date"), ("Нұр", "work")]
    assert words(second) == []


def test_redocred(tmp_path):
    sentence = ["Ann", "Lee", ",", "a", "Barbadian", "in", "Rome", ",", "paid", "$", "5", "."]
    entities = [("PER", 0, 2), ("LOC", 4, 5), ("LOC", 6, 7), ("NUM", 9, 11)]
    vertex = [[{"type": t, "pos": [a, b], "sent_id": 0, "name": ""}] for t, a, b in entities]
    (tmp_path / "set.json").write_text(json.dumps([{"sents": [sentence], "vertexSet": vertex}]), "utf-8")
    (sample,) = redocred.load(tmp_path / "set.json")
    assert sample.text == "Ann Lee, a Barbadian in Rome, paid $5."
    assert words(sample) == [("Ann Lee", "person"), ("Barbadian", "nationality"), ("Rome", "place"), ("$5", "money")]
    assert sample.heads == {"names", "measures"}


def test_factrueval_takes_names_without_descriptors(tmp_path):
    (tmp_path / "book_1.txt").write_text("Мэр Юрий Белов и партия Восход в Туле", "utf-8")
    spans = ["1 name 4 4 0 1 # 0 Юрий", "2 surname 9 5 0 1 # 0 Белов", "3 org_descr 17 6 0 1 # 0 партия"]
    spans += ["4 org_name 24 6 0 1 # 0 Восход", "5 loc_name 33 4 0 1 # 0 Туле", "6 job 0 3 0 1 # 0 Мэр"]
    (tmp_path / "book_1.spans").write_text("\n".join(spans), "utf-8")
    objects = ["7 Person 1 2 # Юрий Белов", "8 Org 3 4 # партия Восход", "9 Location 5 # Туле"]
    (tmp_path / "book_1.objects").write_text("\n".join(objects), "utf-8")
    (sample,) = factrueval.load(tmp_path)
    assert words(sample) == [("Юрий Белов", "person"), ("Восход", "organisation"), ("Туле", "place")]
    assert sample.heads == {"names"}


def test_bsnlp_finds_the_listed_forms_in_the_text(tmp_path):
    (tmp_path / "raw" / "one").mkdir(parents=True)
    (tmp_path / "annotations" / "one").mkdir(parents=True)
    (tmp_path / "raw" / "one" / "a_1.txt").write_text("ru-1\nru\n2021\nhttp\nСША и Белый дом США. Сшаги.", "utf-8")
    rows = ["ru-1", "США\tсша\tLOC\tX", "Белый дом США\tбелый дом\tORG\tY", "Спутник\tспутник\tPRO\tZ"]
    (tmp_path / "annotations" / "one" / "a_1.out").write_text("\n".join(rows), "utf-8")
    (sample,) = bsnlp.load(tmp_path)
    assert words(sample) == [("США", "place"), ("Белый дом США", "organisation")]


@pytest.mark.parametrize("source", tomllib.loads(TABLE.read_text("utf-8")))
def test_every_row_of_the_conventions_has_a_kind_and_an_example(source):
    for reading in conventions(source).values():
        assert head_of(reading.kind)
        assert reading.example.strip()


def test_an_example_of_an_english_adjective_is_no_place():
    assert redocred.kind_of("Barbadian", "place") == "nationality"
    assert redocred.kind_of("Mediterranean", "place") == "place"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("( Kazakhstan ) , 2023", "(Kazakhstan), 2023"),
        ('he said " yes " .', 'he said "yes".'),
        ("« Нұр » .", "«Нұр»."),
    ],
)
def test_words_are_set_as_a_page_would_print_them(line, text):
    assert printed(line.split()).text == text
    assert printed(line.split(), plain=True).text == line


def test_windows_keep_whole_sentences_and_every_letter():
    text = "Первое предложение здесь. Второе стоит рядом. Третье его продолжает. " * 12
    parts = list(windows(Sample(text=text, spans=()), letters=150))
    assert "".join(part.text for part in parts) == text
    assert all(len(part.text) <= 150 for part in parts)
    assert all(part.text[0].isupper() for part in parts)
