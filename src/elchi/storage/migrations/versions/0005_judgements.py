"""The fifth shape: judgements of people, and the edges that linking has drawn, by component."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make both tables; a record of an older shape has no edges, so it is linked anew by the next page."""
    op.create_table(
        "judgement",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_table(
        "component",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("component", sa.String, primary_key=True),
        sa.Column("edges", sa.Text, nullable=False),
    )
    op.execute("DELETE FROM about WHERE name = 'rules'")


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("component")
    op.drop_table("judgement")
