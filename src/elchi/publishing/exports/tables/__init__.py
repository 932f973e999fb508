"""The tables of the record, by the kind that they hold."""

from elchi.publishing.exports.columns import Table
from elchi.publishing.exports.scope import KINDS, Scope
from elchi.publishing.exports.tables.cameo import CAMEO
from elchi.publishing.exports.tables.events import EVENTS, PARTICIPANTS
from elchi.publishing.exports.tables.pages import ARTICLES, FIGURES, FINDINGS, MEMBERSHIPS, QUOTES
from elchi.publishing.exports.tables.papers import AGREEMENTS, COMMITMENTS
from elchi.publishing.exports.tables.people import PEOPLE, TENURES
from elchi.publishing.exports.tables.plover import PLOVER
from elchi.publishing.exports.tables.visits import VISITS

CONCLUDED = (EVENTS, PARTICIPANTS, AGREEMENTS, COMMITMENTS, PEOPLE, TENURES)
TABLES: dict[str, Table] = {one.name: one for one in (*CONCLUDED, FIGURES, ARTICLES, FINDINGS, QUOTES, MEMBERSHIPS)}
CODED: dict[str, Table] = {one.name: one for one in (PLOVER, CAMEO, VISITS)}


def tables_of(scope: Scope) -> list[Table]:
    """The tables that a scope takes, in their usual order."""
    return [TABLES[kind] for kind in KINDS if not scope.kinds or kind in scope.kinds]
