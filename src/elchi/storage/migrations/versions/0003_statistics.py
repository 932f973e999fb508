"""The third shape: official statistics beside what articles report."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table of statistics."""
    op.create_table(
        "statistic",
        sa.Column("reporter", sa.String, primary_key=True),
        sa.Column("partner", sa.String, primary_key=True),
        sa.Column("flow", sa.String, primary_key=True),
        sa.Column("period", sa.String, primary_key=True),
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("value", sa.Float, nullable=False),
        sa.Column("unit", sa.String, nullable=False),
    )
    op.create_index("statistic_partner", "statistic", ["partner"])


def downgrade() -> None:
    """Drop the table of statistics."""
    op.drop_table("statistic")
