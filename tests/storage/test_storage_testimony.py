"""The sentence under a finding: exact spans, several languages, quotes that go over a full stop."""

from elchi.records import EventFound, Quote


def test_the_sentence_around_the_first_quote(record, page, visit, energy):
    record.add(page, [visit, energy])
    told = record.testimony(["f1", "f2", "no such finding"])
    assert set(told) == {"f1", "f2"}
    first = told["f1"]
    assert first.sentence.text == "Министр прибыл в Ашхабад с официальным визитом."
    assert first.sentence.text == page.text[first.sentence.start : first.sentence.end]
    inside = first.quote.start - first.sentence.start
    assert first.sentence.text[inside:].startswith(first.quote.text)
    assert (first.title, first.outlet, first.url) == (page.title, "samples", "https://example.org/1")
    assert (first.language, first.published, first.rule, first.confidence) == (
        "ru",
        "2023-10-31",
        "ru/visit-3",
        "stated",
    )
    assert told["f2"].sentence.text == "Стороны обсудили энергетику и строительство железных дорог."


def test_an_abbreviation_ends_no_sentence_and_a_quote_over_two_shows_both(record, plain):
    text = "Gepleşik\n\nA. Rejepow bilen duşuşyk boldy. Soňra gol çekildi. Ýene."
    words = "duşuşyk boldy. Soňra gol"
    start = text.index(words)
    further = Quote(article="t", start=0, end=8, text="Gepleşik", field="type")
    quotes = [Quote(article="t", start=start, end=start + len(words), text=words), further]
    record.add(
        plain("t", text, language="tk"),
        [EventFound(id="e", article="t", rule="tk/m", type="meeting", confidence="inferred", quotes=quotes)],
    )
    told = record.testimony(["e"])["e"]
    assert told.sentence.text == "A. Rejepow bilen duşuşyk boldy. Soňra gol çekildi."
    assert (told.further, told.confidence) == ([further], "inferred")


def test_a_finding_without_quotes_has_no_testimony(record, plain, event):
    record.add(plain("a"), [event("e", "2023", article="a")])
    assert record.testimony(["e"]) == {}
