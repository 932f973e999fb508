"""A record of Kazakhstan and Turkmenistan written by hand: short pages in four languages and what they say."""

from collections.abc import Sequence

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    FormatFound,
    MechanismFound,
    Participant,
    Place,
    Quote,
    SectorFound,
    Source,
    When,
)

KZ_TM = ["KZ", "TM"]
ASTANA = Place(city="Astana", country="KZ")
ASHGABAT = Place(city="Ashgabat", country="TM")
PRESIDENT = "President"
FM_KZ = "Deputy Prime Minister – Minister of Foreign Affairs"
FM_TM = "Deputy Chairman of the Cabinet of Ministers – Minister of Foreign Affairs"
Reading = tuple[Article, list[Finding]]


class Page:
    """One page in the making: its findings quote its text, and a quote that is not there is an error."""

    def __init__(self, key: str, language: str, published: str | None, url: str | None, text: str) -> None:
        title, _, body = text.partition("\n")
        self.article = Article(
            id=key,
            title=title,
            language=language,
            text=f"{title}\n\n{body.strip()}",
            url=url,
            published=published,
            outlet="samples",
            sources=[Source(name=url.split("/")[2])] if url else [],
        )
        self.found: list[Finding] = []

    def add(self, kind: type, words: str, **values: object) -> "Page":
        start = self.article.text.index(words, len(self.article.title))
        quote = Quote(article=self.article.id, start=start, end=start + len(words), text=words)
        key = f"{self.article.id}-{len(self.found):02}"
        made = kind(id=key, article=self.article.id, rule="hand/1", quotes=[quote], **values)
        self.found.append(made)
        return self

    def event(self, words: str, type: str, edtf: str | None, **values: object) -> "Page":
        values = {"countries": KZ_TM} | values
        return self.add(EventFound, words, type=type, when=When(edtf=edtf, stated=edtf is not None), **values)

    def sectors(self, **words: str) -> "Page":
        for name, quoted in words.items():
            self.add(SectorFound, quoted, sector=name.replace("_", "-"))
        return self

    def formats(self, **words: str) -> "Page":
        for name, quoted in words.items():
            self.add(FormatFound, quoted, organisation=name)
        return self

    @property
    def reading(self) -> Reading:
        return self.article, self.found


def who(name: str, written: str, office: str | None, country: str, role: str = "participant") -> Participant:
    return Participant(name=name, as_written=written, office=office, country=country, role=role)


def pages() -> Sequence[Reading]:
    return [make().reading for make in PAGES]


def rail_2013() -> Page:
    return Page(
        "p01", "ru", "2013-05-13", "https://www.rosbalt.ru/world/2013/05/13/1127311.html",
        "Открыт железнодорожный переход Болашак — Серхетяка\n"
        "В мае 2013 года главы двух государств открыли железнодорожное сообщение Болашак — Серхетяка. "
        "Государственный визит Гурбангулы Бердымухамедова в Казахстан состоялся 10 мая. "
        "Стороны договорились открыть консульства в Актау и Туркменбаши.",
    ).event(
        "открыли железнодорожное сообщение", "ceremony", "2013-05", mode="opening",
        participants=[who("Nursultan Nazarbayev", "главы двух государств", PRESIDENT, "KZ")][:0],
    ).event(
        "Государственный визит Гурбангулы Бердымухамедова в Казахстан", "visit", "2013-05-10", mode="state", place=ASTANA,
        participants=[who("Gurbanguly Berdimuhamedov", "Гурбангулы Бердымухамедов", PRESIDENT, "TM", "visitor")],
    ).add(
        CommitmentFound, "договорились открыть консульства в Актау и Туркменбаши", sector="consular",
        action="открыть консульства в Актау и Туркменбаши", by=KZ_TM, due="2014",
    ).sectors(transport_logistics="железнодорожное сообщение", consular="консульства")  # fmt: skip


