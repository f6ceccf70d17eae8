"""The network through QGIS, against a server on the loopback interface that behaves well and badly."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsFeedback, QgsTask

from smartcity.layers import http
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.tests.loopback import Server, as_json

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def server():
    made = Server()
    yield made
    made.http.shutdown()
    made.http.server_close()


@pytest.fixture
def login(qgis_app):
    """A token as every QGIS can keep it."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword("a master password", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("token")
    config.setConfigMap({"username": "Bearer", "password": "very-secret"})
    stored = manager.storeAuthenticationConfig(config)
    assert stored if isinstance(stored, bool) else stored[0]
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_an_answer_is_given_whole(server):
    server.answers["/data"] = as_json({"größe": [1, 2.5]}, **{"X-Total-Count": "2"})
    value, reply = http.Client().json(f"{server.url}/data?a=b", {"X-Tenant": "kleve"})
    assert value == {"größe": [1, 2.5]}
    assert (reply.status, reply.type, reply.headers["x-total-count"]) == (200, "application/json", "2")
    path, headers = server.asked[0]
    assert path == "/data?a=b" and headers["x-tenant"] == "kleve" and headers["accept"] == "application/json"


def test_a_second_question_is_not_answered_from_a_cache(server):
    server.answers["/data"] = as_json(1, **{"Cache-Control": "max-age=3600"})
    client = http.Client()
    client.json(f"{server.url}/data")
    server.answers["/data"] = as_json(2)
    assert client.json(f"{server.url}/data")[0] == 2


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "wants a login"), (403, "wants a login"), (404, "is not there"), (500, "answers with an error"),
     (429, "overloaded"), (418, "answers with an error")],
)  # fmt: skip
def test_refusals_say_what_to_do(server, status, words):
    server.answers["/no"] = (status, {"Retry-After": "0"}, b"")
    with pytest.raises(InputError, match=words):
        http.Client().get(f"{server.url}/no")
    assert server.times("/no") == (http.TRIES if status == 429 else 1)


def test_a_busy_server_is_asked_again_and_the_user_is_told(server):
    def busy_twice(_handler):
        return as_json("at last") if server.times("/busy") == 3 else (503, {"Retry-After": "0"}, b"")

    server.answers["/busy"] = busy_twice
    told: list[InputError] = []
    assert http.Client(waiting=told.append).json(f"{server.url}/busy")[0] == "at last"
    assert [str(sentence) for sentence in told] == [
        f"“{server.url}/busy” is busy; asking again in 0 seconds."
    ] * 2


def test_a_server_that_wants_a_long_pause_is_left(server):
    later = format_datetime(datetime.now(timezone.utc) + timedelta(hours=1))
    for wish in ("3600", later):
        server.answers["/busy"] = (429, {"Retry-After": wish}, b"")
        with pytest.raises(InputError, match="wants to be asked again in 3[56]"):
            http.Client().get(f"{server.url}/busy")


def test_no_answer_in_time(server):
    server.answers["/slow"] = lambda handler: time.sleep(3)
    began = time.monotonic()
    with pytest.raises(InputError, match="does not answer"):
        http.Client(timeout=0.5).get(f"{server.url}/slow")
    assert time.monotonic() - began < 2.5


def test_an_answer_that_is_cut_off(server):
    server.answers["/cut"] = (200, {"Content-Length": "1000"}, b'{"value": [')
    server.answers["/short"] = (200, {"Content-Type": "application/json"}, b'{"value": [')
    with pytest.raises(InputError, match="breaks off|is no JSON"):
        http.Client(timeout=2).json(f"{server.url}/cut")
    with pytest.raises(InputError, match="is no JSON, or is cut off"):
        http.Client().json(f"{server.url}/short")


def test_an_answer_that_is_too_large(server):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 100_000)
        except OSError:
            pass

    server.answers["/endless"] = endless
    with pytest.raises(InputError, match="sends more than 3 MB"):
        http.Client(largest=3_000_000).get(f"{server.url}/endless")


def test_a_web_page_is_no_data(server):
    server.answers["/login"] = (200, {"Content-Type": "text/html"}, b"<html>Bitte anmelden</html>")
    server.answers["/lies"] = (200, {"Content-Type": "application/json"}, b"\n<!DOCTYPE html><html>")
    for path in ("/login", "/lies"):
        with pytest.raises(InputError, match="web page instead of data"):
            http.Client().json(f"{server.url}{path}")


def test_addresses_that_are_none(server):
    for address in ("", "stadt.example", "file:///etc/passwd", "javascript:alert(1)", "http://[::1", "https://",
                    "http://host:port/"):  # fmt: skip
        with pytest.raises(InputError, match="web address"):
            http.Client().get(address)


def test_redirects_without_end(server):
    server.answers["/round"] = (302, {"Location": "/round"}, b"")
    with pytest.raises(InputError, match="without an end"):
        http.Client().get(f"{server.url}/round")
    assert server.times("/round") == http.MOST_REDIRECTS


def test_a_redirect_tells_where_the_answer_came_from(server):
    server.answers["/portal"] = (301, {"Location": "/portal/"}, b"")
    server.answers["/portal/"] = (200, {}, b"here")
    assert http.Client().get(f"{server.url}/portal").url == f"{server.url}/portal/"


def test_a_redirect_to_a_file_is_refused(server, tmp_path):
    (tmp_path / "secret").write_text("secret")
    server.answers["/to-file"] = (302, {"Location": f"file://{tmp_path}/secret"}, b"")
    with pytest.raises(InputError, match="no web address that is read"):
        http.Client().get(f"{server.url}/to-file")


