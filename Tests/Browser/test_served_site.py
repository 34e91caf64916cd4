"""Pages are tested as the host serves them: its headers, no script of the preview."""

import pytest

from small_site import write_site


@pytest.mark.parametrize("path", ["/", "/playground"])
def test_the_hub_is_served_as_it_is_deployed(page, watch, path):
    """S4 and S12: the policy and what else protects."""
    answer = page.goto(path)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] in ("no-referrer", "strict-origin-when-cross-origin")
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert "microphone=()" in answer.headers["permissions-policy"]
    assert "max-age=" in answer.headers["strict-transport-security"]
    assert "__vibes" not in answer.text()
    assert [request for request in watch.requests if "__vibes" in request.url] == []
    assert watch.violations == []


@pytest.fixture(scope="module")
def small(tmp_path_factory, serve_site):
    folder = write_site(tmp_path_factory.mktemp("small"), {
        "content/own.md": "---\ntitle: Own page\nsummary: S.\n---\nOwn text.\n"})
    return serve_site(folder)


def test_a_test_may_have_a_site_of_its_own(small, new_context):
    page = new_context(small.url).new_page()
    page.goto("/own")
    assert page.get_by_role("heading", name="Own page").is_visible()