def transit_2013() -> Page:
    return Page(
        "p02", "en", "2013-08-30", "https://en.trend.az/casia/turkmenistan/2186562.html",
        "Senate speaker to visit Ashgabat\n"
        "Kazakh Senate Speaker Kairat Mami will pay an official visit to Turkmenistan on September 5-6. "
        "Transit through the new line has grown eightfold.",
    ).event(
        "will pay an official visit to Turkmenistan on September 5-6", "visit", "2013-09-05/2013-09-06", mode="official",
        status="planned", place=ASHGABAT,
        participants=[who("Kairat Mami", "Kairat Mami", "Chairman of the Senate", "KZ", "visitor")],
    )  # fmt: skip


def trade_2015() -> Page:
    return Page(
        "p03", "tk", "2017-04-12", "https://www.azathabar.com/a/28425774.html",
        "Prezidentiň Gazagystana sapary yza süýşürildi\n"
        "12-nji aprele meýilleşdirilen sapar 18-19-njy aprele geçirildi. "
        "2015-nji ýylda haryt dolanyşygy 178 million dollara deň boldy, Gazagystanyň eksporty 114,5 million dollar.",
    ).event(
        "12-nji aprele meýilleşdirilen sapar", "visit", "2017-04-12", status="cancelled",
        place=ASTANA, participants=[who("Gurbanguly Berdimuhamedov", "Gurbanguly Berdimuhamedow", PRESIDENT, "TM", "visitor")],
    ).add(
        FigureFound, "haryt dolanyşygy 178 million dollara", measure="trade turnover", value=178e6, unit="USD",
        period="2015", countries=KZ_TM,
    ).add(
        FigureFound, "Gazagystanyň eksporty 114,5 million dollar", measure="export", value=114.5e6, unit="USD",
        period="2015", countries=KZ_TM,
    )  # fmt: skip


def treaty_2017() -> Page:
    return Page(
        "p04", "en", "2017-04-18", "https://rferl.org/a/turkmenistan-berdymukhammedov-visits-kazakhstan/28436996.html",
        "Treaty on strategic partnership signed in Astana\n"
        "On April 18, 2017 Nursultan Nazarbayev and Gurbanguly Berdymukhammedov held talks in Astana and signed "
        "the Treaty on Strategic Partnership. Turkmenistan closed the border several times in the summer of 2016.",
    ).event(
        "held talks in Astana", "talks", "2017-04-18", mode="summit-level", place=ASTANA,
        participants=[
            who("Nursultan Nazarbayev", "Nursultan Nazarbayev", PRESIDENT, "KZ", "host"),
            who("Gurbanguly Berdimuhamedov", "Gurbanguly Berdymukhammedov", PRESIDENT, "TM", "visitor"),
        ],
    ).add(
        AgreementFound, "signed the Treaty on Strategic Partnership", type="treaty",
        title="Treaty on Strategic Partnership", level="state", parties=KZ_TM, status="signed", signed_on="2017-04-18",
    ).sectors(border="the border")  # fmt: skip


def commission_9() -> Page:
    return Page(
        "p05", "ru", "2017-05-03", "https://kursiv.kz/news/politika/2017-05/askar-mamin",
        "В Ашхабаде прошло заседание межправительственной комиссии\n"
        "3 мая 2017 года в Ашхабаде состоялось девятое заседание межправительственной комиссии. "
        "Казахстанскую делегацию возглавил первый заместитель Премьер-министра Аскар Мамин.",
    ).event(
        "девятое заседание межправительственной комиссии", "commission", "2017-05-03", number=9, place=ASHGABAT,
        participants=[who("Askar Mamin", "Аскар Мамин", "First Deputy Prime Minister", "KZ", "visitor")],
    ).add(
        MechanismFound, "межправительственной комиссии", name="межправительственная комиссия",
        type="intergovernmental-commission", countries=KZ_TM, session=9,
    )  # fmt: skip


