"""Politeness: robots.txt, pauses, asking again, asking only for what is new, several hosts at once."""

import threading
import time

import pytest

from elchi.fetching import Answer, Known, NotFetched, ahead, host_of
from tests.fetching.hostile import moved, page, slowly, status

KIND = "text/plain"


def robots(text: str) -> bytes:
    return page(text.encode(), kind=KIND)


def test_robots_are_heeded_and_asked_for_once(server, fetcher):
    server.answers |= {"/robots.txt": robots("User-agent: *\nDisallow: /private/"), "/a": page(b"a")}
    one = fetcher()
    found = one.fetch(f"{server.url}/private/b")
    assert isinstance(found, NotFetched)
    assert (found.reason, found.lasting, "robots.txt" in found.detail) == ("forbidden", True, True)
    assert isinstance(one.fetch(f"{server.url}/a"), Answer)
    assert [talk.path for talk in server.asked] == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    ("group", "allowed"), [("elchi", False), ("ELCHI", False), ("*", False), ("elchiseur", True)]
)
def test_rules_for_us_are_found_by_name(server, fetcher, group, allowed):
    server.answers |= {"/robots.txt": robots(f"User-agent: {group}\nDisallow: /"), "/a": page(b"a")}
    assert isinstance(fetcher().fetch(f"{server.url}/a"), Answer) == allowed


@pytest.mark.parametrize(
    ("code", "allowed"),
    [(404, True), (401, True), (403, True), (410, True), (429, False), (500, False), (503, False)],
)
def test_a_site_without_robots_is_open_and_a_broken_one_is_not(server, fetcher, code, allowed):
    server.answers |= {"/robots.txt": status(code), "/a": page(b"a")}
    found = fetcher().fetch(f"{server.url}/a")
    assert isinstance(found, Answer) == allowed
    if not allowed:
        assert (
            f"robots.txt cannot be had, so nothing of the site is fetched. The server answered {code}" in found.detail
        )
        assert not found.lasting
        assert server.paths == []


def test_robots_are_looked_at_up_to_their_limit(server, fetcher):
    text = "User-agent: *\nDisallow: /no/\n" + "# filler\n" * 100_000 + "Disallow: /late/\n"
    server.answers |= {"/robots.txt": robots(text), "/late/a": page(b"a")}
    one = fetcher(robots=50_000)
    assert isinstance(one.fetch(f"{server.url}/late/a"), Answer)
    assert isinstance(one.fetch(f"{server.url}/no/a"), NotFetched)


def test_slow_robots_come_to_an_end(server, fetcher):
    server.answers["/robots.txt"] = slowly(robots("User-agent: *\n" * 100), 0.1)
    begun = time.monotonic()
    found = fetcher(seconds=0.6).fetch(f"{server.url}/a")
    assert "not whole within 0.6 seconds" in found.detail
    assert server.paths == []
    assert time.monotonic() - begun < 1.5


def test_robots_behind_a_redirect(server, fetcher):
    server.answers |= {
        "/robots.txt": moved("/r.txt"),
        "/r.txt": robots("User-agent: *\nDisallow: /"),
        "/a": page(b""),
    }
    assert isinstance(fetcher().fetch(f"{server.url}/a"), NotFetched)
    assert server.paths == ["/r.txt"]


def test_hostile_patterns_cost_no_time(server, fetcher):
    text = "User-agent: *\nDisallow: /" + "*a" * 5000 + "b$"
    server.answers |= {"/robots.txt": robots(text), "/" + "a" * 3000: page(b"a")}
    begun = time.monotonic()
    assert isinstance(fetcher().fetch(f"{server.url}/" + "a" * 3000), Answer)
    assert time.monotonic() - begun < 0.5


