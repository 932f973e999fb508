"""Pages of shapes that real outlets have, with made-up words: the general rules read them right."""

import pytest

from elchi.reading import read
from elchi.records import Article, Rejected

LEAD = "Министр иностранных дел Казахстана принял посла Туркменистана, сообщает пресс-служба МИД."
NEXT = "Стороны обсудили торговлю и транзит, договорились провести заседание комиссии до конца года."
LAST = "По итогам встречи подписан план консультаций между министерствами на два года."
TITLE = "Министр принял посла Туркменистана в Астане"


def article(text: str | bytes) -> Article:
    found = read(text.encode() if isinstance(text, str) else text)
    assert isinstance(found, Article), found
    return found


def body(found: Article) -> list[str]:
    return found.text.split("\n\n")[1:]


PLAIN = {
    "crumb, title twice, counters glued": f"""Вы находитесь здесь:Главная/Актуально/{TITLE}
{TITLE}
{TITLE}
08:5331.10.2023 / 0 / 18835

{LEAD}

{NEXT}
{LAST}
Похожие материалы (по тегу)
Посол Японии посетил порт
TOP""",
    "banner, ticker and rubric glued to a date": f"""Сегодня: вторник, 4 июля 2026
Курсы валют: USD 470.15 EUR 508.20
30.10.2023 В Алматы открыли парк
29.10.2023 Подорожал проезд в автобусах
Новости Казахстана31 октября 2023, 22:04
{TITLE}
Фото: Информбюро Архив
{LEAD}
{NEXT}
{LAST}
Теги: Ашхабад, МИД
Поделиться
Читайте также:
В Астане открыли мост
Айгуль Сейтказиева""",
    "a teaser between the paragraphs": f"""{TITLE}
31.10.2023

{LEAD}

  • Агентство улучшило прогноз по экономике региона

{NEXT}

{LAST}

Комментарии (3)
Марат: когда откроют консульство? Очень ждём и надеемся на скорые новости.""",
    "date above the title": f"""12:58 31/10/2023

{TITLE}

{LEAD}

{NEXT}

{LAST}

Подписывайтесь на наш канал в Telegram
Самое читаемое
Снег закрыл перевал
Посол рассказал о визах""",
    "a share row of outlets and a print link": f"""Главная » Политика » {TITLE}
{TITLE}
31 октября 2023 г., 09:55  Просмотров: 512
Версия для печати
Facebook Telegram WhatsApp
{LEAD}
{NEXT}
{LAST}
Автор: Мария Петрова
© 2023 Все права защищены.""",
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_saved_from_a_page(name):
    found = article(PLAIN[name])
    assert found.title == TITLE
    assert found.published == "2023-10-31"
    assert body(found) == [LEAD, NEXT, LAST]
    assert [(source.name, source.country) for source in found.sources] == [("press service of the MFA", "KZ")]


def test_section_and_tags_of_plain_text():
    assert article(PLAIN["crumb, title twice, counters glued"]).section == ["Главная", "Актуально"]
    found = article(PLAIN["banner, ticker and rubric glued to a date"])
    assert found.section == ["Новости Казахстана"]
    assert found.tags == ["Ашхабад", "МИД"]


def test_a_real_list_after_a_colon_is_kept():
    items = ["Меморандум о взаимопонимании в сфере науки", "Соглашение о транзите грузов"]
    page = f"{TITLE}\n31.10.2023\n\n{LEAD}\n\nПо итогам подписаны документы:\n\n• {items[0]}\n• {items[1]}\n\nКомментарии"  # noqa: E501
    found = article(page)
    assert all(item in found.text for item in items)


def test_wrapped_lines_are_joined():
    wrapped = f"{TITLE}\n\n{LEAD} {NEXT}".replace("Туркменистана, сообщает", "Туркменистана,\nсообщает")
    wrapped = wrapped.replace("МИД. Стороны", "МИД. Стороны").replace(
        "договорились провести", "договорились\nпровести"
    )
    found = article(wrapped)
    assert f"{LEAD} {NEXT}" in found.text


def html(head: str, inner: str) -> str:
    return f"<!doctype html><html><head><title>{TITLE} - Новости дня</title>{head}</head><body>{inner}</body></html>"


PARAGRAPHS = f"<p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p>"
MENU = '<div class="menu"><a href="/">Главная</a><a href="/p">Политика</a><a href="/e">Экономика</a></div>'

MARKUP = {
    "bare": html("", f"<h1>{TITLE}</h1><p>31.10.2023</p>{PARAGRAPHS}"),
    "og date": html(
        '<meta property="article:published_time" content="2023-10-31T08:53:00+06:00">',
        f"{MENU}<h1>{TITLE}</h1>{PARAGRAPHS}",
    ),
    "json-ld graph": html(
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},'
        f'{{"@type":["NewsArticle"],"headline":"{TITLE}","datePublished":"2023-10-31T23:10:00+06:00"}}]}}</script>',
        f"<h1>{TITLE}</h1>{PARAGRAPHS}",
    ),
    "broken json-ld": html(
        '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
        f"<h1>{TITLE}</h1><time datetime='2023-10-31'>вчера</time>{PARAGRAPHS}".replace("<h1", "<article><h1"),
    ),
    "time of others after": html(
        "",
        f"<main><h1>{TITLE}</h1><time datetime='2023-10-31T10:00'>31 октября</time>{PARAGRAPHS}</main>"
        "<ul><li><time datetime='2023-11-05'>5 ноября</time><a>Посол Японии посетил порт Актау</a></li></ul>",
    ),
    "utc stamp, local date shown": html(
        '<meta property="article:published_time" content="2023-10-30T20:30:00Z">',
        f"<h1>{TITLE}</h1><div class='date'>31.10.2023 02:30</div>{PARAGRAPHS}",
    ),
    "published label with the event's date": html(
        '<meta itemprop="datePublished" content="2023-10-31">',
        f"<h1>{TITLE}</h1>{PARAGRAPHS}<p>Опубликовано: 25.10.2021</p>",
    ),
    "modified is not published": html(
        '<meta property="article:modified_time" content="2024-01-01T00:00:00Z">',
        f"<h1>{TITLE}</h1><span>31 октября 2023</span>{PARAGRAPHS}<div>Обновлено: 01.01.2024</div>",
    ),
    "divs and breaks": html(
        "",
        f"{MENU}<div class='x1'>{TITLE}</div><div class='x2'>31/10/2023</div>"
        f"<div class='x3'>{LEAD}<br><br>{NEXT}<br/><br/>{LAST}</div>",
    ),
    "table layout": html(
        "",
        f"<table><tr><td><a>Главная</a><br><a>Архив</a></td><td><h3>{TITLE}</h3><i>31.10.2023</i>{PARAGRAPHS}</td>"
        "<td><b>Лента</b><br>03/11/2023 Сенат ушёл на каникулы<br>02/11/2023 В Астане открыт парк</td></tr></table>",
    ),
    "sidebar of excerpts": html(
        "",
        f"<div class='row'><div class='col-8'><h1>{TITLE}</h1><p class='d'>31 октября 2023, 10:00</p>{PARAGRAPHS}</div>"  # noqa: E501
        "<div class='col-4'><h4>Популярное</h4><p>Посол Японии посетил порт Актау и осмотрел новые причалы порта.</p>"
        "</div></div>",
    ),
    "lead outside the body": html(
        '<meta name="pubdate" content="2023-10-31">',
        f"<h1>{TITLE}</h1><div class='lead'><p>{LEAD}</p></div><div class='photo'><img></div>"
        f"<div class='article-text'><p>{NEXT}</p><p>{LAST}</p></div>",
    ),
    "inline teasers, ad and credit": html(
        "",
        f"<article><h1>{TITLE}</h1><div>31.10.2023</div><p>{LEAD}</p><div class='read-also'><a>Посол Японии в порту</a>"  # noqa: E501
        f"</div><p>{NEXT}</p><p><a href='/1'>Читайте также: Посол Японии посетил порт Актау</a></p>"
        f"<figure><img><figcaption>Фото: Tengrinews</figcaption></figure><p>Фото: El.kz</p><p>{LAST}</p></article>"
        "<section id='comments'><p>Очень хорошая новость для всех жителей приграничных районов!</p></section>",
    ),
    "paragraph by paragraph in its own div": html(
        "",
        f"<div id='w'><h1>{TITLE}</h1><div>31.10.2023</div><div><div><p>{LEAD}</p></div><div><p>{NEXT}</p></div>"
        f"<div><p>{LAST}</p></div></div></div><footer><p>Сетевое издание зарегистрировано в министерстве.</p></footer>",  # noqa: E501
    ),
    "unclosed everything": f"<html><body><h1>{TITLE}<p>31.10.2023<p>{LEAD}<p>{NEXT}<p>{LAST}",
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_of_many_shapes(name):
    found = article(MARKUP[name])
    assert found.title == TITLE
    assert found.published == "2023-10-31"
    assert body(found) == [LEAD, NEXT, LAST]


def test_a_date_inside_a_sentence_is_not_the_pages():
    page = html(
        "", f"<h1>{TITLE}</h1><p>30 октября 2021 года стороны подписали договор о границе, напомнил посол.</p>"
    )
    assert article(page).published is None


def test_the_address_gives_the_date_where_nothing_else_does():
    link = '<link rel="canonical" href="https://example.kz/ru/2022-10-20/posol">'
    found = article(html(link, f"<h1>{TITLE}</h1>{PARAGRAPHS}"))
    assert (found.published, found.outlet) == ("2022-10-20", "example.kz")


def test_day_comes_before_month():
    assert article(html("", f"<h1>{TITLE}</h1><p>02/11/2023</p>{PARAGRAPHS}")).published == "2023-11-02"


@pytest.mark.parametrize(
    "shown",
    ["2 қараша 2023", "2023 жылғы 2 қараша", "2-nji noýabr 2023", "2023-nji ýylyň 2-nji noýabry", "November 2, 2023",
     "2 Nov 2023 14:20", "Thu, 02 Nov 2023", "2 ноября 2023 г., 09:55", "02.11.2023", "2023-11-02 10:00", "02-11-2023"],  # noqa: E501
)  # fmt: skip
def test_dates_of_four_languages_near_the_headline(shown):
    assert article(html("", f"<h1>{TITLE}</h1><p>{shown}</p>{PARAGRAPHS}")).published == "2023-11-02"


@pytest.mark.parametrize(
    ("marked", "section"),
    [
        ('<ul class="breadcrumb"><li><a>Главная</a></li><li><a>Мир</a></li><li>Министр принял посла…</li></ul>',
         ["Главная", "Мир"]),
        ('<div class="path">Главная » Мир</div>', ["Главная", "Мир"]),
        ('<nav aria-label="Breadcrumb"><a>Новости</a> <a>Мир</a></nav>', ["Новости", "Мир"]),
        ('<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"Главная"},'
         '{"item":{"name":"Мир"}}]}</script>', ["Главная", "Мир"]),
        ('<meta property="article:section" content="Мир">', ["Мир"]),
        ("", []),
    ],
)  # fmt: skip
def test_section(marked, section):
    assert article(html("", f"{marked}<h1>{TITLE}</h1>{PARAGRAPHS}")).section == section


LISTS = {
    "headlines with links": "<h1>Новости</h1>"
    + "".join(f"<div><a href='/{n}'>Посол страны номер {n} посетил порт Актау</a></div>" for n in range(12)),
    "excerpts with read more": "<h1>Политика</h1>"
    + "".join(f"<h3><a>Новость {n}</a></h3><p>{LEAD}</p><a>Читать далее</a>" for n in range(5)),
    "search": f"<h1>Результаты поиска: Туркменистан</h1><p>{LEAD}</p><p>{NEXT}</p>",
    "archive by date": "<h1>Архив</h1>"
    + "".join(f"<div>{n}.10.2023 Посол страны посетил порт</div><p>{LEAD}</p>" for n in range(10, 20)),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_pages_is_no_page(name):
    found = read(html("", LISTS[name]).encode())
    assert isinstance(found, Rejected)
    assert found.reason == "not-a-page"


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("Эки өлкөнүн министрлери Бишкекте жолугушуп, соода жана транспорт боюнча сүйлөшүү жүргүзүштү.", "language", "Kyrgyz"),  # noqa: E501
        ("Dışişleri Bakanı iki ülke arasındaki ilişkileri görüşmek için Ankara'dan başkente geldi.", "language", "Turkish"),  # noqa: E501
        ("Taraptar ekijaqty yntymaqtastyq máselelerin talqylady, dep habarlaıdy mınıstrlik búgin.", "script", "Kazakh"),  # noqa: E501
        ("تاراپتار ەكىجاقتى ىنتىماقتاستىق ماسەلەلەرىن تالقىلادى، دەپ حابارلايدى مينيسترلىك.", "script", "Kazakh"),
    ],
)  # fmt: skip
def test_other_languages_and_scripts_are_refused_by_name(text, reason, words):
    found = read(f"<html><body><h1>{text[:40]}</h1><p>{text}</p></body></html>".encode())
    assert isinstance(found, Rejected)
    assert found.reason == reason
    assert words in found.detail