def demarcation_2018() -> Page:
    return Page(
        "p06", "ru", "2018-01-11", "http://adilet.zan.kz/rus/docs/Z1800000136",
        "Ратифицировано соглашение о демаркации границы\n"
        "11 января 2018 года ратифицировано Соглашение о демаркации государственной границы от 18 апреля 2017 года.",
    ).event("11 января 2018 года ратифицировано", "ratification", "2018-01-11").add(
        AgreementFound, "Соглашение о демаркации государственной границы от 18 апреля 2017 года", type="agreement",
        title="Соглашение о демаркации государственной границы", level="state", parties=KZ_TM, status="ratified",
        signed_on="2017-04-18",
    ).sectors(border="демаркации государственной границы")  # fmt: skip


def call_2018() -> Page:
    return Page(
        "p07", "en", "2018-07-30", "https://en.inform.kz/amp/kazakh-and-turkmen-fms_a3339593/",
        "Foreign ministers speak by telephone\n"
        "On July 30 Kairat Abdrakhmanov and Rashid Meredov had a telephone conversation. "
        "They discussed the Fifth Caspian Summit in Aktau and the work of IFAS.",
    ).event(
        "had a telephone conversation", "call", "2018-07-30", mode="phone",
        participants=[
            who("Kairat Abdrakhmanov", "Kairat Abdrakhmanov", "Minister of Foreign Affairs", "KZ"),
            who("Rashid Meredov", "Rashid Meredov", FM_TM, "TM"),
        ],
    ).formats(IFAS="IFAS")  # fmt: skip


def mamin_2020() -> Page:
    return Page(
        "p08", "ru", "2020-09-15", "https://baigenews.kz/mamin_vstretilsya_s_berdymukhamedovym_100357",
        "Премьер-министр Казахстана принят в Ашхабаде\n"
        "Премьер-министр Аскар Мамин прибыл в Ашхабад с рабочим визитом. Товарооборот за январь — июль вырос на 10% "
        "и составил около 100 млн долларов. Транзит по железной дороге за восемь месяцев увеличился на 55%.",
    ).event(
        "прибыл в Ашхабад с рабочим визитом", "visit", None, mode="working", place=ASHGABAT,
        participants=[who("Askar Mamin", "Аскар Мамин", "Prime Minister", "KZ", "visitor")],
    ).add(
        FigureFound, "вырос на 10% и составил около 100 млн долларов", measure="trade turnover", value=100e6, unit="USD",
        period="2020-01/2020-07", countries=KZ_TM, change=10.0,
    ).add(
        FigureFound, "увеличился на 55%", measure="transit volume", period="2020-01/2020-08", countries=KZ_TM,
        change=55.0,
    )  # fmt: skip


def programme_2021() -> Page:
    return Page(
        "p09", "en", "2021-06-09", "https://en.trend.az/business/economy/3449535.html",
        "Foreign ministries adopt a programme\n"
        "The Programme of Cooperation between the Ministries of Foreign Affairs for 2021-2023 was signed.",
    ).add(
        AgreementFound, "Programme of Cooperation between the Ministries of Foreign Affairs for 2021-2023",
        type="programme", title="Programme of Cooperation between the Ministries of Foreign Affairs for 2021-2023",
        level="ministry", parties=KZ_TM, valid_from="2021", valid_to="2023", status="signed",
    )  # fmt: skip


def tokayev_2021_en() -> Page:
    return Page(
        "p10", "en", "2021-10-26", "http://www.newscentralasia.net/2021/10/26/first-ever-state-visit/",
        "President of Kazakhstan pays a state visit to Turkmenistan\n"
        "President Kassym-Jomart Tokayev paid a state visit to Turkmenistan on October 24-25, 2021. "
        "Twenty documents were signed, among them the treaty on the Caspian border and fishing zones.",
    ).event(
        "paid a state visit to Turkmenistan on October 24-25, 2021", "visit", "2021-10-24/2021-10-25", mode="state",
        place=ASHGABAT,
        participants=[who("Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev", PRESIDENT, "KZ", "visitor")],
    ).add(
        AgreementFound, "Twenty documents were signed", type="package", title="Twenty documents", parties=KZ_TM,
        status="signed", signed_on="2021-10-25", count=20,
    ).add(
        AgreementFound, "treaty on the Caspian border and fishing zones", type="treaty", level="state",
        title="treaty on the Caspian border and fishing zones", parties=KZ_TM, status="signed", signed_on="2021-10-25",
    )  # fmt: skip


