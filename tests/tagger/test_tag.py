"""The shipped tagger on sentences of four languages and on what is no proper text; answers stand in the sentences."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import elchi
from elchi.errors import InputError
from elchi.records.mention import Mention
from elchi.tagger import tag_all
from elchi.tagger.model import Model
from elchi.tagger.weights import installed_folder, read_weights
from training.tagger.markup import parse

SENTENCES = [
    "[Министр иностранных дел|office] [Казахстана|place] [Аскар Бекенов|person] прибыл в [Ашхабад|place] "
    "[30 октября 2023 года|date].",
    "В [Астане|place] [Генеральный секретарь [ООН|organisation]|office] встретился с [Дурдылыевым|person].",
    "[Foreign Minister|office] of [Turkmenistan|place] [Oraz Annayev|person] arrived in [Astana|place] "
    "on [3 May 2024|date].",
    "[Kazakh|nationality] [President|office] received [Minister of Energy|office] [John Carrington|person] "
    "in [Almaty|place].",
    "[2023-nji ýylyň 30-njy oktýabrynda|date] [Aşgabatda|place] gepleşikler geçirildi.",
    "[Gazagystanyň|place] [daşary işler ministri|office] [Nurlan Seýitow|person] [Aşgabada|place] geldi.",
    "[2026 жылғы 12 қараша|date] күні [Астанада|place] келіссөз өтті.",
    "[Қазақстан Президенті|office] [Ашхабадқа|place] ресми сапармен келді.",
]
ODD = [
    "",
    " \n\t\u200b",
    "…!?—«»()[]|",
    "а" * 5000,
    "\ud800 Meredow \udfff",
    "Mердов Aшхабад Kазахстан Bстреча",
    "大統領 الرئيس ประธานาธิบดี 🇰🇿🇹🇲",
    "1" * 3000,
    "\x00\x01\x02",
    "İıŞşĞğ ﬁﬂ ½ №",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_plain_sentence_is_marked_whole(sentence):
    text, spans = parse(sentence)
    assert [(text[m.start : m.end], m.kind) for m in elchi.tag(text)] == [
        (text[s.start : s.end], s.kind) for s in spans
    ]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_gives_mentions_inside_it(text):
    for mention in elchi.tag(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()


def test_a_megabyte_in_one_line_is_marked_from_end_to_end():
    text = "Meredow arrived in Ashgabat on Monday. " * 26_000
    mentions = elchi.tag(text)
    people = [m for m in mentions if m.kind == "person"]
    assert len(people) > 20_000
    assert people[-1].end > len(text) - 60


def test_text_without_words_has_no_mentions():
    assert elchi.tag("") == elchi.tag("   ") == elchi.tag("\n") == []


@pytest.mark.parametrize("thing", [None, b"Astana", 7])
def test_what_is_no_text_is_refused_in_words(thing):
    with pytest.raises(InputError, match="tag takes text, not"):
        elchi.tag(thing)


def test_an_unknown_language_is_refused_in_words():
    with pytest.raises(InputError, match="'xx'"):
        elchi.tag("Astana", "xx")


@given(
    st.lists(st.sampled_from([parse(s)[0] for s in SENTENCES] + ["", "Astana", "Во вторник " * 90]), max_size=9),
    st.randoms(),
)
@settings(deadline=None, max_examples=20)
def test_a_text_is_marked_alike_in_any_company_and_order(texts, chance):
    shuffled = chance.sample(texts, len(texts))
    together = dict(zip(shuffled, tag_all(shuffled), strict=True))
    assert all(elchi.tag(text) == together[text] for text in texts)


def test_the_number_of_threads_changes_nothing():
    texts = [parse(sentence)[0] for sentence in SENTENCES]
    weights = read_weights(installed_folder())
    assert Model(weights, 1).mark(texts) == Model(weights, 2).mark(texts)


def test_a_name_across_the_edge_of_windows_is_whole():
    filler = "Стороны обсудили торговлю и транспорт. " * 30
    for shift in range(0, 40, 8):
        text = filler[: 700 + shift] + " Министр Аскар Бекенов прибыл в Ашхабад. " + filler
        found = {text[m.start : m.end] for m in elchi.tag(text) if m.kind == "person"}
        assert "Аскар Бекенов" in found


def test_mentions_are_in_order_and_those_of_a_kind_apart():
    mentions = elchi.tag(" ".join(parse(sentence)[0] for sentence in SENTENCES))
    assert mentions == sorted(mentions, key=lambda m: (m.start, -m.end))
    for kind in {m.kind for m in mentions}:
        alike = [m for m in mentions if m.kind == kind]
        assert all(before.end <= after.start for before, after in pairwise(alike))


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("2026 ЖЫЛҒЫ 12 ҚАРАШАДА КЕЛІССӨЗ ӨТТІ", "kk", "2026 ЖЫЛҒЫ 12 ҚАРАШАДА"),
        ("ASTANA, OCT 30, 2023", "en", "OCT 30, 2023"),
        ("Переговоры прошли 30 октября 2023 года.", "ru", "30 октября 2023 года"),
    ],
)
def test_the_tables_mend_a_date_in_capitals_and_leave_others(text, language, date):
    assert [text[m.start : m.end] for m in elchi.tag(text, language) if m.kind == "date"] == [date]


def test_a_mention_is_a_record():
    assert elchi.tag("Astana")[0] == Mention(start=0, end=6, kind="place")


def ran(program: str, **environment: str) -> subprocess.CompletedProcess[str]:

    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


WITHOUT = "import sys; sys.modules['onnxruntime'] = None\n"


def test_without_onnxruntime_the_error_says_what_to_install():
    done = ran(WITHOUT + "import elchi\ntry: elchi.tag('Astana')\nexcept elchi.errors.TaggerMissing as e: print(e)")
    assert "onnxruntime, which is not installed" in done.stdout, done.stderr


def test_without_onnxruntime_pages_are_read_by_rules_and_that_is_said_once():
    page = "Министр иностранных дел Казахстана Мурат Нуртлеу прибыл в Ашхабад с официальным визитом. " * 3
    program = (
        WITHOUT
        + "import elchi\n"
        + f"article = elchi.read({page!r}.encode())\n"
        + "print(len(elchi.extract(article)) > 0, len(elchi.extract(article)) > 0)"
    )
    done = ran(program)
    assert done.stdout.strip() == "True True", done.stderr
    assert done.stderr.count("names are found by rules alone") == 1


@pytest.mark.parametrize("given", ["0", "-1", "many", "1.5"])
def test_a_wrong_number_of_threads_is_refused_in_words(given):
    done = ran(
        "import elchi\ntry: elchi.tag('Astana')\nexcept elchi.errors.InputError as e: print(e)", ELCHI_THREADS=given
    )
    assert f"ELCHI_THREADS is {given!r}" in done.stdout, done.stderr


def test_it_is_loaded_once_for_a_process():
    from elchi.tagger import loaded

    assert loaded() is loaded()
