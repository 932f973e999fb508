"""An article taken apart: sentences with their hits, dates, people and actors, and what the page as a whole knows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.extraction.actors import actors_in
from elchi.extraction.hits import standing
from elchi.extraction.known import Known, KnownPeople
from elchi.extraction.lists import listed
from elchi.extraction.marking import mark
from elchi.extraction.naming import people_of
from elchi.extraction.office_table import holds, is_of_state
from elchi.extraction.reference import refer
from elchi.extraction.sentence import Actor, Sentence
from elchi.language import Hit, Language, Span, Token, fold, load
from elchi.language.dates import DateMatch
from elchi.language.lookalikes import legible
from elchi.records import Article

PAIR_WEIGHT_TITLE = 3
PAIR = 2
NATIONS = ("country", "nationality")


@dataclass(slots=True)
class Analysis:
    """An article with everything that the extractors look at."""

    article: Article
    language: Language
    sentences: list[Sentence]
    known: KnownPeople
    pair: list[str]
    home: str | None

    def person_of(self, actor: Actor) -> Known | None:
        """The person whom the actor's surname, or office and country, means on this page."""
        if actor.person:
            return self.known.named(actor.person)
        if not actor.offices or actor.plural:
            return None
        held = self.known.holders(actor.offices, actor.countries[:1])
        fits = [known for known in held if not _sent_elsewhere(known, actor)] or self._without_office(actor)
        return fits[0] if len(fits) == 1 else None

    def _without_office(self, actor: Actor) -> list[Known]:
        """The only person of the country, named without office: "Erdogan … the Turkish President"."""
        if not actor.country or not all(map(is_of_state, actor.offices)):
            return []
        people = [known for known in self.known.people if known.country == actor.country]
        return people if len(people) == 1 and not people[0].offices else []

    def only_one_of(self, country: str) -> Known | None:
        """The person of this country when the page names just one with an office."""
        fits = [known for known in self.known.people if known.country == country and known.offices]
        return fits[0] if len(fits) == 1 else None

    def sides_of(self, named: Sequence[str]) -> list[str]:
        """The countries named when they are two or more, else the page's pair where those named are of it."""
        if len(named) > 1:
            return sorted(named)
        return sorted(self.pair) if set(named) <= set(self.pair) else []

    def pair_of(self, sentence: Sentence) -> list[str]:
        """The two countries that the sentence names, else the page's pair."""
        named = sentence.countries()
        return sorted(named if len(named) == 2 else self.pair)

    def country_of(self, actor: Actor) -> str | None:
        """The actor's country: stated, known of the person, or the page's home for a high office without one."""
        if actor.countries:
            return actor.countries[-1] if actor.plural else actor.countries[0]
        known = self.person_of(actor)
        if known and known.country:
            return known.country
        return self.home if not actor.organisation and any(map(is_of_state, actor.offices)) else None


def analyse(article: Article) -> Analysis:
    """The article's sentences, actors and context; pure, and the same for the same article."""
    language = load(article.language)
    sentences = list(_sentences(article, language))
    mark(sentences)
    for sentence in sentences:
        sentence.people = people_of(sentence)
        sentence.actors = actors_in(sentence)
    home = _home_of_page(article, language, sentences)
    surnames = introduced(sentences).surnames | language.notables.surnames
    for sentence in sentences:
        if _names_more(sentence, surnames):
            sentence.people = people_of(sentence, surnames)
            sentence.functions.clear()
            sentence.actors = actors_in(sentence)
    _settle_at_home(sentences, home)
    pair = main_pair(sentences, home)
    known = introduced(sentences)
    known.settle(pair, language.notables)
    refer(sentences, known)
    for sentence in sentences:
        sentence.clauses.clear()
    return Analysis(article, language, sentences, known, pair, home)


def _settle_at_home(sentences: list[Sentence], home: str | None) -> None:
    """A bare high office before a foreign holder of the same is the one at home: "The President received X's"."""
    for sentence in sentences:
        for index, actor in enumerate(sentence.actors):
            if _is_bare_office(actor) and any(
                other.country not in (None, home) and holds(other.offices, actor.offices)
                for other in sentence.actors[index + 1 :]
            ):
                actor.countries = [home] if home else []


def _is_bare_office(actor: Actor) -> bool:
    """Whether the words name a single high office of a state, and neither its holder nor his country."""
    told = actor.person or actor.countries or actor.organisation or actor.body or actor.plural
    return bool(actor.offices) and not told and all(map(is_of_state, actor.offices))