def tokayev_2021_ru() -> Page:
    return Page(
        "p11", "ru", "2021-10-25", "https://kz.kursiv.media/ru/2021-10-25/",
        "Президент Казахстана прибыл в Ашхабад\n"
        "24-25 октября 2021 года Касым-Жомарт Токаев совершил официальный визит в Туркменистан.",
    ).event(
        "совершил официальный визит в Туркменистан", "visit", "2021-10-24/2021-10-25", mode="official",
        place=ASHGABAT,
        participants=[who("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", PRESIDENT, "KZ", "visitor")],
    )  # fmt: skip


def credentials_2022() -> Page:
    return Page(
        "p12", "tk", "2022-04-25", "https://turkmenistan.gov.tm/tk/habar/62649/",
        "Gazagystanyň ilçisi ynanç hatynyň nusgasyny gowşurdy\n"
        "2022-nji ýylyň 25-nji aprelinde Ilçi Nurlan Tažibaýew Raşid Meredowa ynanç hatynyň nusgasyny gowşurdy. "
        "Taraplar Aral meselesini we suw hyzmatdaşlygyny ara alyp maslahatlaşdylar.",
    ).event(
        "ynanç hatynyň nusgasyny gowşurdy", "appointment", "2022-04-25", mode="credentials-copy", place=ASHGABAT,
        participants=[
            who("Nurlan Tazhibayev", "Nurlan Tažibaýew", "Ambassador", "KZ", "presenter"),
            who("Rashid Meredov", "Raşid Meredowa", FM_TM, "TM", "recipient"),
        ],
    ).sectors(ecology_water="suw hyzmatdaşlygyny")  # fmt: skip


def serdar_2022() -> Page:
    return Page(
        "p13", "en", "2022-10-15", "https://astanatimes.com/2022/10/first-state-visit-to-kazakhstan/",
        "President of Turkmenistan in Astana\n"
        "President Serdar Berdimuhamedov paid a state visit to Kazakhstan on October 14-15, 2022. The presidents set "
        "the target of USD 1 billion in trade. Trade in 2021 exceeded USD 250 million.",
    ).event(
        "paid a state visit to Kazakhstan on October 14-15, 2022", "visit", "2022-10-14/2022-10-15", mode="state",
        place=ASTANA,
        participants=[who("Serdar Berdimuhamedov", "Serdar Berdimuhamedov", PRESIDENT, "TM", "visitor")],
    ).add(
        FigureFound, "target of USD 1 billion in trade", measure="target", value=1e9, unit="USD", countries=KZ_TM,
    ).add(
        FigureFound, "Trade in 2021 exceeded USD 250 million", measure="trade turnover", value=250e6, unit="USD",
        period="2021", countries=KZ_TM,
    )  # fmt: skip


def senate_2022() -> Page:
    return Page(
        "p14", "kk", "2022-10-20", "https://kz.kursiv.media/kk/2022-10-20/",
        "Сенат Каспийдегі шекара туралы шартты ратификациялады\n"
        "2022 жылғы 20 қазанда Сенат Қазақстан мен Түрікменстан арасындағы Каспий теңізін бөлу туралы шартты "
        "ратификациялау туралы заңды қабылдады.",
    ).event("шартты ратификациялау туралы заңды қабылдады", "ratification", "2022-10-20", place=ASTANA).sectors(
        border="Каспий теңізін бөлу"
    )  # fmt: skip


