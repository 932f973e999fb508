"""The OpenAPI document is true: schemathesis calls every endpoint by it and holds the answers to it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from elchi.portal import portal
from elchi.portal.api.answers import ROOT
from elchi.portal.api.endpoints import endpoints

schemathesis = pytest.importorskip("schemathesis")
TESTED = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")
CHECKS = [getattr(schemathesis.checks, name) for name in TESTED]
DOCS = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture(scope="module")
def described(samples_store):
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", portal(samples_store))


@pytest.mark.parametrize("path", [one.path for one in endpoints()])
def test_every_answer_is_as_the_document_says(described, path):
    @given(case=described[ROOT + path]["GET"].as_strategy())
    @settings(
        max_examples=8,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def called(case):
        case.call_and_validate(checks=CHECKS)

    called()


def test_every_endpoint_has_its_line_in_the_documentation():
    told = DOCS.read_text("utf-8")
    assert [one.path for one in endpoints() if f"`{one.path}`" not in told] == []
