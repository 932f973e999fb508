"""Addresses on the web fetched politely and safely; what a page is, is not known here."""

from elchi.fetching.ahead import ahead
from elchi.fetching.answers import Answer, Known, NotFetched
from elchi.fetching.fetcher import Fetcher
from elchi.fetching.manners import Manners, manners_of
from elchi.fetching.posting import post
from elchi.fetching.targets import host_of, shown
from elchi.fetching.trouble import Trouble

__all__ = [
    "Answer",
    "Fetcher",
    "Known",
    "Manners",
    "NotFetched",
    "Trouble",
    "ahead",
    "host_of",
    "manners_of",
    "post",
    "shown",
]
