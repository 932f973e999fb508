"""Who of a cluster does what: work goes to hands that answer, and comes back in order."""

from collections import deque
from collections.abc import Iterator
from typing import Any

import msgspec

from elchi.errors import ClusterOther, WorkerLost

AHEAD = 3
TRIES = 5
PATIENCE = 600.0


class Task(msgspec.Struct):
    """An item at its place in the order, and how often it was lost with the process that worked on it."""

    place: int
    item: Any
    losses: int = 0


class Crew:
    """The hands of a cluster (Ray actors with `edition` and `make`), and the tasks between them.

    `take` an item while not `full`; each `step` waits for something to be done and gives what is next in order.
    """

    def __init__(self, ray: Any, hands: list[Any], edition: str) -> None:
        self._ray, self._hands, self._edition = ray, len(hands), edition
        self._coming = {self._asked(hand): hand for hand in hands}
        self._idle: deque[Any] = deque()
        self._busy: dict[Any, tuple[Any, Task]] = {}
        self._tasks: deque[Task] = deque()
        self._done: dict[int, Any] = {}
        self._taken = self._given = 0

    def take(self, item: Any) -> None:
        """Have an item worked on, after those that were taken before."""
        self._tasks.append(Task(self._taken, item))
        self._taken += 1

    def full(self) -> bool:
        """True when as many items are under way as may be: some for each hand."""
        return self._taken - self._given >= AHEAD * self._hands

    def working(self) -> bool:
        """True while something that was taken has not been given back."""
        return self._given < self._taken

    def step(self) -> Iterator[Any]:
        """Wait until something happens and give what is done, as far as it is next in order.

        Raises WorkerLost when nothing happened for ten minutes: no node is left that could work.
        """
        while self._idle and self._tasks:
            hand, task = self._idle.popleft(), self._tasks.popleft()
            self._busy[hand.make.remote(task.item)] = hand, task
        heard, _ = self._ray.wait([*self._busy, *self._coming], num_returns=1, timeout=PATIENCE)
        if not heard:
            raise WorkerLost("No node of the cluster has answered for ten minutes; start nodes, and run this again.")
        for each in heard:
            self._settle(each)
        while self._given in self._done:
            self._given += 1
            yield self._done.pop(self._given - 1)

    def _settle(self, heard: Any) -> None:
        if heard in self._coming:
            self._welcome(heard)
            return
        hand, task = self._busy.pop(heard)
        errors = self._ray.exceptions
        try:
            self._done[task.place] = self._ray.get(heard)
            self._idle.append(hand)
        except errors.RayTaskError as error:
            raise error.cause from None
        except errors.RayError:
            self._lost(hand, task)

    def _welcome(self, heard: Any) -> None:
        """A hand that answers takes work, when it reads by the same rules."""
        hand = self._coming.pop(heard)
        try:
            edition = self._ray.get(heard)
        except self._ray.exceptions.RayActorError:
            self._coming[self._asked(hand)] = hand
            return
        if edition != self._edition:
            raise ClusterOther("A node of the cluster has another Elchi than this one; install the same on each.")
        self._idle.append(hand)

    def _lost(self, hand: Any, task: Task) -> None:
        """The task goes first to another; the hand is waited for until it lives again."""
        task.losses += 1
        if task.losses >= TRIES:
            raise WorkerLost(f"{TRIES} processes ended on the same pages; memory may have run out on the nodes.")
        self._tasks.appendleft(task)
        self._coming[self._asked(hand)] = hand

    @staticmethod
    def _asked(hand: Any) -> Any:
        return hand.edition.options(max_task_retries=-1).remote()
