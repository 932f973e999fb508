"""The portal's metrics: counted by route, told only to who has the token, in the format of Prometheus."""

from prometheus_client.parser import text_string_to_metric_families

from elchi.secret import Secret

TOKEN = {"metrics_token": Secret("swordfish")}
ASKS = {"Authorization": "Bearer swordfish"}


def samples(client):
    answer = client.get("/metrics", headers=ASKS)
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.text)
    return {(one.name, *sorted(one.labels.items())): one.value for family in families for one in family.samples}


def requests(found, route, status="200"):
    return found.get(("elchi_requests_total", ("method", "GET"), ("route", route), ("status", status)), 0)


def test_without_a_token_in_the_settings_there_are_no_metrics(open_portal):
    assert open_portal().get("/metrics", headers=ASKS).status_code == 404


def test_metrics_are_told_to_who_has_the_token_only_also_where_reading_is_closed(open_portal):
    client = open_portal(**TOKEN, reading="closed")
    assert client.get("/metrics").status_code == 401
    assert client.get("/metrics", headers={"Authorization": "Bearer sword"}).status_code == 401
    assert client.get("/metrics", headers={"Authorization": "Basic swordfish"}).status_code == 401
    assert client.get("/metrics", headers=ASKS).headers["content-type"].startswith("text/plain; version=")


def test_requests_are_counted_by_the_pattern_of_their_address(open_portal):
    client = open_portal(**TOKEN)
    before = samples(client)
    for path in ("/api/v1/events/nothing", "/api/v1/events/nowhere"):
        assert client.get(path).status_code == 404
    grown = {key: value - before.get(key, 0) for key, value in samples(client).items()}
    counted = {key[2][1]: value for key, value in grown.items() if key[0] == "elchi_requests_total" and value}
    ((route, number),) = counted.items()
    assert "nothing" not in route
    assert "{" in route
    assert number == 2
    assert grown["elchi_request_seconds_count", ("route", route)] == 2


def test_what_the_record_concludes_is_told(open_portal):
    found = samples(open_portal(**TOKEN))
    events = {key[1][1]: value for key, value in found.items() if key[0] == "elchi_record_conclusions"}
    assert events["event"] > 100
    assert set(events) >= {"event", "agreement", "commitment", "person"}


def test_an_unknown_address_makes_no_row_of_its_own(open_portal):
    client = open_portal(**TOKEN)
    client.get("/nowhere/at/all")
    assert requests(samples(client), "none", "404") == 1
