"""What every page keeps to: its language, its twins, its headers, clear words for what is not there."""

import pytest


@pytest.mark.parametrize("path", ["/", "/kz/tm", "/KZ/TM"])
@pytest.mark.parametrize("language", ["ru", "kk", "tk", "en"])
def test_a_page_speaks_the_language_that_is_asked_for(client, path, language):
    answer = client.get(path, params={"lang": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text


def test_the_browsers_language_counts_until_another_is_chosen(client):
    client.cookies.clear()
    assert '<html lang="kk"' in client.get("/", headers={"accept-language": "fr, kk;q=0.8"}).text
    client.get("/?lang=tk")
    assert '<html lang="tk"' in client.get("/", headers={"accept-language": "kk"}).text
    client.cookies.clear()


def test_a_pairs_json_holds_what_the_page_shows(client):
    seen = client.get("/kz/tm.json").json()
    assert seen["countries"] == ["KZ", "TM"]
    assert {"TM", "KZ"} <= set(seen["events"][0]["what"]["countries"])


@pytest.mark.parametrize("path", ["/nowhere", "/zz/kz", "/kz/kz", "/articles/none"])
def test_what_is_not_there_is_told_as_a_page_and_as_json(client, path):
    assert client.get(path).status_code == 404
    assert "<h1>" in client.get(path).text
    assert client.get(path + ".json").json()["error"]


def test_nothing_from_outside_is_allowed_anywhere(client):
    for path in ("/", "/nowhere", "/static/css/house.css", "/kz/tm.json"):
        policy = client.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert client.get(path).headers["x-content-type-options"] == "nosniff"


def test_a_page_that_the_reader_has_is_not_sent_again(client):
    tag = client.get("/kz/tm").headers["etag"]
    again = client.get("/kz/tm", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_every_quote_of_an_article_is_marked_and_the_text_is_whole(client):
    record = client.app.state.house.record
    article = next(a for a in record.articles() if record.findings(article=a.id))
    page = client.get(f"/articles/{article.id}")
    for finding in record.findings(article=article.id):
        if finding.quotes:
            assert f'id="f-{finding.id}"' in page.text


def test_every_note_of_an_article_leads_to_a_page_of_the_record(client):
    record = client.app.state.house.record
    article = max(record.articles(), key=lambda each: len(record.findings(article=each.id)))
    led = [note["address"] for note in client.get(f"/articles/{article.id}.json").json()["notes"] if note["address"]]
    assert any(path.startswith("/events/") for path in led)
    assert [path for path in led if client.get(path).status_code != 200] == []
