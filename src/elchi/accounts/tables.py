"""The tables of users, in the record's file and beside the record's own.

Nothing here opens a door by itself: passwords are Argon2id hashes, tokens SHA-256 digests of 256 random bits. The one
exception is `search.secret`, with which webhooks are signed. None of these tables is part of what the record says, so
no export holds them. `trail` takes new lines only; triggers of the database refuse the rest.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

user = Table(
    "user",
    metadata,
    Column("name", String, primary_key=True),
    Column("looks", String, nullable=False, unique=True),
    Column("role", String, nullable=False),
    Column("language", String, nullable=False),
    Column("password", String, nullable=False),
    Column("made", String, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("digest", String, primary_key=True),
    Column("user", ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
    Column("made", String, nullable=False),
    Column("seen", String, nullable=False),
    Column("address", String, nullable=False),
    Index("session_user", "user"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("network", String, nullable=False),
    Column("at", String, nullable=False),
    Index("attempt_name", "name"),
    Index("attempt_network", "network"),
)

token = Table(
    "token",
    metadata,
    Column("id", String, primary_key=True),
    Column("digest", String, nullable=False, unique=True),
    Column("user", ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
    Column("name", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("made", String, nullable=False),
    Column("ends", String),
    Column("used", String),
    UniqueConstraint("user", "name", name="token_name"),
)

trail = Table(
    "trail",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("via", String, nullable=False),
    Column("address", String, nullable=False),
    Column("act", String, nullable=False),
    Column("about", String, nullable=False),
    Column("detail", Text, nullable=False),
    Index("trail_by", "by"),
    Index("trail_about", "about"),
)

search = Table(
    "search",
    metadata,
    Column("id", String, primary_key=True),
    Column("user", ForeignKey("user.name", ondelete="CASCADE"), nullable=False),
    Column("name", String, nullable=False),
    Column("place", Text, nullable=False),
    Column("channel", String, nullable=False),
    Column("target", Text, nullable=False),
    Column("secret", String, nullable=False),
    Column("made", String, nullable=False),
    UniqueConstraint("user", "name", name="search_name"),
)

delivery = Table(
    "delivery",
    metadata,
    Column("search", ForeignKey("search.id", ondelete="CASCADE"), primary_key=True),
    Column("told", Integer, nullable=False),
    Column("until", Integer),
    Column("tries", Integer, nullable=False),
    Column("due", String),
    Column("trouble", Text, nullable=False),
    Column("sent", String),
)

PRIVATE = tuple(sorted(metadata.tables))
