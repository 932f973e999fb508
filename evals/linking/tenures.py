"""Whether the record knows who held an office on a day, asked of days on which articles show it.

For each person and office of the made world that articles show on two days or more, some days from the first to the
last of those are asked. The answer is the first whom `holder` names; it is right when most names of that person are
the true holder's. Ambassadors are left out: a state has many at once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from elchi.linking.people.holders import holder
from elchi.records import Person
from evals.linking.made.telling import Act
from evals.linking.scores import Score

ASKED = 5
MANY = frozenset({"Ambassador"})
Question = tuple[str, str, date]


def right_holder(
    people: Iterable[Person], acts: Iterable[Act], truth: Mapping[str, str], answer: Mapping[str, str]
) -> Score:
    """How many of the answers given are right, and of all questions how many are answered rightly."""
    true = most_named(truth, answer)
    by_country: dict[str | None, list[Person]] = defaultdict(list)
    for person in people:
        for country in {tenure.country for tenure in person.tenures}:
            by_country[country].append(person)
    asked = right = answered = 0
    for person_id, (country, title, day) in _questions(acts):
        first = next(iter(holder(by_country[country], title, country, day.isoformat())), None)
        asked += 1
        answered += first is not None
        right += first is not None and true.get(first.person.id) == person_id
    return Score(right / answered if answered else 1.0, right / asked if asked else 1.0, asked)


def _questions(acts: Iterable[Act]) -> Iterator[tuple[str, Question]]:
    shown: dict[tuple[str, str, str], set[date]] = defaultdict(set)
    for person, country, title, day in acts:
        if title not in MANY:
            shown[person, country, title].add(day)
    for (person, country, title), days in sorted(shown.items()):
        first, last = min(days), max(days)
        steps = {first + timedelta(days=(last - first).days * n // (ASKED - 1)) for n in range(ASKED)}
        for day in sorted(steps) if first < last else []:
            yield person, (country, title, day)


def most_named(truth: Mapping[str, str], answer: Mapping[str, str]) -> dict[str, str]:
    """The person whom most names of a conclusion are."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for name, person in truth.items():
        if name in answer:
            counted[answer[name]][person] += 1
    return {conclusion: found.most_common(1)[0][0] for conclusion, found in counted.items()}
