"""Things of the record by an address of their own: elchi://event/ID, elchi://pair/KZ/TM."""

from collections.abc import Mapping
from typing import Any

import msgspec
from mcp import types

from elchi.assistants.answering import NOTICE, answer
from elchi.portal.api.endpoint import Endpoint
from elchi.portal.asking import Missing
from elchi.portal.house import House
from elchi.records import Article

SCHEME = "elchi://"
JSON, TEXT = "application/json", "text/plain"
PAIRS = 20
KINDS = {
    "event": "An event: who, where, when, on what accounts differ, with the sentences.",
    "agreement": "An agreement: parties, term, ratifications, with the sentences.",
    "commitment": "A commitment: its words and each time it was made, with the sentences.",
    "person": "A person: spellings and offices, with the sentences.",
    "article": "The whole text of a news page, with its outlet, date and address.",
}
PAIR = "How much the record has of two countries, by the codes of both."


def templates() -> list[types.ResourceTemplate]:
    """Every kind of address."""
    own = [_template(kind, f"{SCHEME}{kind}/{{id}}", words) for kind, words in KINDS.items()]
    return [*own, _template("pair", f"{SCHEME}pair/{{first}}/{{second}}", PAIR)]


def _template(name: str, address: str, words: str) -> types.ResourceTemplate:
    form = TEXT if name == "article" else JSON
    return types.ResourceTemplate(name=name, uri_template=address, description=words, mime_type=form)


def listed(house: House) -> list[types.Resource]:
    """The pairs that the record knows most of, to begin with."""
    return [
        types.Resource(
            uri=f"{SCHEME}pair/{first}/{second}", name=f"{first}-{second}", description=PAIR, mime_type=JSON
        )
        for first, second in (one.countries for one in house.record.pairs()[:PAIRS])
    ]


def read(house: House, tools: Mapping[str, Endpoint], address: str) -> types.TextResourceContents:
    """What stands under an address. Raises Missing where nothing is, InputError for what cannot be."""
    kind, _, rest = address.removeprefix(SCHEME).partition("/")
    if not address.startswith(SCHEME) or not rest:
        raise Missing
    if kind == "article":
        return types.TextResourceContents(uri=address, mime_type=TEXT, text=_page(house, rest))
    return types.TextResourceContents(uri=address, mime_type=JSON, text=_thing(house, tools, kind, rest))


def _page(house: House, name: str) -> str:
    found: Article | None = house.record.article(name)
    if found is None:
        raise Missing
    told = (found.outlet, found.published, found.url)
    return f"{NOTICE}\n{' · '.join(each for each in told if each)}\n\n{found.text}"


def _thing(house: House, tools: Mapping[str, Endpoint], kind: str, rest: str) -> str:
    first, _, second = rest.partition("/")
    given: dict[str, Any] = {"first": first, "second": second} if kind == "pair" else {"id": rest}
    if kind not in (*KINDS, "pair"):
        raise Missing
    return msgspec.json.encode(answer(house, tools[f"get_{kind}"], given)).decode()