def commission_12() -> Page:
    return Page(
        "p15", "ru", "2023-05-16", "https://www.einpresswire.com/article/633824606/",
        "В Астане прошло заседание межправительственной комиссии\n"
        "15 мая 2023 года в Астане состоялось двенадцатое заседание межправительственной комиссии под "
        "председательством Романа Скляра и Нокергулы Атагулыева. Стороны договорились увеличить объём перевозок "
        "через пункт пропуска Болашак.",
    ).event(
        "двенадцатое заседание межправительственной комиссии", "commission", "2023-05-15", number=12, place=ASTANA,
        participants=[who("Roman Sklyar", "Роман Скляр", "First Deputy Prime Minister", "KZ", "host")],
    ).add(
        MechanismFound, "межправительственной комиссии", name="межправительственная комиссия",
        type="intergovernmental-commission", countries=KZ_TM, session=12,
    ).add(
        CommitmentFound, "договорились увеличить объём перевозок через пункт пропуска Болашак",
        action="увеличить объём перевозок через пункт пропуска Болашак", by=KZ_TM, sector="transport-logistics",
    )  # fmt: skip


def nurtleu_ru() -> Page:
    return Page(
        "p16", "ru", "2023-10-31", "https://turkmenportal.com/blog/69190/",
        "Главы МИД Казахстана и Туркменистана подписали программу сотрудничества\n"
        "30 октября 2023 года Мурат Нуртлеу совершил официальный визит в Ашхабад и провёл переговоры с Рашидом "
        "Мередовым. Подписана Программа сотрудничества между министерствами иностранных дел на 2024–2026 годы. "
        "Согласовано увеличение товарооборота, в том числе через Рабочую группу по увеличению товарооборота и "
        "деловые советы. Особое внимание было уделено энергетике, нефтегазовой и химической промышленности, текстилю, "
        "сельскому хозяйству, транспорту. Министры договорились провести Дни культуры. "
        "Обсуждено взаимодействие в рамках ООН, ОИС, СНГ и формата «ЦА+». "
        "Гость принял участие в возложении венка к Монументу Независимости.",
    ).event(
        "совершил официальный визит в Ашхабад", "visit", "2023-10-30", mode="official", place=ASHGABAT,
        participants=[who("Murat Nurtleu", "Мурат Нуртлеу", FM_KZ, "KZ", "visitor")],
    ).event(
        "провёл переговоры с Рашидом Мередовым", "talks", "2023-10-30", place=ASHGABAT,
        participants=[
            who("Murat Nurtleu", "Мурат Нуртлеу", FM_KZ, "KZ", "visitor"),
            who("Rashid Meredov", "Рашидом Мередовым", FM_TM, "TM", "host"),
        ],
    ).event("возложении венка к Монументу Независимости", "ceremony", "2023-10-30", mode="wreath-laying", place=ASHGABAT).add(
        AgreementFound, "Подписана Программа сотрудничества между министерствами иностранных дел на 2024–2026 годы",
        type="programme", title="Программа сотрудничества между министерствами иностранных дел на 2024–2026 годы",
        level="ministry", parties=KZ_TM, valid_from="2024", valid_to="2026", status="signed", signed_on="2023-10-30",
    ).add(
        CommitmentFound, "Согласовано увеличение товарооборота", action="увеличение товарооборота", by=KZ_TM, sector="trade",
        mechanism="Рабочая группа по увеличению товарооборота",
    ).add(
        CommitmentFound, "договорились провести Дни культуры", action="провести Дни культуры", by=KZ_TM, sector="culture",
    ).add(
        MechanismFound, "Рабочую группу по увеличению товарооборота", type="working-group", countries=KZ_TM,
        name="Рабочая группа по увеличению товарооборота",
    ).sectors(
        energy="энергетике", oil_gas="нефтегазовой", chemistry="химической промышленности", textile="текстилю",
        agriculture="сельскому хозяйству", transport_logistics="транспорту", culture="Дни культуры",
    ).formats(UN="ООН", OIC="ОИС", CIS="СНГ")  # fmt: skip


