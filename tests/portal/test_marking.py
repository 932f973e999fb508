"""Marks never change an article's text."""

from hypothesis import given
from hypothesis import strategies as st

from elchi.portal.marking import Span, paragraphs, title
from elchi.records import Article

TEXT = "Заголовок\n\nПервый абзац говорит.\n\nВторой абзац молчит."
ARTICLE = Article(id="a", title="Заголовок", language="ru", text=TEXT)


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from("xyz"))))
def test_the_pieces_joined_are_the_text_letter_for_letter(drawn):
    marked = [Span(start=min(a, b), end=max(a, b), finding=name, main=True) for a, b, name in drawn if a != b]
    shown = ["".join(piece.text for piece in title(ARTICLE, marked))]
    shown += ["".join(piece.text for piece in pieces) for pieces in paragraphs(ARTICLE, marked)]
    assert [part for part in shown if part] == TEXT.split("\n\n")


def test_a_span_inside_another_parts_it_in_three():
    outer = Span(start=11, end=31, finding="outer", main=True)
    inner = Span(start=18, end=23, finding="inner", field="when")
    first = paragraphs(ARTICLE, [outer, inner])[0]
    assert [(p.text, p.findings, p.fields, p.opens, p.closes) for p in first] == [
        ("Первый ", ["outer"], [], ["outer"], []),
        ("абзац", ["outer", "inner"], ["when"], [], []),
        (" говорит", ["outer"], [], [], ["outer"]),
        (".", [], [], [], []),
    ]
