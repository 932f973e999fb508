"""The fourth shape: the programmes that are followed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "programme",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("valid_from", sa.String),
        sa.Column("valid_to", sa.String),
        sa.Column("payload", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("programme")