def nurtleu_en() -> Page:
    return Page(
        "p17", "en", "2023-11-01", "https://www.einpresswire.com/article/665934283/",
        "Kazakh foreign minister in Ashgabat\n"
        "On October 30, 2023 Murat Nurtleu paid an official visit to Ashgabat. Rashid Meredov received the guest "
        "and a programme of cooperation between the foreign ministries for 2024-2026 was signed.",
    ).event(
        "paid an official visit to Ashgabat", "visit", "2023-10-30", mode="official", place=ASHGABAT,
        participants=[who("Murat Nurtleu", "Murat Nurtleu", FM_KZ, "KZ", "visitor")],
    ).add(
        AgreementFound, "a programme of cooperation between the foreign ministries for 2024-2026 was signed",
        type="programme", title="programme of cooperation between the foreign ministries", level="ministry",
        parties=KZ_TM, valid_from="2024", valid_to="2026", status="signed",
    )  # fmt: skip


def nurtleu_tk() -> Page:
    return Page(
        "p18", "tk", "2023-10-31", None,
        "Gazagystanyň daşary işler ministri Aşgabatda boldy\n"
        "2023-nji ýylyň 30-njy oktýabrynda Murat Nurtleu resmi sapar bilen Aşgabada geldi we Raşid Meredow bilen "
        "gepleşikleri geçirdi. Taraplar ýangyç-energetika toplumynda hyzmatdaşlygy ösdürmek barada ylalaşdylar.",
    ).event(
        "resmi sapar bilen Aşgabada geldi", "visit", "2023-10-30", mode="official", place=ASHGABAT,
        participants=[who("Murat Nurtleu", "Murat Nurtleu", FM_KZ, "KZ", "visitor")],
    ).event(
        "gepleşikleri geçirdi", "talks", "2023-10-30", place=ASHGABAT,
        participants=[
            who("Murat Nurtleu", "Murat Nurtleu", FM_KZ, "KZ", "visitor"),
            who("Rashid Meredov", "Raşid Meredow", FM_TM, "TM", "host"),
        ],
    ).add(
        CommitmentFound, "ýangyç-energetika toplumynda hyzmatdaşlygy ösdürmek barada ylalaşdylar",
        action="ýangyç-energetika toplumynda hyzmatdaşlygy ösdürmek", by=KZ_TM, sector="energy",
    ).sectors(energy="ýangyç-energetika")  # fmt: skip


def nurtleu_kk() -> Page:
    return Page(
        "p19", "kk", "2023-10-31", "https://www.kt.kz/kaz/",
        "Қазақстан Сыртқы істер министрі Ашғабатта\n"
        "2023 жылғы 30 қазанда Мұрат Нұртілеу Ашғабатқа ресми сапармен келді. "
        "Министрлер 2022 жылғы қазанда қол жеткізілген уағдаластықтардың орындалуын қарады. "
        "Тараптар аралас көлік дәлізін дамытуға уағдаласты.",
    ).event(
        "Ашғабатқа ресми сапармен келді", "visit", "2023-10-30", mode="official", place=ASHGABAT,
        participants=[who("Murat Nurtleu", "Мұрат Нұртілеу", FM_KZ, "KZ", "visitor")],
    ).add(
        CommitmentFound, "аралас көлік дәлізін дамытуға уағдаласты", action="аралас көлік дәлізін дамыту", by=KZ_TM,
        sector="transport-logistics",
    )  # fmt: skip


def ots_2023() -> Page:
    return Page(
        "p20", "tk", "2023-11-03", "https://www.saylav.gov.tm/tk/news/524",
        "Astanada TDG-niň sammiti geçirildi\n"
        "2023-nji ýylyň 3-nji noýabrynda Gurbanguly Berdimuhamedow Türki Döwletler Guramasynyň onunjy sammitine "
        "gatnaşdy.",
    ).event(
        "onunjy sammitine gatnaşdy", "summit", "2023-11-03", mode="heads-of-state", place=ASTANA,
        countries=["KZ", "TM", "TR", "UZ", "KG", "AZ"],
        participants=[who("Gurbanguly Berdimuhamedov", "Gurbanguly Berdimuhamedow", "National Leader of the Turkmen people", "TM")],
    ).add(FormatFound, "Türki Döwletler Guramasynyň", organisation="OTS", role="venue")  # fmt: skip


