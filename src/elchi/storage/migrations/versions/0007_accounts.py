"""The seventh shape: users, what they may do and did, and the searches that they keep."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
GUARDS = {
    "sqlite": tuple(
        f"CREATE TRIGGER trail_no_{change.lower()} BEFORE {change} ON trail "
        "BEGIN SELECT RAISE(ABORT, 'the trail takes new lines only'); END"
        for change in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION trail_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the trail takes new lines only'; END $$",
        "CREATE TRIGGER trail_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON trail "
        "FOR EACH STATEMENT EXECUTE FUNCTION trail_refuses()",
    ),
}


def upgrade() -> None:
    """Make the tables; the trail takes new lines only."""
    _users()
    _doors()
    _trail()
    _searches()


def _users() -> None:
    op.create_table(
        "user",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("looks", sa.String, nullable=False, unique=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("password", sa.String, nullable=False),
        sa.Column("made", sa.String, nullable=False),
    )
    op.create_table(
        "session",
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("user", sa.String, sa.ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("seen", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
    )
    op.create_index("session_user", "session", ["user"])


def _doors() -> None:
    op.create_table(
        "attempt",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("network", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_index("attempt_name", "attempt", ["name"])
    op.create_index("attempt_network", "attempt", ["network"])
    op.create_table(
        "token",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("digest", sa.String, nullable=False, unique=True),
        sa.Column("user", sa.String, sa.ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("ends", sa.String),
        sa.Column("used", sa.String),
        sa.UniqueConstraint("user", "name", name="token_name"),
    )


def _trail() -> None:
    op.create_table(
        "trail",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("via", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("about", sa.String, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    op.create_index("trail_by", "trail", ["by"])
    op.create_index("trail_about", "trail", ["about"])
    for statement in GUARDS[op.get_context().dialect.name]:
        op.execute(statement)


def _searches() -> None:
    op.create_table(
        "search",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("user", sa.String, sa.ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("secret", sa.String, nullable=False),
        sa.Column("made", sa.String, nullable=False),
        sa.UniqueConstraint("user", "name", name="search_name"),
    )
    op.create_table(
        "delivery",
        sa.Column("search", sa.String, sa.ForeignKey("search.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("told", sa.Integer, nullable=False),
        sa.Column("until", sa.Integer),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("due", sa.String),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.Column("sent", sa.String),
    )


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in ("delivery", "search", "trail", "token", "attempt", "session", "user"):
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP FUNCTION trail_refuses")
