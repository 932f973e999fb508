"""The tables of the record, one definition for SQLite and PostgreSQL.

A finding or conclusion is kept whole as JSON in `payload`; the columns beside it exist to be queried. `first_day` and
`last_day` are full ISO days that bound an EDTF date ("2023-10" is 2023-10-01 to 2023-10-31); an event whose date no
page gives is filed under the day it was reported. `membership`, `block` and `component` are what linking needs to
take up one page without the rest: which items are one node and one component, in which blocks a node is looked for,
and which edges were drawn. `words` is the full text, SQLite's own: its rowid is the article's number, its stems are
the article's words in order. `facet` is what lists are read from: each conclusion and article (`owner`) under every
value it can be asked by, in the order that it is listed in (`at`: a day, "" when there is none, or a person's name).
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    column,
    table,
)

metadata = MetaData()

article = Table(
    "article",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("outlet", String),
    Column("language", String, nullable=False),
    Column("published", String),
    Column("digest", String, nullable=False),
    Column("payload", Text, nullable=False),
    Column("added", String),
    Index("article_published", "published"),
)

finding = Table(
    "finding",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", ForeignKey("article.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("type", String),
    Column("status", String),
    Column("first_day", String),
    Column("last_day", String),
    Column("rule", String, nullable=False),
    Column("payload", Text, nullable=False),
    Index("finding_article", "article", "position"),
    Index("finding_kind", "kind", "type"),
)

finding_country = Table(
    "finding_country",
    metadata,
    Column("country", String, primary_key=True),
    Column("finding", ForeignKey("finding.id"), primary_key=True),
    Index("finding_country_finding", "finding"),
)

quote = Table(
    "quote",
    metadata,
    Column("finding", ForeignKey("finding.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("article", ForeignKey("article.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("field", String),
    Index("quote_article", "article"),
)

conclusion = Table(
    "conclusion",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("type", String),
    Column("status", String),
    Column("first_day", String),
    Column("last_day", String),
    Column("payload", Text, nullable=False),
    Index("conclusion_day", "kind", "first_day"),
)

conclusion_country = Table(
    "conclusion_country",
    metadata,
    Column("country", String, primary_key=True),
    Column("conclusion", ForeignKey("conclusion.id"), primary_key=True),
    Index("conclusion_country_conclusion", "conclusion"),
)

facet = Table(
    "facet",
    metadata,
    Column("kind", String, primary_key=True),
    Column("by", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("at", String, primary_key=True),
    Column("owner", String, primary_key=True),
    Column("last", String, nullable=False),
    Index("facet_owner", "owner", "by"),
    sqlite_with_rowid=False,
)

membership = Table(
    "membership",
    metadata,
    Column("kind", String, primary_key=True),
    Column("item", String, primary_key=True),
    Column("finding", ForeignKey("finding.id"), nullable=False),
    Column("conclusion", ForeignKey("conclusion.id"), nullable=False),
    Column("alias", String, nullable=False),
    Column("component", String, nullable=False),
    Column("node", String, nullable=False),
    Column("rule", String, nullable=False),
    Index("membership_finding", "finding"),
    Index("membership_conclusion", "conclusion"),
    Index("membership_alias", "alias"),
    Index("membership_component", "kind", "component"),
    Index("membership_node", "kind", "node", "item"),
)

block = Table(
    "block",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("node", String, primary_key=True),
    Column("fine", Boolean, nullable=False),
    Index("block_node", "kind", "node"),
)

component = Table(
    "component",
    metadata,
    Column("kind", String, primary_key=True),
    Column("component", String, primary_key=True),
    Column("edges", Text, nullable=False),
)

judgement = Table(
    "judgement",
    metadata,
    Column("id", String, primary_key=True),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("payload", Text, nullable=False),
)

about = Table(
    "about",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

programme = Table(
    "programme",
    metadata,
    Column("id", String, primary_key=True),
    Column("valid_from", String),
    Column("valid_to", String),
    Column("payload", Text, nullable=False),
)

capture = Table("capture", metadata, Column("mark", String, primary_key=True), sqlite_with_rowid=False)

rejected = Table(
    "rejected",
    metadata,
    Column("name", String, primary_key=True),
    Column("reason", String, primary_key=True),
    Column("detail", Text, nullable=False),
)

statistic = Table(
    "statistic",
    metadata,
    Column("reporter", String, primary_key=True),
    Column("partner", String, primary_key=True),
    Column("flow", String, primary_key=True),
    Column("period", String, primary_key=True),
    Column("source", String, primary_key=True),
    Column("value", Float, nullable=False),
    Column("unit", String, nullable=False),
    Index("statistic_partner", "partner"),
)

words = table("words", column("rowid", Integer), column("stems", Text))