def test_the_same_page_is_the_same_article():
    one, other = article(MARKUP["bare"]), article(MARKUP["bare"])
    assert one == other
    assert one.id != article(MARKUP["bare"].replace("два года", "три года")).id
    assert len(one.id) == 16


def test_text_is_normalised():
    page = html("", f"<h1>{TITLE}</h1><p>Министр&nbsp;прибыл в Аш&shy;хабад\u2009с   визитом,\u200b сообщает МИД "
                    "Казах\u0073тана и\u0306 посольство в городе Ашхабаде.</p>")  # fmt: skip
    text = article(page).text
    assert "Министр прибыл в Ашхабад с визитом, сообщает" in text
    assert "й посольство" in text
    assert not set("\u00a0\u00ad\u2009\u200b") & set(text)


LOST = {
    "date before the title": f"date 2023-10-31 {TITLE}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n",
    "all in one line": f"{TITLE}31.10.2023 14:49{LEAD}\n{NEXT}\n{LAST}",
    "time and date above": f"17:29, 31 October 2023\n\n{TITLE}\n\n{LEAD}\n{NEXT}\n{LAST}\n\nМИД Туркменистан Дипломатия",  # noqa: E501
    "headline as a bullet": f"Oct 31, 2023 19:19 Asia/Ashgabat\n  • {TITLE}\n\n{LEAD}\n\n{NEXT}\n\n{LAST}",
    "outlet beside the date": f"{TITLE}\n\n2023-10-31 12:10 | www.example.az | 1\n\n{LEAD}\n\n{NEXT}\n\n{LAST}",
    "a lead that repeats the headline": f"{TITLE}\n31.10.2023\n\n{TITLE}.\n\n{LEAD}\n\n{NEXT}\n\n{LAST}",
    "related headlines in the middle": f"{TITLE}\n31.10.2023\n\n{LEAD}\nЧитайте также:\nПосол Японии посетил порт\n"
    f"Снег закрыл перевал\n{NEXT}\n{LAST}",
    "signature and name of the paper": f"{TITLE}\n31.10.2023\n424\n\n{LEAD}\n\n{NEXT}\n\n{LAST}\n\n"
    "Беседовала Айгуль РАХИМОВА.\n«Туркменистан».",
}


