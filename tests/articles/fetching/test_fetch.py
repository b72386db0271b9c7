from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from annotations.articles.fetching import FetchFailed, FetchRefused, NotFetched, fetch
from tests.articles.fetching.stub import PAGE, Stub, answering, raw, redirect, response


def test_it_brings_a_page_with_what_the_server_said(stub: Stub) -> None:
    stub.answers["/news"] = response(Content_Type='text/html; charset="Windows-1252"')
    fetched = fetch(f"{stub.origin}/news?id=1#top")
    assert fetched.url == f"{stub.origin}/news?id=1"
    assert (fetched.status, fetched.content_type) == (200, "text/html")
    assert fetched.charset == "Windows-1252"
    assert fetched.body == PAGE
    assert 0 <= (datetime.now(UTC) - fetched.fetched_at).total_seconds() < 5


def test_it_says_who_asks_and_nothing_more(stub: Stub) -> None:
    stub.answers["/"] = response()
    fetch(stub.origin)
    request, *headers = stub.asked[0].split("\r\n")
    assert request == "GET / HTTP/1.1"
    names = {line.partition(":")[0].lower() for line in headers if line}
    assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert any(line.startswith("User-Agent: Factcheck/") for line in headers)


def test_a_name_is_asked_for_by_name_at_the_address_that_was_checked(stub: Stub) -> None:
    stub.answers["/"] = response()
    url = f"http://news.example:{stub.port}/"
    assert fetch(url, resolve=answering("127.0.0.1")).url == url
    assert f"\r\nHost: news.example:{stub.port}\r\n" in stub.asked[0]


def test_the_second_address_of_a_name_is_tried_where_the_first_is_dead(
    stub: Stub, settings: Settings
) -> None:
    stub.answers["/"] = response()
    settings.FETCH_ALLOWED_ADDRESSES = ["127.0.0.1/32", "127.0.0.3/32"]
    url = f"http://news.example:{stub.port}/"
    assert fetch(url, resolve=answering("127.0.0.3", "127.0.0.1")).body == PAGE


def test_it_follows_five_redirects_and_forgets_cookies(stub: Stub) -> None:
    for step in range(5):
        stub.answers[f"/{step}"] = response(
            b"", status="301 Moved", Location=f"{step + 1}", Set_Cookie="a=b"
        )
    stub.answers["/5"] = response()
    assert fetch(f"{stub.origin}/0").url == f"{stub.origin}/5"
    assert not any("cookie" in head.lower() for head in stub.asked)


@pytest.mark.parametrize(
    "status", ["204 No Content", "206 Partial", "304 Not Modified", "404 Not Found", "500 Oh"]
)
def test_it_takes_only_a_whole_page(stub: Stub, status: str) -> None:
    stub.answers["/"] = response(b"", status=status)
    with pytest.raises(FetchFailed) as caught:
        fetch(stub.origin)
    assert status.split(maxsplit=1)[0] in caught.value.detail


def test_a_body_that_is_cut_short_is_no_page(stub: Stub) -> None:
    stub.answers["/"] = response(Content_Length="100000")
    with pytest.raises(FetchFailed):
        fetch(stub.origin)


def test_what_is_no_http_is_no_page(stub: Stub) -> None:
    stub.answers["/"] = raw(b"220 mail.example ESMTP\r\n")
    with pytest.raises(FetchFailed):
        fetch(stub.origin)


def test_the_person_cannot_tell_open_closed_and_inside_apart(stub: Stub, inside: Stub) -> None:
    stub.answers["/inwards"] = redirect(f"{inside.origin}/")
    urls = [
        f"{inside.origin}/",
        f"http://127.0.0.2:{stub.port}/",
        f"{stub.origin}/missing",
        f"{stub.origin}/inwards",
        "http://127.0.0.1:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "gopher://example.org/",
    ]
    caught = []
    for url in urls:
        with pytest.raises(NotFetched) as error:
            fetch(url)
        caught.append(error.value)
    assert len({error.sentence for error in caught}) == 1
    assert "paste it here" in caught[0].sentence
    assert len({error.detail for error in caught}) > 4
    assert all(error.status == 422 for error in caught)
    assert inside.asked == []


def test_the_true_reason_is_in_the_log(stub: Stub, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(FetchRefused):
        fetch("http://169.254.169.254/latest")
    assert "FetchRefused: http://169.254.169.254/latest" in caplog.text
    assert "leads to 169.254.169.254" in caplog.text


def test_a_password_in_an_address_is_not_written_down(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(FetchRefused):
        fetch("https://ana:open-sesame@news.example/")
    assert "news.example" in caplog.text
    assert "open-sesame" not in caplog.text
