"""The sixth shape: what lists are read from, when an article was added, and a name of the record's own.

The table of facets is left empty here: opening a record of an older shape files what it holds.
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
NAMES = ("kind", "by", "value", "at", "owner")


def upgrade() -> None:
    """Make the table and the column; articles that are there already keep no time of adding."""
    op.create_table(
        "facet",
        *(sa.Column(name, sa.String, primary_key=True) for name in NAMES),
        sa.Column("last", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("facet_owner", "facet", ["owner", "by"])
    op.add_column("article", sa.Column("added", sa.String))
    op.execute(f"INSERT INTO about (name, value) VALUES ('name', '{secrets.token_hex(8)}')")


def downgrade() -> None:
    """Drop the table and the column; what the record is called is forgotten with its changes."""
    op.drop_table("facet")
    op.drop_column("article", "added")
    op.execute("DELETE FROM about WHERE name IN ('name', 'writes')")