def bektenov_2024() -> Page:
    return Page(
        "p21", "en", "2024-05-24", "http://www.gundogar-news.com/index.php?category_id=1&news_id=21388",
        "Transport named the key vector of cooperation\n"
        "On May 24, 2024 President Serdar Berdimuhamedov received Prime Minister Olzhas Bektenov in Ashgabat. "
        "Transport was named the key vector of cooperation.",
    ).event(
        "received Prime Minister Olzhas Bektenov in Ashgabat", "meeting", "2024-05-24", mode="reception",
        place=ASHGABAT,
        participants=[
            who("Serdar Berdimuhamedov", "Serdar Berdimuhamedov", PRESIDENT, "TM", "host"),
            who("Olzhas Bektenov", "Olzhas Bektenov", "Prime Minister", "KZ", "visitor"),
        ],
    ).sectors(transport_logistics="Transport was named")  # fmt: skip


def trade_2024() -> Page:
    return Page(
        "p22", "kk", "2024-08-08", "https://el.kz/amp/turikmenstan-prezidenti_127980",
        "Түрікменстан Президенті Астанаға келді\n"
        "2024 жылғы 8 тамызда Сердар Бердімұхамедов Астанаға келді. Өткен жылы тауар айналымы 28%-ға өсті. "
        "Биылғы алғашқы алты айда ол 237,2 миллион доллар болды. Жаңаөзен — шекара жолын жөндеу 2025 жылы аяқталады "
        "деп жоспарланған.",
    ).event(
        "Астанаға келді", "visit", "2024-08-08", place=ASTANA,
        participants=[who("Serdar Berdimuhamedov", "Сердар Бердімұхамедов", PRESIDENT, "TM", "visitor")],
    ).add(
        FigureFound, "тауар айналымы 28%-ға өсті", measure="growth", period="2023", countries=KZ_TM, change=28.0,
    ).add(
        FigureFound, "237,2 миллион доллар", measure="trade turnover", value=237.2e6, unit="USD", period="2024-01/2024-06",
        countries=KZ_TM,
    ).add(
        CommitmentFound, "Жаңаөзен — шекара жолын жөндеу 2025 жылы аяқталады", action="Жаңаөзен — шекара жолын жөндеу",
        by=["KZ"], due="2025-06", force="announced", sector="transport-logistics",
    )  # fmt: skip


def tokayev_2024() -> Page:
    return Page(
        "p23", "ru", "2024-10-11", "https://www.newscentralasia.net/2024/10/11/turkmen-kazakh-summit-talks-in-ashgabat/",
        "В Ашхабаде прошли переговоры на высшем уровне\n"
        "10 октября 2024 года Касым-Жомарт Токаев прибыл в Ашхабад с официальным визитом. Сердар Бердымухамедов и "
        "Касым-Жомарт Токаев провели переговоры. В Ашхабаде открыт памятник Абаю. Товарооборот в 2023 году "
        "составил 487,6 млн долларов. Подписан Меморандум о сотрудничестве в области геологии.",
    ).event(
        "прибыл в Ашхабад с официальным визитом", "visit", "2024-10-10", mode="official", place=ASHGABAT,
        participants=[who("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", PRESIDENT, "KZ", "visitor")],
    ).event(
        "провели переговоры", "talks", "2024-10-10", mode="summit-level", place=ASHGABAT,
        participants=[
            who("Serdar Berdimuhamedov", "Сердар Бердымухамедов", PRESIDENT, "TM", "host"),
            who("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", PRESIDENT, "KZ", "visitor"),
        ],
    ).event("открыт памятник Абаю", "ceremony", "2024-10-10", mode="unveiling", place=ASHGABAT).add(
        FigureFound, "составил 487,6 млн долларов", measure="trade turnover", value=487.6e6, unit="USD", period="2023",
        countries=KZ_TM,
    ).add(
        AgreementFound, "Подписан Меморандум о сотрудничестве в области геологии", type="memorandum", parties=KZ_TM,
        title="Меморандум о сотрудничестве в области геологии", level="government", status="signed",
        signed_on="2024-10-10",
    )  # fmt: skip


