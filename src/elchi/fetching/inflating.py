"""An answer's bytes out of their compression, never more of them than was asked for."""

import zlib
from collections.abc import Iterable, Iterator

from elchi.fetching.trouble import Trouble

PIECE = 65536
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


def bounded(pieces: Iterable[bytes], coding: str, most: int) -> bytes:
    """The whole of an answer that came in pieces; Trouble when it is over `most` bytes, cut off or damaged.

    `coding` is the Content-Encoding; gzip, x-gzip, deflate and identity are asked for and known. Nothing past the
    limit is unpacked, however small the answer was.

    >>> bounded([zlib.compress(b"Astana")], "deflate", 100)
    b'Astana'
    """
    names = [name for each in coding.lower().split(",") if (name := each.strip()) and name != "identity"]
    if len(names) > 1 or any(name not in ("gzip", "x-gzip", "deflate") for name in names):
        raise Trouble(f"It is compressed in a way that was not asked for: {coding[:40]}.", answered=True)
    whole = bytearray()
    for piece in _inflated(_limited(pieces, most), names[0]) if names else _limited(pieces, most):
        whole += piece
        if len(whole) > most:
            raise too_large(most)
    return bytes(whole)


def beginning(pieces: Iterable[bytes], coding: str, most: int) -> bytes:
    """The first `most` bytes of an answer, or as far as it goes."""
    whole = bytearray()
    try:
        for piece in _inflated(pieces, coding) if coding else pieces:
            whole += piece
            if len(whole) >= most:
                break
    except Trouble:
        if not whole:
            raise
    return bytes(whole[:most])


def too_large(most: int) -> Trouble:
    """The answer is larger than is read."""
    size = f"{most / 1024 / 1024:.3g} MB" if most >= 100_000 else f"{most} bytes"
    return Trouble(f"It has over {size}, counted out of its compression.", "too-large", lasting=True)


def _limited(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The pieces as they come over the wire, up to the limit."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise too_large(most)
        yield piece


def _inflated(pieces: Iterable[bytes], name: str) -> Iterator[bytes]:
    inflater, begun, raw = zlib.decompressobj(GZIP_OR_ZLIB), False, False
    for piece in pieces:
        waiting = piece
        while waiting and not inflater.eof:
            try:
                yield inflater.decompress(waiting, PIECE)
            except zlib.error:
                if begun or raw or name != "deflate":
                    raise Trouble("Its compression is damaged.", answered=True) from None
                inflater, raw = zlib.decompressobj(-zlib.MAX_WBITS), True
                continue
            begun, waiting = True, inflater.unconsumed_tail
    yield from _rest(inflater)
    if not inflater.eof and (begun or raw):
        raise Trouble("It was cut off.", answered=True)


def _rest(inflater: "zlib._Decompress") -> Iterator[bytes]:
    """What the inflater still held when its input had ended."""
    while not inflater.eof and (piece := inflater.decompress(inflater.unconsumed_tail, PIECE)):
        yield piece
