"""Where places lie."""

from math import cos, radians

import pytest

from elchi.language import shared
from elchi.linking.places import Coordinates, located, placed, venue_of, venues
from elchi.records import Place

FAR_KM = 60
KM_A_DEGREE = 111.2
WIDEST_KM = {"RU": 7000, "US": 6000, "CA": 3700, "AU": 3400, "CN": 3500, "BR": 2700, "ID": 3000}


def km(one, other):
    """Flat enough for one country."""
    east = (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2))
    return KM_A_DEGREE * ((one[0] - other[0]) ** 2 + east**2) ** 0.5


@pytest.mark.parametrize(
    ("city", "country", "lat", "lon"),
    [
        ("Ashgabat", "TM", 37.95, 58.38),
        ("Astana", "KZ", 51.17, 71.43),
        ("Ашхабад", None, 37.95, 58.38),
        ("Nur-Sultan", "KZ", 51.17, 71.43),
        ("Daşkent", "UZ", 41.31, 69.28),
        ("Бішкек", None, 42.87, 74.59),
    ],
)
def test_a_city_by_any_of_its_names(city, country, lat, lon):
    assert located(Place(city=city, country=country)) == Coordinates(lat, lon)


@pytest.mark.parametrize(
    "place",
    [
        None,
        Place(),
        Place(country="TM"),
        Place(city="Atlantis"),
        Place(city="Ashgabat", country="KZ"),
        Place(city=""),
    ],
)
def test_what_cannot_be_located(place):
    assert located(place) is None


def test_every_capital_is_located():
    named = [(country.capital, country.code) for country in shared().countries if country.capital]
    assert len(named) > 190
    assert all(located(Place(city=capital, country=code)) for capital, code in named)


HEMISPHERES = {  # north or south, east or west
    "Buenos Aires": (-1, -1),
    "Wellington": (-1, 1),
    "Pretoria": (-1, 1),
    "Lima": (-1, -1),
    "Ottawa": (1, -1),
    "Lisbon": (1, -1),
    "Rabat": (1, -1),
    "Nairobi": (-1, 1),
    "Jakarta": (-1, 1),
    "Tokyo": (1, 1),
    "London": (1, -1),
    "Quito": (-1, -1),
    "Accra": (1, -1),
    "Singapore": (1, 1),
    "Suva": (-1, 1),
    "Reykjavik": (1, -1),
    "Dublin": (1, -1),
}


@pytest.mark.parametrize("capital", HEMISPHERES)
def test_capitals_lie_in_their_hemispheres(capital):
    (city,) = [city for city in shared().cities if city.name == capital]
    assert ((city.lat > 0) - (city.lat < 0), (city.lon > 0) - (city.lon < 0)) == HEMISPHERES[capital]


def test_no_city_is_farther_from_its_capital_than_its_country_is_wide():
    capitals = {city.country: city for city in shared().cities if city.capital}
    for city in shared().cities:
        home = capitals.get(city.country)
        far = km((city.lat, city.lon), (home.lat, home.lon)) if home else 0
        assert far < WIDEST_KM.get(city.country, 2200), city.name


@pytest.mark.parametrize("venue", venues(), ids=lambda venue: venue.name)
def test_a_venue_stands_in_its_city_and_is_found_in_its_example(venue):
    city = located(Place(city=venue.city, country=venue.country))
    assert city is not None
    assert km(city, (venue.lat, venue.lon)) < FAR_KM
    language, words = venue.example.split(": ", 1)
    assert venue_of(words, language).name == venue.name


@pytest.mark.parametrize(
    ("words", "language", "city"),
    [
        ("в Акорде", "ru", "Astana"),
        ("Аваза ұлттық туристік аймағында", "kk", "Awaza"),
        ("Aşgabatda", "tk", "Ashgabat"),
        ("in the Palace of Independence in Astana", "en", "Astana"),
        ("во Дворце Независимости в Минске", "ru", "Minsk"),
        ("в отеле", "ru", None),
    ],
)
def test_words_of_a_page_to_a_city(words, language, city):
    found = placed(words, language)
    assert (found.city if found else None) == city
