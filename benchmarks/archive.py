"""A mixed web archive to a record, end to end: `python -m benchmarks.archive [PAGES]`.

The archive is made once in `build/`: three pages in a hundred are of the samples and of the gold's tuning half, each
with a line of its own; the rest is filler in four languages, of the size that pages of news sites have, with their
menus, scripts and lists of links. Then `elchi read` takes it as anybody would, start and stop included.
"""

import gzip
import io
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from benchmarks.pages import pages

ROOT = Path(__file__).parents[1]
COUNT = 20_000
EVERY = 33
DAY = 500_000
TARGET = 150
KILOBYTES = (20, 60, 90, 140)
FILLER = {
    "ru": "команда матч счёт погода дождь рецепт мука цена магазин концерт певица ремонт дорога школа урок врач",
    "en": "team match score weather rain recipe flour price shop concert singer repair road school lesson discount",
    "kk": "команда ойын есеп ауа райы жаңбыр тағам ұн баға дүкен концерт әнші жөндеу жол мектеп сабақ дәрігер",
    "tk": "topar oýun hasap howa ýagyş nahar un baha dükan konsert aýdymçy abatlaýyş ýol mekdep sapak lukman",
}


def main(count: int) -> int:
    """Make the archive if it is not there, read it, print the rate."""
    archive = ROOT / "build" / f"mixed-{count}.warc.gz"
    if not archive.exists():
        make(archive, count)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "elchi.db"
        began = time.perf_counter()
        command = [sys.executable, "-m", "elchi", "read", str(archive), "--store", str(store)]
        ended = subprocess.run(command, check=False, capture_output=True, text=True)
        taken = time.perf_counter() - began
    rate = count / taken
    print(ended.stdout.strip())
    print(f"{count} pages, {archive.stat().st_size / 1e6:.0f} MB packed · {os.cpu_count()} cores")
    print(f"{rate:.0f} pages/s end to end (target {TARGET}); a day of {DAY:,} pages takes {DAY / rate / 3600:.1f} h")
    return 0 if ended.returncode in (0, 1) else ended.returncode


def make(archive: Path, count: int, seed: int = 1) -> None:
    """Write the archive: every EVERY-th page tells of diplomacy, the rest of nothing."""
    rng, told = random.Random(seed), pages()
    archive.parent.mkdir(exist_ok=True)
    with archive.open("wb") as file:
        for number in range(count):
            if number % EVERY == 0:
                body = told[number // EVERY % len(told)].body.replace(b"</body>", b"<p>%d</p></body>" % number)
            else:
                body = filler(rng, number).encode()
            file.write(record(number, body))


def record(number: int, body: bytes) -> bytes:
    """One packed response of a WARC file."""
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{UUID(int=number)}>\r\nWARC-Target-URI: https://news.example/{number}.html\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(reply)}\r\n\r\n"
    )
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, compresslevel=6) as member:
        member.write(head.encode() + reply + b"\r\n\r\n")
    return packed.getvalue()


def filler(rng: random.Random, number: int) -> str:
    """A page that tells of no diplomacy, with the ballast that pages carry."""
    language = rng.choice(list(FILLER))
    words, size = FILLER[language].split(), rng.choice(KILOBYTES) * 1000
    paragraphs = "".join(f"<p>{sentences(rng, words)}</p>" for _ in range(rng.randrange(4, 12)))
    menu = "".join(f'<li><a href="/{language}/{n}">{rng.choice(words)}</a></li>' for n in range(60))
    page = f'<html lang="{language}"><head><title>{rng.choice(words)} {number}</title>'
    page += '<meta property="og:type" content="article"></head><body><nav><ul>' + menu + "</ul></nav>"
    page += f"<article><h1>{rng.choice(words).title()} {number}</h1>{paragraphs}</article>"
    cards = "".join(cards_of(rng, words, (size - len(page)) // 2))
    return page + f"<aside>{cards}</aside><script>{script(rng, (size - len(page)) // 2)}</script></body></html>"


def sentences(rng: random.Random, words: list[str]) -> str:
    """A paragraph of a few made sentences."""
    made = (" ".join(rng.choices(words, k=rng.randrange(6, 18))) for _ in range(rng.randrange(2, 6)))
    return " ".join(each.capitalize() + "." for each in made)


def cards_of(rng: random.Random, words: list[str], size: int) -> Iterator[str]:
    """Links to other pages until so many characters are full."""
    while size > 0:
        card = f'<div class="card"><a href="/{rng.random()}">{" ".join(rng.choices(words, k=7))}</a></div>'
        size -= len(card)
        yield card


def script(rng: random.Random, size: int) -> str:
    """Code that does nothing, of a size."""
    return "".join(f"var v{rng.randrange(10**6)}={rng.random()};" for _ in range(max(0, size) // 30))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
