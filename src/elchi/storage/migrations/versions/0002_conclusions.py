"""The second shape: conclusions of every kind in the same tables, and what linking needs to take up one page.

Events of the first shape are carried over as they stand, each finding alone, so that the record answers as it did
until it is linked anew; nothing tells their nodes and blocks, and no rules are told in `about`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
CARRIED = (
    "INSERT INTO conclusion (id, kind, type, status, first_day, last_day, payload) "
    "SELECT id, 'event', type, status, first_day, last_day, payload FROM event",
    "INSERT INTO conclusion_country (country, conclusion) SELECT country, event FROM event_country",
    "INSERT INTO membership (kind, item, finding, conclusion, alias, component, node, rule) "
    "SELECT 'event', finding, finding, conclusion, conclusion, finding, '', rule FROM link",
)
RETURNED = (
    "INSERT INTO event (id, type, status, first_day, last_day, payload) "
    "SELECT id, type, status, first_day, last_day, payload FROM conclusion WHERE kind = 'event'",
    "INSERT INTO event_country (country, event) SELECT country, conclusion FROM conclusion_country "
    "WHERE conclusion IN (SELECT id FROM event)",
    "INSERT INTO link (finding, conclusion, rule) "
    "SELECT finding, conclusion, rule FROM membership WHERE kind = 'event'",
)


def upgrade() -> None:
    """Make the new tables, carry the events over and drop theirs."""
    _conclusions()
    _memberships()
    _blocks()
    for statement in CARRIED:
        op.execute(statement)
    for table in ("link", "event_country", "event"):
        op.drop_table(table)


def _conclusions() -> None:
    op.create_table(
        "conclusion",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("type", sa.String),
        sa.Column("status", sa.String),
        sa.Column("first_day", sa.String),
        sa.Column("last_day", sa.String),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("conclusion_day", "conclusion", ["kind", "first_day"])
    op.create_table(
        "conclusion_country",
        sa.Column("country", sa.String, primary_key=True),
        sa.Column("conclusion", sa.String, sa.ForeignKey("conclusion.id"), primary_key=True),
    )
    op.create_index("conclusion_country_conclusion", "conclusion_country", ["conclusion"])


def _memberships() -> None:
    op.create_table(
        "membership",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("item", sa.String, primary_key=True),
        sa.Column("finding", sa.String, sa.ForeignKey("finding.id"), nullable=False),
        sa.Column("conclusion", sa.String, sa.ForeignKey("conclusion.id"), nullable=False),
        sa.Column("alias", sa.String, nullable=False),
        sa.Column("component", sa.String, nullable=False),
        sa.Column("node", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
    )
    for name in ("finding", "conclusion", "alias"):
        op.create_index(f"membership_{name}", "membership", [name])
    op.create_index("membership_component", "membership", ["kind", "component"])
    op.create_index("membership_node", "membership", ["kind", "node", "item"])


def _blocks() -> None:
    op.create_table(
        "block",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("node", sa.String, primary_key=True),
        sa.Column("fine", sa.Boolean, nullable=False),
    )
    op.create_index("block_node", "block", ["kind", "node"])
    op.create_table(
        "about",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def downgrade() -> None:
    """Make the tables of events again, give them their events back, and drop the new tables."""
    _events()
    for statement in RETURNED:
        op.execute(statement)
    for table in ("about", "block", "membership", "conclusion_country", "conclusion"):
        op.drop_table(table)


def _events() -> None:
    """The tables of events of the first shape."""
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
    op.create_table(
        "event_country",
        sa.Column("country", sa.String, primary_key=True),
        sa.Column("event", sa.String, sa.ForeignKey("event.id"), primary_key=True),
    )
    op.create_index("event_country_event", "event_country", ["event"])
    op.create_table(
        "link",
        sa.Column("finding", sa.String, sa.ForeignKey("finding.id"), primary_key=True),
        sa.Column("conclusion", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
    )
    op.create_index("link_conclusion", "link", ["conclusion"])
