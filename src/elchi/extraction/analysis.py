"""An article taken apart: sentences with their hits, dates, people and actors, and what the page as a whole knows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.extraction.actors import actors_in
from elchi.extraction.hits import standing
from elchi.extraction.people import people_in
from elchi.extraction.sentence import Actor, Person, Sentence
from elchi.language import Hit, Language, Span, Token, load, shared
from elchi.language.dates import DateMatch
from elchi.records import Article

PAIR_WEIGHT_TITLE = 3
GENERIC = frozenset({"cabinet-minister", "minister"})
HIGH_RANK = 3
NATIONS = ("country", "nationality")


@dataclass(slots=True)
class Known:
    """A person as the page introduces him: base form, English name, the words, offices and country."""

    base: str
    name: str
    as_written: str
    offices: list[str]
    country: str | None
    forms: frozenset[str] = frozenset()


@dataclass(slots=True)
class Analysis:
    """An article with everything that the extractors look at."""

    article: Article
    language: Language
    sentences: list[Sentence]
    known: dict[str, Known]
    pair: list[str]
    home: str | None

    def person_of(self, actor: Actor) -> Known | None:
        """The person whom the actor's surname, or office and country, means on this page."""
        if actor.person:
            return self.known_as(actor.person)
        if not actor.offices or actor.plural:
            return None
        fits = [
            known
            for known in self.known.values()
            if _holds(known.offices, actor.offices) and (not actor.countries or known.country == actor.countries[0])
        ]
        return fits[0] if len(fits) == 1 else None

    def known_as(self, person: Person) -> Known | None:
        """The person whom a name means: by its own base, else by another that its form allows."""
        key = surname_of(person.base)
        return self.known.get(key) or next((self.known[form] for form in person.forms if form in self.known), None)

    def holders(self, actor: Actor, countries: Sequence[str]) -> list[Known]:
        """The people of these countries who hold a plural office ("the presidents"), in order of introduction."""
        fits = [known for known in self.known.values() if _holds(known.offices, actor.offices)]
        return [known for known in fits if not countries or known.country in countries]

    def only_one_of(self, country: str) -> Known | None:
        """The person of this country when the page names just one with an office."""
        fits = [k for k in self.known.values() if k.country == country and k.offices]
        return fits[0] if len(fits) == 1 else None

    def country_of(self, actor: Actor) -> str | None:
        """The actor's country: stated, known of the person, or the page's home for a high office without one."""
        if actor.countries:
            return actor.countries[-1] if actor.plural else actor.countries[0]
        known = self.person_of(actor)
        if known and known.country:
            return known.country
        return self.home if not actor.organisation and any(map(is_of_state, actor.offices)) else None


