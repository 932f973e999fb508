"""Whether the record knows who held an office on a day, asked of days on which articles show it.

For each person and office of the made world that articles show on two days or more, some days from the first to the
last of those are asked. The answer is the tenure that covers the day and rests on most findings; it is right when
most names of its person are the true holder's. Ambassadors are left out: a state has many at once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from elchi.records import Person, Tenure
from evals.linking.made.telling import Act
from evals.linking.scores import Score

ASKED = 5
MANY = frozenset({"Ambassador"})
Question = tuple[str, str, date]


def right_holder(
    people: Iterable[Person], acts: Iterable[Act], truth: Mapping[str, str], answer: Mapping[str, str]
) -> Score:
    """How many of the answers given are right, and of all questions how many are answered rightly."""
    true = _most_named(truth, answer)
    seats: dict[tuple[str | None, str], list[tuple[Tenure, str]]] = defaultdict(list)
    for person in people:
        for tenure in person.tenures:
            seats[tenure.country, tenure.office].append((tenure, person.id))
    questions = list(_questions(acts))
    given = [(holder, _answer(seats[country, title], day)) for holder, (country, title, day) in questions]
    told = [(holder, true.get(person)) for holder, person in given if person is not None]
    right = sum(holder == person for holder, person in told)
    asked = len(questions)
    return Score(right / len(told) if told else 1.0, right / asked if asked else 1.0, asked)


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


def _answer(tenures: Iterable[tuple[Tenure, str]], day: date) -> str | None:
    covering = [
        (len(tenure.findings), person)
        for tenure, person in tenures
        if (tenure.first or "9") <= day.isoformat() <= (tenure.last or "0")
    ]
    return max(covering)[1] if covering else None


def _most_named(truth: Mapping[str, str], answer: Mapping[str, str]) -> dict[str, str]:
    """The person whom most names of a conclusion are."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for name, person in truth.items():
        if name in answer:
            counted[answer[name]][person] += 1
    return {conclusion: found.most_common(1)[0][0] for conclusion, found in counted.items()}
