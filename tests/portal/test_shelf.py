"""What strangers were sent is kept until the record changes; what is one reader's own is never kept nor given out."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from elchi.portal import portal
from elchi.portal.shelf import FURTHER, LARGEST, Sent, Shelf, Shelved
from elchi.records import Article
from elchi.storage import Record
from tests.portal.conftest import sign_in

OWN = [{"cookie": "elchi=a-session"}, {"cookie": "lang=ru; __Host-elchi=x"}, {"authorization": "Bearer token"}]
MARK = b"from the shelf"


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "elchi.db"
    with Record(path) as record:
        record.add(_page("a1", "Talks in Astana"), [])
    return path


@pytest.fixture
def reader(store):
    with TestClient(portal(store)) as client:
        yield client


def _page(key, title):
    return Article(id=key, title=title, language="en", text=f"{title}\n\nThey met.", published="2024-05-06")


def _marked(reader, path, **headers):
    """Put a mark in place of what the shelf has for a page."""
    answer = reader.get(path, headers=headers)
    tag, shelf = answer.headers["etag"], reader.app.state.shelf
    assert shelf.get(tag) is not None
    shelf.put(tag, Sent([(b"etag", tag.encode())], MARK))


def test_a_strangers_page_is_given_again_until_the_record_changes(reader, store):
    _marked(reader, "/articles")
    assert reader.get("/articles").content == MARK
    with Record(store) as record:
        record.add(_page("a2", "Talks in Ashgabat"), [])
    assert "Talks in Ashgabat" in reader.get("/articles").text


@pytest.mark.parametrize("own", OWN)
def test_who_has_signed_in_is_given_nothing_from_the_shelf_and_leaves_nothing_there(reader, own):
    _marked(reader, "/articles")
    assert "Talks in Astana" in reader.get("/articles", headers=own).text
    fresh = reader.get("/people", headers=own)
    assert fresh.status_code == 200
    assert reader.app.state.shelf.get(fresh.headers["etag"]) is None
    assert len(reader.app.state.shelf) == 1


def test_a_users_name_never_reaches_a_stranger_nor_a_strangers_page_a_user(open_portal):
    reader = open_portal()
    for path in ("/kz/tm", "/", "/kz/tm.json"):
        _marked(reader, path)
    sign_in(reader)
    held = len(reader.app.state.shelf)
    pages = [reader.get(path) for path in ("/kz/tm", "/", "/kz/tm.json", "/events")]
    assert all(page.content != MARK for page in pages)
    assert "aigul" in pages[0].text and "aigul" in pages[3].text
    assert len(reader.app.state.shelf) == held
    reader.cookies.clear()
    assert "aigul" not in reader.get("/events").text
    assert reader.get("/kz/tm").content == MARK


def test_a_closed_record_keeps_nothing_and_answers_no_stranger(open_portal):
    tag = open_portal().get("/kz/tm").headers["etag"]
    reader = open_portal(reading="closed")
    assert reader.get("/kz/tm", headers={"if-none-match": tag}).status_code == 303
    sign_in(reader)
    assert reader.get("/kz/tm").status_code == 200
    assert len(reader.app.state.shelf) == 0


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/articles?lang=kk", {}),
        ("/articles?theme=dark", {}),
        ("/articles?language=en", {}),
        ("/articles.json", {}),
        ("/articles", {"accept-language": "tk"}),
        ("/articles", {"cookie": "theme=light"}),
        ("/articles", {"host": "elsewhere.example"}),
        ("/articles", {"accept-encoding": "identity"}),
    ],
)
def test_each_language_theme_host_form_and_query_has_its_own_page(reader, path, headers):
    _marked(reader, "/articles")
    reader.cookies.clear()
    assert reader.get(path, headers=headers).content != MARK


def test_who_has_a_page_is_told_so_without_its_being_made_and_gets_a_new_one_after_a_change(reader, store):
    tag = reader.get("/articles").headers["etag"]
    reader.app.state.shelf = Shelf()
    again = reader.get("/articles", headers={"if-none-match": tag})
    assert (again.status_code, again.content, len(reader.app.state.shelf)) == (304, b"", 0)
    with Record(store) as record:
        record.add(_page("a2", "Talks in Ashgabat"), [])
    assert reader.get("/articles", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize("path", ["/articles/none", "/events?country=zz", "/static/css/house.css", "/api/v1/events"])
def test_what_is_no_page_is_not_kept(reader, path):
    reader.get(path)
    assert len(reader.app.state.shelf) == 0


def test_a_page_that_sets_a_cookie_of_its_own_is_not_kept(reader):
    def endpoint(request):
        answer = PlainTextResponse("for you", headers={"etag": request.state.tag})
        answer.set_cookie(request.query_params["name"], "x")
        return answer

    app = Starlette(routes=[Route("/", endpoint)])
    app.state.house, app.state.shelf = reader.app.state.house, Shelf()
    app.state.settings = reader.app.state.settings
    app.add_middleware(Shelved)
    client = TestClient(app)
    client.get("/?name=elchi-before")
    assert len(app.state.shelf) == 0
    client.cookies.clear()
    client.get("/?name=lang")
    assert len(app.state.shelf) == 1


def test_the_shelf_lets_go_of_what_was_asked_for_longest_ago():
    shelf = Shelf(3 * (100 + FURTHER))
    for name in "abc":
        shelf.put(name, Sent([], b"x" * 100))
    assert shelf.get("a") is not None
    shelf.put("d", Sent([], b"x" * 100))
    assert [shelf.get(name) is not None for name in "abcd"] == [True, False, True, True]
    shelf.put("e", Sent([], b"x" * LARGEST))
    assert (shelf.get("e"), len(shelf)) == (None, 3)
