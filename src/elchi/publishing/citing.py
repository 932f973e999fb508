"""How a page of the record is cited: BibTeX, RIS, and a line of text."""

import re

import msgspec

from elchi.publishing.links import web_address
from elchi.publishing.wording import Wording
from elchi.records import Article
from elchi.records.vocabulary import LanguageCode

AUTHOR = "Elchi"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
KEY = re.compile(r"[^a-z0-9]+")
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{mark: f"\\{mark}" for mark in "%#$&_"},
}


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it is cited: its title, address, the day it was looked at (ISO), and the language of the title.

    An article has its `outlet`, the day that the page gives itself and the outlet's own address as well; its author
    is then the outlet, and Elchi is where it was read.

    >>> Cited(title="Kazakhstan – Turkmenistan", address="https://e.example/kz/tm", accessed="2026-11-23").author
    'Elchi'
    """

    title: str
    address: str
    accessed: str
    language: LanguageCode = "en"
    outlet: str | None = None
    published: str | None = None
    original: str | None = None

    @property
    def author(self) -> str:
        """Who answers for the words."""
        return self.outlet or AUTHOR

    @property
    def url(self) -> str:
        """The address to cite: the outlet's own where there is one."""
        return web_address(self.original) or web_address(self.address) or ""


def cited_article(article: Article, address: str, accessed: str) -> Cited:
    """An article as it is cited; `address` is its page in the record."""
    return Cited(
        title=article.title,
        address=address,
        accessed=accessed,
        language=article.language,
        outlet=article.outlet,
        published=article.published,
        original=article.url,
    )


def bibtex(cited: Cited) -> str:
    r"""A @misc entry in UTF-8 that BibTeX and biblatex take; words keep their capitals.

    >>> page = Cited(title="R&D {x", address="https://e.example/kz/tm", accessed="2026-11-23")
    >>> print(bibtex(page).splitlines()[2])
      title = {{R\&D \textbraceleft{}x}},
    """
    fields = {"author": f"{{{tex(cited.author)}}}", "title": f"{{{tex(cited.title)}}}"}
    if cited.published:
        fields |= {"year": cited.published[:4], "date": cited.published}
    fields |= {"url": cited.url, "urldate": cited.accessed, "language": cited.language}
    if _elsewhere(cited):
        fields["note"] = tex(_read_in(cited))
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{_key(cited)},\n{lines}}}\n"


def ris(cited: Cited) -> str:
    r"""A record in RIS: a web page, or news where there is an outlet; lines end in CR LF, as the format asks.

    >>> ris(Cited(title="Kazakhstan – Turkmenistan", address="https://e.example/kz/tm", accessed="2026-11-23"))[:21]
    'TY  - ELEC\r\nTI  - Kaz'
    """
    day = (cited.published or "").split("-")
    told = [
        ("TY", "NEWS" if cited.outlet else "ELEC"),
        ("TI", cited.title),
        ("AU", cited.author),
        ("T2", cited.outlet),
        ("PY", day[0]),
        ("DA", "/".join([*day, "", ""][:3]) + "/" if day[0] else None),
        ("UR", cited.url),
        ("Y2", cited.accessed.replace("-", "/") + "/"),
        ("LA", cited.language),
        ("N1", _read_in(cited) if _elsewhere(cited) else None),
    ]
    lines = [f"{name}  - {plain(value)}" for name, value in told if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def text(cited: Cited, language: LanguageCode) -> str:
    """A line as a reader of this language writes it.

    >>> text(Cited(title="Kazakhstan – Turkmenistan", address="https://e.example/kz/tm", accessed="2026-11-23"), "en")
    'Elchi. Kazakhstan – Turkmenistan. https://e.example/kz/tm (accessed 23 November 2026).'
    """
    wording = Wording(language)
    dated = [wording.dating.date(cited.published)] if cited.published else []
    parts = [_ended(plain(part)) for part in (cited.author, cited.title, *dated)]
    accessed = wording.words("accessed", date=wording.dating.date(cited.accessed))
    return " ".join([*parts, cited.url, f"({accessed})."])


def tex(words: str) -> str:
    r"""Words that TeX sets as they are; braces become commands, since BibTeX counts even escaped ones.

    >>> tex("50 % of {A_B}")
    '50 \\% of \\textbraceleft{}A\\_B\\textbraceright{}'
    """
    return "".join(TEX.get(mark, mark) for mark in plain(words))


def plain(words: str) -> str:
    """Words in one line, without control characters.

    >>> plain("one\\r\\nTY  - JOUR")
    'one TY - JOUR'
    """
    return " ".join(CONTROL.sub(" ", words).split())


def _ended(part: str) -> str:
    return part if part.endswith((".", "!", "?", "…")) else f"{part}."


def _elsewhere(cited: Cited) -> bool:
    return cited.url != web_address(cited.address)


def _read_in(cited: Cited) -> str:
    return f"{AUTHOR}: {web_address(cited.address) or ''}"


def _key(cited: Cited) -> str:
    words = KEY.sub("-", cited.address.split("://")[-1].partition("/")[2].lower()).strip("-")
    return f"elchi-{words}".strip("-")
