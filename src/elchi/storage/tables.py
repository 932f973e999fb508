"""The tables of the record, one definition for SQLite and PostgreSQL.

A finding or event is kept whole as JSON in `payload`; the columns beside it exist to be queried. `first_day` and
`last_day` are full ISO days that bound an EDTF date ("2023-10" is 2023-10-01 to 2023-10-31); an event whose date no
page gives is filed under the day it was reported. `words` is the full text, SQLite's own: its rowid is the article's
number, its stems are the article's words in order.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, column, table

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

event = Table(
    "event",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("first_day", String),
    Column("last_day", String),
    Column("payload", Text, nullable=False),
    Index("event_day", "first_day"),
)

event_country = Table(
    "event_country",
    metadata,
    Column("country", String, primary_key=True),
    Column("event", ForeignKey("event.id"), primary_key=True),
    Index("event_country_event", "event"),
)

link = Table(
    "link",
    metadata,
    Column("finding", ForeignKey("finding.id"), primary_key=True),
    Column("conclusion", String, nullable=False),
    Column("rule", String, nullable=False),
    Index("link_conclusion", "conclusion"),
)

rejected = Table(
    "rejected",
    metadata,
    Column("name", String, primary_key=True),
    Column("reason", String, primary_key=True),
    Column("detail", Text, nullable=False),
)

words = table("words", column("rowid", Integer), column("stems", Text))
