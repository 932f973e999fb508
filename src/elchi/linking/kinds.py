"""One kind of conclusion from end to end: which items an account gives, how they join, what a group concludes."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import msgspec

from elchi.linking.account import Account
from elchi.linking.joining import Group
from elchi.linking.linker import Linker, S, T
from elchi.records import Agreement, Commitment, Event, Finding, Person

Conclusion = Event | Agreement | Commitment | Person
C = TypeVar("C", bound=Conclusion)


class Kind(msgspec.Struct, Generic[T, S, C], frozen=True, kw_only=True):
    """`items` are what an account holds of this kind, each with a lasting id; most accounts hold none or one."""

    linker: Linker[T, S]
    items: Callable[[Account[Finding]], list[T]]
    conclude: Callable[[Group[T]], C]

    @property
    def name(self) -> str:
        """The kind's word: event, agreement, commitment, person."""
        return self.linker.kind

    def of(self, accounts: Iterable[Account[Finding]]) -> C:
        """The conclusion that these accounts make when they are one, such as those of an event known on some day."""
        items = [item for account in accounts for item in self.items(account)]
        return self.conclude(Group(items=items, rules={}, component=""))
