"""How fast pages come: `python -m benchmarks.portal [ARTICLES]`, on the made record of `benchmarks.bigrecord`.

Each page is asked a number of times with other countries, people and words; the middle and the 95th percentile of the
time from request to answer are printed in milliseconds, over a real socket, one request at a time. Then eight readers
read everything mixed at once for ten seconds: requests a second and the 99th percentile. One server process.
"""

import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from random import Random

import httpx

from benchmarks.bigrecord import ARTICLES, made
from benchmarks.lookups import Values
from elchi.records import Agreement, Article, Commitment, Event
from elchi.storage import Record

TIMES, READERS, SECONDS = 30, 8, 10
LANGUAGES = ("ru", "kk", "tk", "en")
Draw = Callable[[Random], str]


def pages(record: Record) -> dict[str, Draw]:
    """Each page's address with values drawn from the record."""
    values = Values(record)
    ids = {
        of: [one.id for one in record.listed(of, limit=300).items] for of in (Event, Agreement, Commitment, Article)
    }

    def both(path: str) -> Draw:
        return lambda rng: f"{path}?" + "&".join(f"country={code.lower()}" for code in values.pair(rng))

    return {
        "first page": lambda _: "/",
        "pair": lambda rng: "/" + "/".join(code.lower() for code in values.pair(rng)),
        "events": both("/events"),
        "event": lambda rng: f"/events/{rng.choice(ids[Event])}",
        "agreements": both("/agreements"),
        "agreement": lambda rng: f"/agreements/{rng.choice(ids[Agreement])}",
        "commitments": both("/commitments"),
        "commitment": lambda rng: f"/commitments/{rng.choice(ids[Commitment])}",
        "people": lambda rng: f"/people?country={values.one(rng, 'country').lower()}",
        "person": lambda rng: f"/people/{rng.choice(values.people)}",
        "article": lambda rng: f"/articles/{rng.choice(ids[Article])}",
        "articles": both("/articles"),
        "search": lambda rng: f"/search?q={values.words(rng)}",
        "sectors": both("/sectors"),
        "map": lambda rng: f"/map?country={values.one(rng, 'country').lower()}",
        "network": lambda _: "/network",
        "calendar": both("/calendar"),
        "mechanisms": both("/mechanisms"),
        "figures": both("/figures"),
        "formats": lambda _: "/formats",
    }


@contextmanager
def served(store: str) -> Iterator[str]:
    """The address of a server of its own over the record."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "elchi", "serve", "--store", store, "--port", port]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(address)
            yield address
        finally:
            server.terminate()


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(address + "/static/icon.svg")
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise TimeoutError(address)


def asked(client: httpx.Client, path: str) -> float:
    """Milliseconds until the answer was there; an answer that is no page is an error."""
    start = time.perf_counter()
    answer = client.get(path)
    taken = (time.perf_counter() - start) * 1000
    if answer.status_code != 200:
        raise ValueError(f"{path} answered {answer.status_code}")
    return taken


def alone(address: str, draws: dict[str, Draw]) -> None:
    """Print how long each page takes when nobody else reads."""
    with httpx.Client(base_url=address, timeout=60) as client:
        for name, draw in draws.items():
            rng = Random(name)
            for language in LANGUAGES:
                asked(client, _in(language, draw(rng)))
            times = sorted(asked(client, _in(rng.choice(LANGUAGES), draw(rng))) for _ in range(TIMES))
            middle, late = statistics.median(times), times[int(len(times) * 0.95)]
            print(f"{name:<14}{middle:8.1f} ms in the middle {late:8.1f} ms p95")


def together(address: str, draws: dict[str, Draw]) -> None:
    """Print how many requests a second eight readers get, and how long the slowest of a hundred takes."""
    with ThreadPoolExecutor(READERS) as pool:
        taken = [one for found in pool.map(lambda seed: _read(address, draws, seed), range(READERS)) for one in found]
    taken.sort()
    print(f"mixed: {len(taken) / SECONDS:.0f} requests/s, p99 {taken[int(len(taken) * 0.99)]:.0f} ms")


def _read(address: str, draws: dict[str, Draw], seed: int) -> list[float]:
    rng, until, taken = Random(seed), time.monotonic() + SECONDS, []
    with httpx.Client(base_url=address, timeout=60) as client:
        while time.monotonic() < until:
            taken.append(asked(client, _in(rng.choice(LANGUAGES), rng.choice(list(draws.values()))(rng))))
    return taken


def _in(language: str, path: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def main(articles: int = ARTICLES) -> None:
    """Make the record when it is not there, serve it and read it."""
    store = made(articles)
    with Record(store) as record:
        draws = pages(record)
        with served(str(store)) as address:
            alone(address, draws)
            together(address, draws)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
