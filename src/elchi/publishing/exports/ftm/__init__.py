"""FollowTheMoney, one entity a line: see docs/exchange.md."""

from elchi.publishing.exports.ftm.write import write, write_plain

__all__ = ["write", "write_plain"]