@pytest.mark.parametrize("name", LOST)
def test_text_whose_markup_was_lost(name):
    found = article(LOST[name])
    assert found.title == TITLE
    assert found.published == "2023-10-31"
    assert body(found) == [LEAD, NEXT, LAST]


def test_a_page_without_a_headline_is_named_by_its_first_sentence():
    found = article(f"{LEAD} {NEXT}\n\n{LAST}")
    assert found.title == LEAD
    assert found.text == f"{LEAD} {NEXT}\n\n{LAST}"


ODD = {
    "one paragraph among excerpts of others": (
        f"<div class='w'><div class='l'><h1>{TITLE}</h1><div class='i'>31.10.2023</div><p>{LEAD}</p></div><div class='m'>"  # noqa: E501
        + "".join(f"<div><a href='/{n}'>Посол страны {n} посетил порт</a><p>{NEXT}</p></div>" for n in range(6))
        + "</div></div>",
        [LEAD],
    ),
    "text that is not shown": (
        f"<h1>{TITLE}</h1><p>31.10.2023</p><p style='display: none'>Слова, которых никто на странице не видит никогда.</p>"  # noqa: E501
        f"<p hidden>И эти слова тоже не видны никому на странице.</p>{PARAGRAPHS}",
        [LEAD, NEXT, LAST],
    ),
    "a short last sentence under a heading": (
        f"<h1>{TITLE}</h1><p>31.10.2023</p><p>{LEAD}</p><p><strong>Товарооборот</strong></p><p>В 2023 году он вырос.</p>",  # noqa: E501
        [LEAD, "Товарооборот", "В 2023 году он вырос."],
    ),
    "the next article below": (
        f"<article><h1>{TITLE}</h1><p>31.10.2023</p>{PARAGRAPHS}</article><article><h1>Посол Японии в порту</h1>"
        f"<p>30.10.2023</p><p>{NEXT.replace('торговлю', 'рыболовство')}</p></article>",
        [LEAD, NEXT, LAST],
    ),
    "a logo as the first heading": (
        f"<h1><a>Новости дня</a></h1><h2>{TITLE}</h2><p>31.10.2023</p>{PARAGRAPHS}",
        [LEAD, NEXT, LAST],
    ),
    "a list inside the text": (
        f"<h1>{TITLE}</h1><p>31.10.2023</p><p>{LEAD}</p><ul><li>открытие консульства в Актау;</li><li>новые рейсы.</li></ul>"  # noqa: E501
        f"<p>{LAST}</p>",
        [LEAD, "открытие консульства в Актау;", "новые рейсы.", LAST],
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_pages(name):
    inner, expected = ODD[name]
    found = article(html("", inner))
    assert found.title == TITLE
    assert found.published == "2023-10-31"
    assert body(found) == expected


@pytest.mark.parametrize(
    ("row", "tags"),
    [
        ('<ul class="tags"><li>Теги:</li><li><a href="/t/1">#МИД</a></li><li><a href="/t/2">Ашхабад</a></li></ul>',
         ["МИД", "Ашхабад"]),
        ('<div class="tags">Теги: <a href="/t/1">МИД</a>, <a href="/t/2">Ашхабад</a></div>', ["МИД", "Ашхабад"]),
        ('<div class="article-tags"><span>Теги:</span> МИД, Ашхабад</div>', ["МИД", "Ашхабад"]),
        ('<p><a rel="tag" href="/t/1">МИД</a> <a href="/print">Печать</a> <a rel="nofollow tag">Ашхабад</a></p>',
         ["МИД", "Ашхабад"]),
        ('<div class="tag-cloud"><a href="/t/1">Погода</a></div>', []),
        (f'<ul class="tags">{"".join(f"<li><a>Тема {n}</a></li>" for n in range(40))}</ul>', []),
    ],
    ids=["list", "links", "words", "rel", "cloud", "forty"],
)  # fmt: skip
def test_the_tags_of_a_row_are_the_articles_and_no_text(row, tags):
    above = '<div class="tags"><a href="/t/9">Спорт</a></div>'
    found = article(f"<html><body>{above}<h1>{TITLE}</h1><p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p>{row}</body></html>")
    assert found.tags == tags
    assert body(found) == [LEAD, NEXT, LAST]