def test_pages_are_followed_to_the_end(server):
    def page(handler):
        skip = int(handler.path.partition("skip=")[2] or 0)
        values = {"value": list(range(skip, min(skip + 3, 8)))}
        if skip + 3 < 8:
            values["next"] = f"{server.url}/pages?skip={skip + 3}"
        return as_json(values)

    server.answers["/pages"] = page
    pages = http.Client().pages(f"{server.url}/pages", lambda value, reply: value.get("next"))
    assert [number for value, _reply in pages for number in value["value"]] == list(range(8))


def test_pages_without_end(server, monkeypatch):
    server.answers["/loop"] = as_json({})
    client, loop = http.Client(), f"{server.url}/loop"
    with pytest.raises(InputError, match="pages without end; after 1 "):
        list(client.pages(loop, lambda value, reply: loop))
    monkeypatch.setattr(http, "MOST_PAGES", 5)
    with pytest.raises(InputError, match="pages without end; after 5 "):
        list(client.pages(loop, lambda value, reply: f"{loop}?{len(server.asked)}"))


def test_a_next_page_elsewhere_is_not_followed(server):
    other = Server()
    other.answers["/next"] = as_json({})
    server.answers["/pages"] = as_json({})
    with pytest.raises(InputError, match="refers to another server"):
        list(http.Client().pages(f"{server.url}/pages", lambda value, reply: f"{other.url}/next"))
    assert other.asked == []
    other.http.shutdown()


def test_a_login_is_sent_to_its_server_only(server, login):
    other = Server()
    other.answers["/taken"] = as_json("open")
    server.answers["/data"] = as_json("closed")
    server.answers["/moved"] = (302, {"Location": "/data"}, b"")
    server.answers["/away"] = (302, {"Location": f"{other.url}/taken"}, b"")
    client = http.Client(login)
    for path, expected in (("/data", "closed"), ("/moved", "closed"), ("/away", "open")):
        assert client.json(f"{server.url}{path}")[0] == expected
    assert client.json(f"{other.url}/taken")[0] == "open"
    assert [path for path, _headers in server.asked] == ["/data", "/moved", "/data", "/away"]
    assert all(headers["authorization"] == "Bearer very-secret" for _path, headers in server.asked)
    assert len(other.asked) == 2 and all("authorization" not in headers for _path, headers in other.asked)
    other.http.shutdown()


def test_a_login_that_is_not_accepted(server, login):
    server.answers["/data"] = (401, {}, b"")
    with pytest.raises(InputError, match="does not accept the login") as caught:
        http.Client(login).get(f"{server.url}/data?api_key=hidden")
    assert "secret" not in str(caught.value) and "hidden" not in str(caught.value)


def test_a_login_that_is_not_there(server):
    with pytest.raises(InputError, match="cannot be used"):
        http.Client("nothere").get(f"{server.url}/data")


def test_cancelling_ends_the_wait(server):
    """In a task, as Processing runs an algorithm."""
    server.answers["/slow"] = lambda handler: time.sleep(5)
    server.answers["/busy"] = (503, {"Retry-After": "30"}, b"")
    for path in ("/slow", "/busy"):
        feedback, outcome = QgsFeedback(), []

        def ask(_task, path=path, feedback=feedback, outcome=outcome):
            try:
                http.Client(feedback=feedback).get(f"{server.url}{path}")
            except Exception as error:
                outcome.append(error)

        task = QgsTask.fromFunction("ask", ask)
        QgsApplication.taskManager().addTask(task)
        began = time.monotonic()
        while not server.times(path) and time.monotonic() - began < 5:
            QgsApplication.processEvents()
            time.sleep(0.02)
        feedback.cancel()
        while not outcome and time.monotonic() - began < 5:
            QgsApplication.processEvents()
            time.sleep(0.02)
        assert time.monotonic() - began < 3 and isinstance(outcome[0], Abandoned)


def test_what_is_shown_of_an_address_holds_no_secret():
    address = "https://anna:geheim@stadt.example:8443/wfs?token=t0p&Layers=a,b&apiKey=k&q=Straße"
    assert http.shown(address) == "https://stadt.example:8443/wfs?token=…&Layers=a,b&apiKey=…&q=Stra%C3%9Fe"


def test_parameters_replace_those_that_are_there():
    assert (
        http.with_query("https://a.example/x?Limit=1&b=2", limit=100, offset=0)
        == "https://a.example/x?b=2&limit=100&offset=0"
    )


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(),
                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_json_is_read_back(value):
    assert http.parse_json(json.dumps(value).encode(), "x") == value


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 200_000, b"\xff\xfe", b"<xml/>", b"{'a': 1}"])
def test_what_is_no_json(text):
    with pytest.raises(InputError, match="“x.json” is no JSON"):
        http.parse_json(text, "x.json")


def test_a_page_that_was_saved_as_data():
    with pytest.raises(InputError, match="“x.json” is a web page instead of data"):
        http.parse_json(b"\xef\xbb\xbf <!DOCTYPE html><title>Anmeldung</title>", "x.json")


def test_json_that_python_alone_would_choke_on():
    began = time.monotonic()
    assert http.parse_json("[" + "9" * 1_000_000 + ", NaN, -Infinity, 7]", "x") == [None, None, None, 7]
    assert time.monotonic() - began < 1
