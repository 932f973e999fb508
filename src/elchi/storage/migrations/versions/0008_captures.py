"""The eighth shape: which pages were read already."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table; a run over a record of an older shape reads its pages once more."""
    op.create_table("capture", sa.Column("mark", sa.String, primary_key=True), sqlite_with_rowid=False)


def downgrade() -> None:
    """Forget which pages were read."""
    op.drop_table("capture")