def test_requests_to_a_host_are_apart_by_the_pause(server, fetcher):
    server.answers["/a"] = page(b"a")
    one = fetcher(pause=0.15)
    threads = [threading.Thread(target=one.fetch, args=(f"{server.url}/a",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = sorted(talk.at for talk in server.asked if talk.path == "/a")
    assert len(times) == 4
    assert times[-1] - times[0] > 2.5 * 0.15


def test_a_longer_crawl_delay_prevails_up_to_a_bound(server, fetcher):
    server.answers |= {"/robots.txt": robots("User-agent: *\nCrawl-delay: 86400"), "/a": page(b"a")}
    one = fetcher(wait=0.3)
    begun = time.monotonic()
    assert all(isinstance(one.fetch(f"{server.url}/a"), Answer) for _ in range(2))
    assert 0.25 < time.monotonic() - begun < 10


def failing(times: int, answer: bytes):
    left = [times]

    def say(talk) -> None:
        left[0] -= 1
        talk.say(answer if left[0] >= 0 else page(b"at last"))

    return say


@pytest.mark.parametrize(
    "answer", [status(503), status(500), status(429), b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"]
)
def test_what_may_pass_is_tried_again(server, fetcher, answer):
    server.answers["/a"] = failing(2, answer)
    found = fetcher(tries=3).fetch(f"{server.url}/a")
    assert isinstance(found, Answer)
    assert (found.body, server.paths) == (b"at last", ["/a"] * 3)


@pytest.mark.parametrize("answer", [status(404), status(403), page(b"x" * 200_000)])
def test_what_will_not_pass_is_not_tried_again(server, fetcher, answer):
    server.answers["/a"] = failing(2, answer)
    assert isinstance(fetcher(tries=3).fetch(f"{server.url}/a"), NotFetched)
    assert server.paths == ["/a"]


def test_retry_after_is_waited_for(server, fetcher):
    server.answers["/a"] = failing(1, status(429, "Retry-After: 1"))
    begun = time.monotonic()
    assert isinstance(fetcher(tries=3, wait=2.0).fetch(f"{server.url}/a"), Answer)
    assert time.monotonic() - begun > 0.95


def test_a_retry_after_that_is_too_long_is_told_and_not_waited_for(server, fetcher):
    server.answers["/a"] = failing(1, status(503, "Retry-After: 7200"))
    found = fetcher(tries=3).fetch(f"{server.url}/a")
    assert isinstance(found, NotFetched)
    assert (found.after, found.lasting, server.paths) == (7200.0, False, ["/a"])


def test_only_what_is_new_is_asked_for(server, fetcher):
    day = "Mon, 02 Nov 2026 10:00:00 GMT"

    def answer(talk) -> None:
        same = talk.headers.get("If-None-Match") == '"7"' and talk.headers.get("If-Modified-Since") == day
        talk.say(status(304) if same else page(b"news", 'ETag: "7"', f"Last-Modified: {day}"))

    server.answers["/feed"] = answer
    first = fetcher().fetch(f"{server.url}/feed")
    assert first.known == Known(etag='"7"', modified=day)
    again = fetcher().fetch(f"{server.url}/feed", first.known)
    assert (again.unchanged, again.body, again.known) == (True, b"", first.known)


def test_what_was_not_asked_with_a_condition_is_not_unchanged(server, fetcher):
    server.answers["/feed"] = status(304)
    assert isinstance(fetcher().fetch(f"{server.url}/feed"), NotFetched)


def test_a_hostile_etag_is_not_kept(server, fetcher):
    server.answers["/feed"] = page(b"x", "ETag: " + "e" * 5000, "Last-Modified: caf\xe9")
    assert fetcher().fetch(f"{server.url}/feed").known == Known()


def test_a_host_that_is_silent_again_and_again_is_left_alone(server, fetcher, servers):
    dead = servers()
    dead.close()
    server.answers["/a"] = page(b"a")
    one = fetcher(patience=2)
    details = [one.fetch(f"http://127.0.0.1:{dead.port}/{n}").detail for n in range(4)]
    assert ["left alone" in each for each in details] == [False, False, True, True]
    other = fetcher(lambda *_: ["127.0.0.1"])
    assert isinstance(other.fetch(f"http://other.example:{server.port}/a"), Answer)


def test_one_host_that_hangs_does_not_hold_up_another(server, fetcher):
    """Thirty addresses of three hosts, one of which never answers: order is that of the asking."""
    server.answers |= {f"/{n}": page(b"%d" % n) for n in range(10)}
    server.answers |= {f"/hang{n}": lambda talk: talk.hang() for n in range(10)}
    one = fetcher(lambda *_: ["127.0.0.1"], seconds=0.6, patience=2)
    urls = [
        f"http://{host}.example:{server.port}/{'hang' if host == 'b' else ''}{n}" for n in range(10) for host in "abc"
    ]
    begun = time.monotonic()
    found = list(ahead(one.fetch, urls, host_of, lanes=3))
    taken = time.monotonic() - begun
    assert [each.url for each in found] == urls
    assert [each.body for each in found if isinstance(each, Answer)] == [b"%d" % n for n in range(10) for _ in "ac"]
    assert sum(isinstance(each, NotFetched) for each in found) == 10
    assert taken < 3.0


def test_order_is_kept_whoever_answers_first(server, fetcher):
    server.answers |= {
        f"/{n}": lambda talk: (talk.hang(0.3 - 0.03 * int(talk.path[1:])), talk.say(page(talk.path.encode())))
        for n in range(10)
    }
    one = fetcher(per_host=5)
    found = ahead(one.fetch, [f"{server.url}/{n}" for n in range(10)], host_of, lanes=1, abreast=5)
    assert [each.body for each in found] == [b"/%d" % n for n in range(10)]


def test_a_failure_of_the_work_reaches_who_waits():
    with pytest.raises(ZeroDivisionError):
        list(ahead(lambda n: 1 // n, [1, 0, 1], str, lanes=2))


def test_a_stop_ends_what_is_under_way(server, fetcher):
    server.answers["/silent"] = lambda talk: talk.hang()
    one = fetcher(seconds=20, tries=3)
    threading.Timer(0.2, one.close).start()
    begun = time.monotonic()
    assert "stopped" in one.fetch(f"{server.url}/silent").detail
    assert time.monotonic() - begun < 1.5
