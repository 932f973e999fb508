"""The first shape of the record: articles, findings, quotes, events, links, rejected pages, full text."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE words USING fts5"
        "(stems, tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn'\")",
    ),
    "postgresql": (
        'CREATE TABLE words (rowid integer PRIMARY KEY, stems text COLLATE "C" NOT NULL, '
        "forms text[] COLLATE \"C\" GENERATED ALWAYS AS (string_to_array(stems, ' ')) STORED)",
        "CREATE INDEX words_forms ON words USING gin (forms)",
    ),
}


def upgrade() -> None:
    """Make every table; that of full text is made in each database's own way."""
    _articles()
    _findings()
    _conclusions()
    for statement in WORDS[op.get_context().dialect.name]:
        op.execute(statement)


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("outlet", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("article_published", "article", ["published"])
    op.create_table(
        "rejected",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("reason", sa.String, primary_key=True),
        sa.Column("detail", sa.Text, nullable=False),
    )


def _findings() -> None:
    op.create_table(
        "finding",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("article", sa.String, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("type", sa.String),
        sa.Column("status", sa.String),
        sa.Column("first_day", sa.String),
        sa.Column("last_day", sa.String),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("finding_article", "finding", ["article", "position"])
    op.create_index("finding_kind", "finding", ["kind", "type"])
    _countries("finding_country", "finding")
    op.create_table(
        "quote",
        sa.Column("finding", sa.String, sa.ForeignKey("finding.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("article", sa.String, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("field", sa.String),
    )
    op.create_index("quote_article", "quote", ["article"])


def _conclusions() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("first_day", sa.String),
        sa.Column("last_day", sa.String),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("event_day", "event", ["first_day"])
    _countries("event_country", "event")
    op.create_table(
        "link",
        sa.Column("finding", sa.String, sa.ForeignKey("finding.id"), primary_key=True),
        sa.Column("conclusion", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
    )
    op.create_index("link_conclusion", "link", ["conclusion"])


def _countries(name: str, owner: str) -> None:
    op.create_table(
        name,
        sa.Column("country", sa.String, primary_key=True),
        sa.Column(owner, sa.String, sa.ForeignKey(f"{owner}.id"), primary_key=True),
    )
    op.create_index(f"{name}_{owner}", name, [owner])