def _holds(held: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether the offices held cover those meant; "the minister" may be any minister, "the envoy" any envoy."""
    ministers = any(office.endswith("-minister") for office in held)
    return all(
        any(own == office or own.startswith(f"{office}-") for own in held) or (office in GENERIC and ministers)
        for office in meant
    )


def analyse(article: Article) -> Analysis:
    """The article's sentences, actors and context; pure, and the same for the same article."""
    language = load(article.language)
    sentences = list(_sentences(article, language))
    for sentence in sentences:
        sentence.people = people_in(sentence)
        sentence.actors = actors_in(sentence)
    known = introduced(sentences)
    surnames = frozenset(known)
    for sentence in sentences:
        sentence.people = people_in(sentence, surnames)
        sentence.actors = actors_in(sentence)
    home = home_of(article, language)
    return Analysis(article, language, sentences, known, main_pair(sentences, home), home)


def _sentences(article: Article, language: Language) -> Iterable[Sentence]:
    dates = language.dates(article.text)
    for index, span in enumerate(language.sentences(article.text)):
        tokens = language.tokens(article.text, span)
        seen = [hit for hit in language.hits(tokens) if not _is_other_word(language, tokens, hit)]
        hits = standing(_outside_money(article, language, tokens, seen), tokens)
        inside = _inside(dates, span)
        title = article.text[span.start : span.end].strip(" .") == article.title.strip(" .")
        yield Sentence(article, language, index, span, tokens, hits, inside, title)


def _outside_money(article: Article, language: Language, tokens: list[Token], hits: list[Hit]) -> list[Hit]:
    """The hits without countries that only name a currency ("долларов США", "АҚШ доллары")."""
    if not any(token.text[0].isdigit() for token in tokens):
        return hits
    spans = language.numbers.find(article.text, tokens[0].start, tokens[-1].end)
    money = [(q.start, q.end) for q in spans if q.unit]
    return [
        hit
        for hit in hits
        if hit.entry.table not in NATIONS or not any(start <= tokens[hit.first].start < end for start, end in money)
    ]


def _is_other_word(language: Language, tokens: list[Token], hit: Hit) -> bool:
    """True for a given name that a nationality's stem matches ("Taýyp"), and for «Того» at a sentence's head."""
    if hit.entry.table == "nationality":
        return language.names.is_given(tokens[hit.first])
    doubtful = hit.entry.table in ("country", "city") and hit.entry.row.ambiguous and hit.last == 1
    return doubtful and not language.morphology.is_place(tokens[0].text.lower())


def _inside(dates: list[DateMatch], span: Span) -> list[DateMatch]:
    return [date for date in dates if span.start <= date.start and date.end <= span.end]


def is_of_state(office: str) -> bool:
    """True for offices of a state from minister up, by shared/offices.toml."""
    row = shared().offices.get(office)
    return row is not None and row.state and row.rank <= HIGH_RANK


def surname_of(base: str) -> str:
    """The key of a person on one page: the last word of the name's base form in lower case."""
    return base.lower().replace("ё", "е").split()[-1].split(".")[-1]


def introduced(sentences: list[Sentence]) -> dict[str, Known]:
    """Everyone whom the page names, by surname, with the fullest name, all offices and the country."""
    known: dict[str, Known] = {}
    for sentence in sentences:
        for actor in sentence.actors:
            if actor.person:
                _introduce(known, actor)
    return {key: one for key, one in known.items() if not _is_other_form(key, one, known)}


def _is_other_form(key: str, one: Known, known: dict[str, Known]) -> bool:
    """True for a bare surname that is an inflected form of someone introduced with office or country."""
    if one.offices or one.country or " " in one.base:
        return False
    others = (known[form] for form in one.forms if form != key and form in known)
    return any(other.offices or other.country for other in others)


def _introduce(known: dict[str, Known], actor: Actor) -> None:
    person = actor.person
    if person is None:
        return
    key = surname_of(person.base)
    one = known.setdefault(key, Known(person.base, person.name, person.as_written, [], None, person.forms))
    if len(person.base.split()) > len(one.base.split()):
        one.base, one.name, one.as_written = person.base, person.name, person.as_written
    if len(actor.offices) > len(one.offices):
        one.offices = list(actor.offices)
    one.country = one.country or actor.country


def main_pair(sentences: list[Sentence], home: str | None) -> list[str]:
    """The countries that the page names most, the title's weighing more; at most two, most named first.

    A high office without a country counts for the page's home country.
    """
    counts: Counter[str] = Counter()
    for sentence in sentences:
        weight = PAIR_WEIGHT_TITLE if sentence.is_title or sentence.index == 0 else 1
        for actor in sentence.actors:
            at_home = [home] if home and not actor.countries and any(map(is_of_state, actor.offices)) else []
            for code in actor.countries or at_home:
                counts[code] += weight
    return [code for code, count in counts.most_common(2) if count > 1]


def home_of(article: Article, language: Language) -> str | None:
    """The country of the outlet by its top-level domain, else the language's own country."""
    suffix = (article.outlet or "").rpartition(".")[2].upper()
    if len(suffix) == 2 and suffix in COUNTRY_DOMAINS:
        return suffix
    return language.grammar.home


COUNTRY_DOMAINS = frozenset({"KZ", "TM", "RU", "UZ", "KG", "TJ", "AZ", "TR", "AM", "GE", "BY", "CN", "IR"})
