"""The gate: what is passed over, what is let through, and that it is told."""

import pytest

from elchi.extraction import extract, may_tell
from elchi.pipeline import keep, line_of, lines
from elchi.reading import Intake, read
from elchi.records import Article, Capture
from elchi.storage import Record
from evals.reading.gate import FLOOR, recall
from evals.reading.pages import SAMPLES

VISITS = {
    "ru": "Министр иностранных дел Казахстана Ерлан Садыков прибыл с визитом в Ашхабад.",
    "en": "The Foreign Minister of Kazakhstan, Yerlan Sadykov, met the President of Turkmenistan in Ashgabat.",
    "kk": "Қазақстан Сыртқы істер министрі Ерлан Садықов Ашхабадқа ресми сапармен келді.",
    "tk": "Gazagystanyň daşary işler ministri Ýerlan Sadykow resmi sapar bilen Aşgabada geldi.",
}
OTHERS = {
    "ru": "Городские власти Тараза открыли новый парк. Дети катались на качелях до вечера, играла музыка.",
    "en": "Bake the apples for forty minutes. Serve them warm with cream, and visit the market for fresh mint.",
    "kk": "Қалада жаңа саябақ ашылды. Балалар кешке дейін ойнады, ән айтты.",
    "tk": "Şäherde täze seýilgäh açyldy. Çagalar agşama çenli oýnadylar.",
}


def article(language: str, text: str) -> Article:
    return Article(id="0" * 16, title="", language=language, text=text)


def page(language: str, text: str, **told: bool) -> Capture:
    return Capture(body=text.encode(), name=f"{language}.txt", given={"language": language, "text": text}, **told)


@pytest.mark.parametrize("language", VISITS)
def test_a_visit_is_let_through(language):
    assert may_tell(article(language, VISITS[language]))


@pytest.mark.parametrize("language", OTHERS)
def test_everyday_news_is_passed_over(language):
    assert not may_tell(article(language, OTHERS[language]))


def test_an_empty_text_is_passed_over():
    assert not may_tell(article("ru", ""))


def test_two_countries_that_play_football_are_passed_over():
    assert not may_tell(article("en", "Kazakhstan beat Turkmenistan by two goals. The crowd sang all night."))


def test_the_gate_only_looks_at_gated_pages():
    refused = line_of(page("en", OTHERS["en"], gated=True)).rejected
    assert refused is not None
    assert (refused.reason, refused.name) == ("passed-over", "en.txt")
    assert line_of(page("en", OTHERS["en"])).article is not None


@pytest.mark.parametrize("language", VISITS)
def test_an_article_that_passes_is_read_the_same(language):
    gated, plain = (line_of(page(language, VISITS[language], gated=gated)) for gated in (True, False))
    assert gated.json() == plain.json()


@pytest.mark.parametrize(("gate", "passed"), [("archives", 0), ("all", 1), ("off", 0)])
def test_the_intake_tells_which_pages_are_gated_and_nothing_is_lost(tmp_path, gate, passed):
    (tmp_path / "a.txt").write_text(OTHERS["ru"], "utf-8")
    with Record(tmp_path / "r.db") as record:
        *_, tally = keep(lines([tmp_path / "a.txt"], intake=Intake(gate=gate)), record)
        assert (tally.pages["passed over"], tally.pages["new"]) == (passed, 1 - passed)
        assert [one.reason for one in record.rejected()] == ["passed-over"] * passed
        assert not tally.rejected


@pytest.mark.parametrize("which", ["samples", "tune"])
def test_recall_is_above_its_floor(which):
    share = recall(which)
    assert share.pages > 40
    assert share.rate >= FLOOR


def test_what_the_full_reading_finds_in_samples_is_let_through():
    found = [read(path) for path in sorted(SAMPLES.glob("ru/*.html"))]
    assert all(may_tell(one) for one in found if isinstance(one, Article) and extract(one))