def consultations_2025() -> Page:
    return Page(
        "p24", "en", "2025-02-04", "https://www.newscentralasia.net/2025/02/04/meeting-of-foreign-ministers-in-astana/",
        "Political consultations in Astana\n"
        "Political consultations were held in Astana on February 3, 2025. Trade in 2023 amounted to USD 500 million. "
        "The ministers agreed to hold the next commission session in 2025. About 180 documents form the treaty base.",
    ).event(
        "Political consultations were held in Astana on February 3, 2025", "consultations", "2025-02-03", place=ASTANA,
        participants=[
            who("Murat Nurtleu", "Murat Nurtleu", FM_KZ, "KZ", "host"),
            who("Rashid Meredov", "Rashid Meredov", FM_TM, "TM", "visitor"),
        ],
    ).add(
        FigureFound, "Trade in 2023 amounted to USD 500 million", measure="trade turnover", value=500e6, unit="USD",
        period="2023", countries=KZ_TM,
    ).add(
        CommitmentFound, "agreed to hold the next commission session in 2025", action="hold the next commission session",
        by=KZ_TM, due="2025", sector="trade",
    ).add(
        FigureFound, "180 documents form the treaty base", measure="treaty base", value=180, unit="count",
        period="2025-02", countries=KZ_TM,
    )  # fmt: skip


def serdar_2025() -> Page:
    return Page(
        "p25", "ru", "2025-11-26", "https://www.newscentralasia.net/2025/11/26/gosudarstvennyy-vizit/",
        "Государственный визит Президента Туркменистана в Казахстан\n"
        "24–25 ноября 2025 года Сердар Бердымухамедов посетил Казахстан с государственным визитом. Принято Совместное "
        "заявление. Главы государств намерены довести товарооборот до 1 млрд долларов. Перевозки по железной дороге "
        "за десять месяцев составили 1,5 млн тонн, рост на 14%. В декабре Касым-Жомарт Токаев посетит Ашхабад.",
    ).event(
        "посетил Казахстан с государственным визитом", "visit", "2025-11-24/2025-11-25", mode="state", place=ASTANA,
        participants=[who("Serdar Berdimuhamedov", "Сердара Бердымухамедова", PRESIDENT, "TM", "visitor")],
    ).event(
        "В декабре Касым-Жомарт Токаев посетит Ашхабад", "visit", "2025-12", status="planned", place=ASHGABAT,
        participants=[who("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", PRESIDENT, "KZ", "visitor")],
    ).add(
        AgreementFound, "Принято Совместное заявление", type="joint-statement", title="Совместное заявление",
        level="state", parties=KZ_TM, status="signed", signed_on="2025-11-24",
    ).add(
        CommitmentFound, "намерены довести товарооборот до 1 млрд долларов", force="intended", by=KZ_TM, sector="trade",
        action="довести товарооборот до 1 млрд долларов",
    ).add(
        FigureFound, "1,5 млн тонн, рост на 14%", measure="transit volume", value=1.5e6, unit="t",
        period="2025-01/2025-10", countries=KZ_TM, change=14.0,
    )  # fmt: skip


PAGES = (
    rail_2013, transit_2013, trade_2015, treaty_2017, commission_9, demarcation_2018, call_2018, mamin_2020,
    programme_2021, tokayev_2021_en, tokayev_2021_ru, credentials_2022, serdar_2022, senate_2022, commission_12,
    nurtleu_ru, nurtleu_en, nurtleu_tk, nurtleu_kk, ots_2023, bektenov_2024, trade_2024, tokayev_2024,
    consultations_2025, serdar_2025,
)  # fmt: skip
