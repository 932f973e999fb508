"""A small record of invented people: talks that two pages tell of, a planned visit, a treaty, a promise."""

from hostile_record import article, told

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    Finding,
    FormatFound,
    OfficeFound,
    Participant,
    Place,
    When,
)

GUEST = Participant(
    name="Dana Omarova",
    as_written="Дана Омарова",
    office="Minister of Foreign Affairs",
    country="KZ",
    role="visitor",
)
ENGLISH = Participant(
    name="Dana Omarova",
    as_written="Dana Omarova",
    office="Minister of Foreign Affairs",
    country="KZ",
    role="visitor",
)
TALKS = {"type": "talks", "countries": ["KZ", "TM"], "place": Place(city="Ashgabat", country="TM")}


def talks(page: Article, number: int, words: str, one: Participant, **given: object) -> Finding:
    fields = {"when": When(edtf="2024-05-20/2024-05-21", stated=True), "participants": [one]}
    return told(page, EventFound, number, words, **(TALKS | fields | given))


def readings() -> list[tuple[Article, list[Finding]]]:
    ru = article(
        "r1",
        "Переговоры <b>в Ашхабаде</b>",
        "Дана Омарова провела переговоры 20–21 мая. Стороны подписали договор о дружбе на 2024–2030 годы. "
        "На повестке — ООН.",
        published="2024-05-22",
    )
    en = article(
        "e1",
        "Talks in Ashgabat",
        "Dana Omarova held talks on 20–21 May. The sides agreed to open a bridge by 2026.",
        language="en",
        outlet="daily.example",
        url="https://daily.example/e1",
        published="2024-05-23",
    )
    tk = article(
        "t1",
        "Sapar yza süýşürildi",
        "Sapar 2025-nji ýylyň iýun aýyna meýilleşdirilýär. Sammit geçirilmedi.",
        language="tk",
        outlet="habar.example",
        url="https://habar.example/t1",
        published="2025-01-10",
    )
    visit = {"type": "visit", "mode": "state", "countries": ["KZ", "TM"], "place": Place(country="KZ")}
    paper = {
        "type": "treaty",
        "title": "договор о дружбе",
        "level": "state",
        "parties": ["KZ", "TM"],
        "status": "signed",
        "signed_on": "2024-05-20",
        "valid_from": "2024",
        "valid_to": "2030",
    }
    promise = {"action": "open a bridge", "by": ["KZ", "TM"], "sector": "transport-logistics", "due": "2026"}
    office = {"person": "Dana Omarova", "office": "Minister of Foreign Affairs", "country": "KZ"}
    return [
        (
            ru,
            [
                talks(ru, 1, "Дана Омарова провела переговоры 20–21 мая", GUEST),
                told(ru, AgreementFound, 2, "договор о дружбе на 2024–2030 годы", **paper),
                told(ru, FormatFound, 3, "ООН", organisation="UN"),
                told(ru, OfficeFound, 4, "Дана Омарова", as_written="Дана Омарова", **office),
            ],
        ),
        (
            en,
            [
                talks(en, 1, "Dana Omarova held talks on 20–21 May", ENGLISH),
                told(en, CommitmentFound, 2, "agreed to open a bridge by 2026", **promise),
            ],
        ),
        (
            tk,
            [
                told(
                    tk,
                    EventFound,
                    1,
                    "Sapar 2025-nji ýylyň iýun aýyna meýilleşdirilýär",
                    status="planned",
                    when=When(edtf="2025-06", stated=True),
                    **visit,
                ),
                told(
                    tk,
                    EventFound,
                    2,
                    "Sammit geçirilmedi",
                    type="summit",
                    status="cancelled",
                    countries=["KZ", "TM", "UZ"],
                    when=When(edtf="2025-01-09", stated=True),
                ),
            ],
        ),
    ]
