"""Cities of the made world as each language calls them."""

from functools import cache

from elchi.language.tables import read_table


@cache
def cities() -> dict[str, dict[str, list[str]]]:
    """The gazetteer's cities by English name."""
    return {row["name"]: row for row in read_table("shared", "cities")["city"]}


@cache
def cities_of(country: str) -> tuple[str, ...]:
    """A country's cities, in order."""
    rows = read_table("shared", "cities")["city"]
    return tuple(row["name"] for row in rows if row["country"] == country)


def called(city: str | None, language: str) -> str:
    """The city's usual name in a language; the English one where there is none.

    >>> called("Ashgabat", "tk")
    'Aşgabat'
    """
    names = cities().get(city or "", {}).get(language)
    return names[0] if names else city or ""
