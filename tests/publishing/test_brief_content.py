import pytest

from elchi.errors import InputError


def test_the_head_names_the_pair_the_day_and_what_it_rests_on(brief):
    made = brief("ru", "2021")
    assert made.title == "Справка о состоянии двусторонних отношений"
    assert made.subtitle == "Казахстан — Туркменистан"
    assert made.as_of == "По состоянию на 1 декабря 2025 года"
    assert made.basis == (
        "Число использованных сообщений: 25. Самое раннее: 13 мая 2013 года. Самое позднее: 26 ноября 2025 года. "
        "События приведены с 1 января 2021 года."
    )


def test_sections_stand_in_the_order_of_a_brief(brief):
    made = brief("ru")
    assert [s.number for s in made.sections] == [str(n) for n in range(1, 12)] + ["", "", ""]
    assert [s.title for s in made.sections][-3:] == [
        "Приложение 1. Хронология контактов и событий",
        "Приложение 2. Двусторонние документы",
        "Приложение 3. Статистика",
    ]


def test_one_visit_reported_by_four_pages_is_one_line_with_four_sources(brief, section):
    lines = [line for line in section(brief("ru"), "2.3").lines if "визит" in line.text]
    (line,) = lines
    assert line.text == (
        "30 октября 2023 года, Ашхабад. Официальный визит в Туркменистан. От Казахстана: Мурат Нуртлеу, "
        "заместитель премьер-министра — министр иностранных дел."
    )
    assert sorted(source.language for source in line.note.sources) == ["en", "kk", "ru", "tk"]


def test_a_note_gives_outlet_date_exact_words_and_address(brief, section):
    (line,) = [line for line in section(brief("en"), "2.3").lines if "consultations" in line.text]
    (source,) = line.note.sources
    assert source.name == "samples (source: www.newscentralasia.net), 4 February 2025"
    assert source.short == "samples, 04.02.2025"
    assert source.quote == "Political consultations were held in Astana on February 3, 2025."
    assert source.url.startswith("https://www.newscentralasia.net/2025/02/04/")


def test_every_statement_has_a_source_and_every_gap_has_none(brief):
    made = brief("ru", "2021")
    stated = [line for top in made.sections for s in (top, *top.sections) for line in s.lines]
    assert [line.text for line in stated if line.mark not in ("gap", "more") and not line.note] == []
    assert [line.text for line in stated if line.mark in ("gap", "more") and line.note] == []


def test_newest_first(brief, texts):
    *told, more = texts(brief("ru"), "2.1")
    years = [int(text.split(" года")[0][-4:]) for text in told]
    assert years == sorted(years, reverse=True)
    assert (years[0], years[-1], more) == (2025, 2024, "Ранее — ещё 5, см. приложение 1.")


def test_since_leaves_older_events_out_and_states_the_gap(brief, texts, section):
    assert texts(brief("ru", "2021"), "2.2") == ["С 1 января 2021 года сообщений не найдено."]
    days = [{row[0].text for row in section(brief("ru", s), "Приложение 1").table.rows} for s in ("2021", None)]
    assert ["18.04.2017" in found for found in days] == [False, True]


def test_an_undated_visit_is_filed_by_its_report_and_says_so(brief, texts):
    assert texts(brief("ru"), "2.2") == [
        "Сообщение от 15 сентября 2020 года, день не указан. Ашхабад. Рабочий визит в Туркменистан. "
        "От Казахстана: Аскар Мамин, премьер-министр.",
        "Более поздних сообщений не найдено.",
    ]


def test_planned_stands_apart_from_done(brief, section, texts):
    (line,) = section(brief("ru"), "2.5").lines
    assert line.mark == "planned"
    assert line.text == (
        "Декабрь 2025 года, Ашхабад. Запланировано: визит в Туркменистан. "
        "От Казахстана: Касым-Жомарт Токаев, президент."
    )
    assert not [text for text in texts(brief("ru"), "2.1") if "Запланировано" in text]
    assert texts(brief("ru"), "11")[0] == "Декабрь 2025 года, Ашхабад. Визит в Туркменистан, см. раздел 2.5."


def test_what_was_planned_and_never_reported_is_an_open_question(brief, texts):
    found = [text for text in texts(brief("en"), "10") if "Kairat Mami" in text]
    assert found == [
        "5–6 September 2013, Ashgabat. Planned: official visit to Turkmenistan. For Kazakhstan: Kairat Mami, "
        "Chairman of the Senate. No report found that it took place."
    ]


