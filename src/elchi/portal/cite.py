"""How a page of the portal is cited: a line of text on the page, BibTeX and RIS beside it."""

from datetime import date
from typing import TYPE_CHECKING

from starlette.responses import Response

from elchi.portal.asking import Ask
from elchi.portal.forms import here
from elchi.publishing.citing import Cited, bibtex, cited_article, ris, text
from elchi.records import Article

if TYPE_CHECKING:
    from elchi.portal.page import View


def cited(ask: Ask, view: "View") -> Cited:
    """The page as it is cited today; the page of an article is the outlet's own, read here."""
    url = ask.request.url
    path = url.path.removesuffix(".bib").removesuffix(".ris")
    address = ask.base + here(path, "" if url.path != path else url.query)
    today = date.today().isoformat()
    article = getattr(view.data, "article", None)
    if isinstance(article, Article):
        return cited_article(article, address, today)
    return Cited(title=view.title, address=address, accessed=today, language=ask.language)


def line(ask: Ask, view: "View") -> str:
    """The line of text in the reader's language."""
    return text(cited(ask, view), ask.language)


def bib(ask: Ask, view: "View") -> Response:
    """The page for BibTeX."""
    return Response(bibtex(cited(ask, view)), media_type="application/x-bibtex; charset=utf-8")


def references(ask: Ask, view: "View") -> Response:
    """The page for programs that read RIS."""
    return Response(ris(cited(ask, view)), media_type="application/x-research-info-systems; charset=utf-8")
