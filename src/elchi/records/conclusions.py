"""What the record concludes from findings; every conclusion keeps the ids of the findings under it.

A conclusion's `id` does not depend on reading order, and each id in `findings` is a permanent alias of it.
`corrected` names the fields that a person gave the value of, each with the judgement. Nothing here is ever written
back into a finding: a wrong conclusion can be undone, what an article said stays. Each kind has a file of its own;
here is what they share.
"""

import msgspec


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that accounts give to a field, in words, and the findings that give it."""

    value: str
    findings: list[str]


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A field of which accounts differ: every value with its findings, the best supported first."""

    field: str
    versions: list[Version]
