"""What Datasette says of a record's tables: what a row is, what each column means, what to count by."""

import msgspec

from elchi.publishing.exports.columns import Table

LABELS = {
    "events": "title",
    "agreements": "title",
    "commitments": "action",
    "people": "name",
    "tenures": "name",
    "articles": "title",
    "findings": "quote",
}
SORTED = {"events": "date", "articles": "published", "agreements": "signed_on", "findings": "published"}
ABOUT = (
    "What pages of news tell of diplomacy, and what follows from it. Every row names the findings under it, their "
    "words, outlets and addresses. An empty cell means that no page tells: it does not mean that nothing happened."
)


def metadata(tables: list[Table], database: str) -> bytes:
    """The metadata.json of Datasette for a database of these tables."""
    described = {"tables": {table.name: _table(table) for table in tables}}
    whole = {"title": "Elchi: a record of diplomacy", "description": ABOUT, "databases": {database: described}}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)


def _table(table: Table) -> dict[str, object]:
    types = {column.name: column.type for column in table.columns}
    facets = [{"array": name} if types[name] == "texts" else name for name in table.facets]
    found: dict[str, object] = {
        "description": f"One row is {table.row}.",
        "columns": {column.name: column.means for column in table.columns},
        "facets": facets,
    }
    if table.name in LABELS:
        found["label_column"] = LABELS[table.name]
    if table.name in SORTED:
        found["sort_desc"] = SORTED[table.name]
    return found