def _sent_elsewhere(known: Known, actor: Actor) -> bool:
    """Whether both are envoys, but to different countries."""
    return bool(known.accredited and actor.accredited and known.accredited != actor.accredited)


def _names_more(sentence: Sentence, surnames: frozenset[str]) -> bool:
    """Whether a surname that the page has introduced stands where no name was seen yet."""
    seen = {index for person in sentence.people for index in range(person.first, person.last)}
    names = sentence.language.names
    return any(
        token.is_capitalised and index not in seen and not surnames.isdisjoint(names.surnames_of(token))
        for index, token in enumerate(sentence.tokens)
    )


def _sentences(article: Article, language: Language) -> Iterable[Sentence]:
    text = legible(article.text)
    dates = language.dates(text)
    for index, span in enumerate(language.sentences(text)):
        tokens = language.tokens(text, span)
        if not tokens:
            continue
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
    """True for a given name that a nationality, office or city matches ("Taýyp", "Sanae"), for the office of
    a relative ("prezidentiň ogly"), and for «Того» at the head.
    """
    if hit.entry.table == "nationality":
        return language.names.is_given(tokens[hit.first])
    if hit.entry.table == "office" and hit.last < len(tokens) and not language.kin.isdisjoint(tokens[hit.last].keys):
        return not tokens[hit.last].is_capitalised
    if hit.entry.table in ("office", "city") and hit.last - hit.first == 1 and hit.first > 0:
        named = language.names.is_given(tokens[hit.first]) and hit.last < len(tokens)
        return named and tokens[hit.last].is_capitalised
    doubtful = hit.entry.table in ("country", "city") and hit.entry.row.ambiguous and hit.last == 1
    return doubtful and not language.morphology.is_place(tokens[0].text.lower())


def _inside(dates: list[DateMatch], span: Span) -> list[DateMatch]:
    return [date for date in dates if span.start <= date.start and date.end <= span.end]


def introduced(sentences: list[Sentence]) -> KnownPeople:
    """Everyone whom the page names, with the fullest name, the offices and the country."""
    known = KnownPeople(suffixing=bool(sentences) and sentences[0].language.grammar.verb_last)
    for sentence in sentences:
        for actor, country in listed(sentence):
            known.introduce(actor, country)
    return known


def main_pair(sentences: list[Sentence], home: str | None) -> list[str]:
    """The countries that the page names most, the title's weighing more; at most two, most named first.

    A high office without a country counts for the page's home country.
    """
    counts: Counter[str] = Counter()
    for sentence in sentences:
        weight = PAIR_WEIGHT_TITLE if sentence.is_title or sentence.index == 0 else 1
        for actor in sentence.actors:
            at_home = [home] if home and not actor.countries and any(map(is_of_state, actor.offices)) else []
            for code in actor.countries or _of_notable(sentence, actor) or at_home:
                counts[code] += weight
    named = [code for code, count in counts.most_common(2) if count > 1]
    if len(named) < 2 and len(counts) < 2:
        counts.update(city.country for s in sentences for _, city in s.named("city") if city.country)
    return list(counts) if len(named) < 2 == len(counts) else named


def _of_notable(sentence: Sentence, actor: Actor) -> list[str]:
    """The country of a person of public office whom no words give one."""
    if actor.person is None or actor.offices:
        return []
    words = [fold(word) for word in actor.person.base.split()]
    country = sentence.language.notables.country_of(words, actor.person.forms)
    return [country] if country else []


def _home_of_page(article: Article, language: Language, sentences: Sequence[Sentence]) -> str | None:
    """The home country, unless the page speaks of two others and never of it."""
    home = home_of(article, language)
    named = {code for sentence in sentences for code in sentence.countries()}
    named |= {city.country for sentence in sentences for _, city in sentence.named("city") if city.country}
    known = home in named or home == language.grammar.home or len(named) < PAIR
    return home if known else None


def home_of(article: Article, language: Language) -> str | None:
    """The country of the outlet by its top-level domain, else the language's own country."""
    suffix = (article.outlet or "").rpartition(".")[2].upper()
    if len(suffix) == 2 and suffix in COUNTRY_DOMAINS:
        return suffix
    return language.grammar.home


COUNTRY_DOMAINS = frozenset({"KZ", "TM", "RU", "UZ", "KG", "TJ", "AZ", "TR", "AM", "GE", "BY", "CN", "IR"})