def test_accounts_that_differ_are_kept_side_by_side(kept, brief, section):
    earlier = kept.brief("KZ", "TM", language="en", as_of="2023-11-30")
    (line,) = [line for line in section(earlier, "2.1").lines if line.mark == "disputed"]
    assert line.text.endswith("Accounts differ, see section 10.")
    (question,) = [line for line in section(brief("en"), "10").lines if "differ:" in line.text]
    assert question.text.endswith(". Accounts differ: official visit to Turkmenistan; state visit to Turkmenistan.")
    assert [source.language for source in question.note.sources] == ["en", "ru"]


def test_conflicting_figures_are_never_reconciled(brief, texts):
    assert (
        "Trade turnover, 2023: sources give different values: 500 million US dollars; 487.6 million US dollars."
        in texts(brief("en"), "10")
    )


def test_figures_stand_in_a_table_with_their_sources(brief, section):
    table = section(brief("en"), "4.1").table
    assert table.head == ["Period", "Measure", "Value", "Change", "Source"]
    rows = [[cell.text for cell in row] for row in table.rows]
    assert ["January–July 2020", "Trade turnover", "100 million US dollars", "+10%", "samples"] in rows
    assert all(row[-1].note for row in table.rows)


def test_the_programme_of_the_ministries_is_one_document_of_two_reports(brief, section):
    line = section(brief("ru"), "2.3").lines[0]
    assert line.text == (
        "«Программа сотрудничества между министерствами иностранных дел на 2024–2026 годы»; дата подписания: "
        "30 октября 2023 года; срок действия: 2024–2026 годы; состояние: подписано."
    )
    assert len(line.note.sources) == 2


def test_an_ended_programme_with_a_successor_is_no_open_question(brief, texts):
    assert not [text for text in texts(brief("en"), "10") if "2021-2023" in text]


def test_overdue_commitments_are_marked_and_the_rest_have_no_information(brief, section):
    rows = {row[0].text: row[-1] for row in section(brief("en"), "9").table.rows}
    assert rows["“открыть консульства в Актау и Туркменбаши”"].text == "Overdue, no information"
    assert rows["“открыть консульства в Актау и Туркменбаши”"].mark == "overdue"
    assert rows["“провести Дни культуры”"].text == "No information"


def test_a_commission_has_its_number_and_its_kind(brief, texts):
    assert texts(brief("en"), "4.2")[0].startswith(
        "15 May 2023, Astana. 12th session of the intergovernmental commission."
    )


def test_a_summit_of_many_stands_among_formats_with_its_parties(brief, texts):
    (line,) = [text for text in texts(brief("en"), "8") if "Summit" in text]
    assert line.endswith("Parties: Kazakhstan, Turkmenistan, Türkiye, Uzbekistan, Kyrgyzstan, Azerbaijan.")


def test_what_the_record_does_not_know_is_said(brief, texts):
    assert texts(brief("en"), "1")[0] == (
        "Date on which diplomatic relations were established: no information in the record."
    )


def test_the_chronology_has_every_contact_and_says_which_were_cancelled(brief, section):
    rows = {row[0].text: row[1].text for row in section(brief("en"), "Annex 1").table.rows}
    assert rows["12.04.2017"] == "Cancelled or postponed: visit to Kazakhstan (Astana)"
    assert rows["10.05.2013"] == "State visit to Kazakhstan (Astana)"


def test_a_brief_knows_nothing_of_later_pages(kept):
    made = kept.brief("KZ", "TM", language="en", as_of="2022-01-01")
    words = " ".join(line.text for top in made.sections for s in (top, *top.sections) for line in s.lines)
    assert "24–25 October 2021" in words
    assert "Nurtleu" not in words
    assert max(source.name[-4:] for note in made.notes for source in note.sources) == "2021"


def test_notes_are_numbered_in_the_order_of_the_document_and_repeats_point_back(brief):
    notes = brief("ru").notes
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    given = {note.number: {(s.name, s.quote) for s in note.sources if s.same is None} for note in notes}
    repeats = [source for note in notes for source in note.sources if source.same]
    assert repeats
    assert all((s.name, s.quote) in given[s.same] for s in repeats)


def test_a_pair_without_reports_gets_an_honest_brief(kept):
    made = kept.brief("KZ", "FJ", language="en", as_of="2025-12-01")
    assert made.basis == "The record holds no report about relations between these countries."
    assert made.notes == []


@pytest.mark.parametrize(
    ("first", "second", "given", "words"),
    [
        ("KZ", "XX", {}, "no country 'XX'"),
        ("KZ", "kz", {}, "two countries"),
        ("KZ", "TM", {"language": "uz"}, "languages are en, kk, ru, tk"),
        ("KZ", "TM", {"since": "last year"}, "no date of the calendar"),
        ("KZ", "TM", {"as_of": "2025-02-30"}, "no date of the calendar"),
    ],
)
def test_what_cannot_be_asked_says_what_can(kept, first, second, given, words):
    with pytest.raises(InputError, match=words):
        kept.brief(first, second, **given)
