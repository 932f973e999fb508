"""Names in English letters, as romanised pages and English pages spell them."""

import re

import pytest

from elchi.linking.people.naming import same_name
from elchi.linking.people.spelling import same_part, spellings

ONE = [
    ("Murat Nurtleu", "Murat Nurtileu"),
    ("Murat Nurtleu", "M. Nurtleu"),
    ("Murat Nurtleu", "Nurtleu Murat"),
    ("Murat Nurtleu", "Nurtleu"),
    ("Ermek Tazhibayev", "Yermek Tažibaýew"),
    ("Serdar Berdimuhamedov", "Serdar Berdymukhammedov"),
    ("Serdar Berdimuhamedov", "Serdara Berdimuhamedova"),
    ("Serdar Berdimuhamedov", "Serdar Berdimuhamedova"),
    ("Kassym-Jomart Tokayev", "Qasym-Jomart Toqaev"),
    ("Kassym-Jomart Tokayev", "K.-Zh. Tokayev"),
    ("Kassym-Jomart Tokayev", "Kasym-Zhomart Kemelevich Tokayev"),
    ("Shavkat Mirziyoyev", "Sh. Mirziyoev"),
    ("Ilham Aliyev", "İlham Əliyev"),
    ("Bakyt Torobayev", "Baqyt Töröbaev"),
    ("Abdullah bin Zayed Al Nahyan", "Abdulla bin Zayed Al-Nahyan"),
    ("Hakan Fidan", "Khakan Fidan"),
    ("Myrat Orazow", "Murad Orazov"),
    ("Kim Jong Un", "Kim Jong-un"),
    ("Shahbaz Sharif", "Muhammad Shehbaz Sharif"),
    ("Abdulaziz bin Salman", "Abdulaziz bin Salman Al Saud"),
    ("Mohamed Hassan Alsuwaidi", "Mohamed Hassan Al Suwaidi"),
    ("Janis Linden", "Ya. Linden"),
    ("Jeyhun Bayramov", "D. Bayramov"),
    ("Edgars Rinkevics", "Edgar Rinkevich"),
]
TWO = [
    ("Serdar Berdimuhamedov", "Gurbanguly Berdimuhamedov"),
    ("G. Berdimuhamedov", "S. Berdimuhamedov"),
    ("Serdar Berdimuhamedov", "Serdar Durdyyev"),
    ("Serdar", "Serdar Berdimuhamedov"),
    ("Mehriban Aliyeva", "Ilham Aliyev"),
    ("Aliyev", "Valiyev"),
    ("Akylbek Zhaparov", "Sadyr Japarov"),
    ("Hamad bin Isa Al Khalifa", "Salman bin Hamad Al Khalifa"),
    ("Khaled bin Mohamed bin Zayed Al Nahyan", "Mohamed bin Zayed Al Nahyan"),
    ("Dmitry Patrushev", "Nikolai Patrushev"),
    ("Murat Karimov", "Marat Kadyrov"),
    ("Wang Yi", "Wang Wen"),
    ("", "Murat Nurtleu"),
    ("…", "?"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two_people(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)


@pytest.mark.parametrize("example", spellings().example)
def test_the_table_says_what_it_does(example):
    assert same_part(*example.split(" = "))


@pytest.mark.parametrize("row", spellings().heard, ids=lambda row: row.example)
def test_letters_are_heard_as_others(row):
    one, other = row.example.split(" = ")
    assert re.search(row.written, one.lower())
    assert same_part(one, other)
