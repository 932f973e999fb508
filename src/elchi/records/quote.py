"""The exact words that a statement rests on."""

import msgspec


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """A span of one article's text and the words that stand there.

    `start` and `end` count Unicode code points of `Article.text`; `text == article.text[start:end]` always holds,
    so a quote can be shown at its place or checked years later. `field` names the field of the finding that this
    quote supports; None means the finding as a whole.

    >>> Quote(article="a1", start=0, end=6, text="Мурат ")
    Quote(article='a1', start=0, end=6, text='Мурат ', field=None)
    """

    article: str
    start: int
    end: int
    text: str
    field: str | None = None

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(f"quote {self.start}:{self.end} does not span {len(self.text)} characters")
