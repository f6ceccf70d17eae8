"""The one way to the network: through QGIS, with the town hall's proxy, certificates and logins.

`Client.get` waits for one answer and gives it whole, `Client.json` as values, `Client.pages` one page after
the other. All that comes back is untrusted: an answer has a largest size, a longest time and a type, and a
list of pages has an end. A login goes to the server that was asked first and to no other, neither along a
redirect nor to a next page elsewhere.
"""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.patience import Abandoned

LARGEST = 200_000_000
"""Bytes of one answer. Assumption: a page of features or a city's catalogue is far smaller."""
MOST_PAGES = 10_000
"""Assumption: so many pages of 100 hold a million sensors."""
TIMEOUT = 60.0
"""Seconds without an answer; QGIS's own default for services."""
LONGEST = 10
"""Times the TIMEOUT that one answer may take in all, however steadily it drips."""
TRIES = 4
MOST_REDIRECTS = 10
BUSY = (429, 502, 503, 504)
"""Answers after which the same question is worth asking again (RFC 9110, RFC 6585)."""
LONGEST_WAIT = 60.0
"""Seconds between two tries; a server that asks for more has to be asked again later."""
LONGEST_NUMBER = 400
"""Digits of a whole number in JSON; longer ones, for which Python would take minutes, become None."""
SECRETS = ("token", "key", "secret", "password", "passwd", "auth", "signature", "sig")
"""Parts of the names of query parameters whose values are neither shown nor stored."""
_PAGE = re.compile(rb"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html)", re.IGNORECASE | re.DOTALL)
PLAIN = "/:,$()'@;*"
"""Signs that stay as they are in the values of a query (RFC 3986, 3.4)."""


@dataclass(frozen=True)
class Reply:
    """One answer. url: where it came from in the end; headers: by their names in small letters."""

    url: str
    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The media type without its parameters: "application/json"."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()

    @property
    def is_page(self) -> bool:
        """Whether it is a web page, by what it says of itself or by what it holds."""
        return self.type == "text/html" or is_page(self.body)

    def text(self) -> str:
        return self.body.decode("utf-8-sig", errors="replace")


def shown(url: str) -> str:
    """A URL for messages, logs and files: without user, password and the values of secret parameters."""
    parts = _split(url)
    host = parts.netloc.rpartition("@")[2]
    query = [
        f"{quote(name, safe=PLAIN)}={'…' if _is_secret(name) else quote(value, safe=PLAIN)}"
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
    ]
    return urlunsplit((parts.scheme, host, parts.path, "&".join(query), parts.fragment))


def with_query(url: str, **values: object) -> str:
    """A URL with these query parameters, replaced where it has them, whatever their capitals."""
    parts = _split(url)
    replaced = {name.lower() for name in values}
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)
             if name.lower() not in replaced]  # fmt: skip
    query += [(name, str(value)) for name, value in values.items()]
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote, safe=PLAIN)))


def parse_json(text: str | bytes, source: str) -> object:
    """JSON as Python values. NaN and infinities, which JSON does not know, become None.

    Raises:
        InputError: it is no JSON, cut off, or nested without end. source: its file or URL, for the message.
    """
    if isinstance(text, bytes) and is_page(text):
        raise page_instead(source)
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8-sig")
        return json.loads(text, parse_int=_whole_number, parse_constant=lambda name: None)
    except UnicodeDecodeError:
        reason = "UTF-8"
    except RecursionError:
        reason = "nesting"
    except ValueError as error:
        reason = str(error)
    raise InputError(
        "“{source}” is no JSON, or is cut off ({reason}). Open it in a browser to see what it is.",
        source=source, reason=reason,
    )  # fmt: skip


class Client:
    """Asks servers; one for each run.

    authcfg: id of a login that QGIS keeps, used for the server of the first URL alone. headers: sent with all
    questions, such as the name of a tenant; no login. feedback: cancels what is waited for. waiting: is given
    a sentence before each pause. timeout: seconds; largest: bytes.
    """

    def __init__(
        self,
        authcfg: str = "",
        *,
        headers: dict[str, str] | None = None,
        feedback: QgsFeedback | None = None,
        waiting: Callable[[InputError], None] | None = None,
        timeout: float = TIMEOUT,
        largest: int = LARGEST,
        tries: int = TRIES,
    ) -> None:
        self.authcfg = authcfg
        self.headers = headers or {}
        self.timeout = timeout
        self.largest = largest
        self.tries = tries
        self._feedback = feedback
        self._waiting = waiting
        self._home: tuple[str, str, int] | None = None

    def check_cancelled(self) -> None:
        """Raises Abandoned once the user has cancelled."""
        if self._feedback is not None and self._feedback.isCanceled():
            raise Abandoned

    def get(self, url: str, headers: dict[str, str] | None = None) -> Reply:
        """The answer to one question; a busy server is asked again after a while.

        Raises:
            InputError: no http(s) URL, no answer, or one that says no, naming the URL and what to do.
            Abandoned: cancelled.
        """
        for number in range(1, self.tries + 1):
            self.check_cancelled()
            reply = self._ask(url, {**self.headers, **(headers or {})})
            if reply.status not in BUSY or number == self.tries:
                break
            self._pause(url, reply, number)
        _check_status(url, reply, bool(self.authcfg))
        return reply

    def json(self, url: str, headers: dict[str, str] | None = None) -> tuple[object, Reply]:
        """The answer as values, and the answer itself.

        Raises: as `get`, and InputError for what is no JSON.
        """
        reply = self.get(url, {"Accept": "application/json", **(headers or {})})
        if reply.is_page:
            raise page_instead(shown(url))
        return parse_json(reply.body, shown(url)), reply

    def pages(
        self,
        url: str,
        next_url: Callable[[object, Reply], str | None],
        headers: dict[str, str] | None = None,
    ) -> Iterator[tuple[object, Reply]]:
        """All pages, from `url` on; next_url: the address of the page after this one, nothing at the end.

        Raises: as `json`, and InputError for a next page on another server, one that was read before, or more
        pages than MOST_PAGES.
        """
        seen: set[str] = set()
        following: str | None = url
        while following:
            following = self._next_page(url, following, seen)
            value, reply = self.json(following, headers)
            yield value, reply
            following = next_url(value, reply)

    def _next_page(self, first: str, url: str, seen: set[str]) -> str:
        """The page's URL, by https where the first was: servers behind a proxy do not know that they are."""
        scheme, host, port = _origin(first)
        if scheme == "https" and url.startswith(f"http://{host}/"):
            url = f"https://{url.removeprefix('http://')}"
        if _origin(url) != (scheme, host, port):
            raise InputError(
                "“{url}” refers to another server for its next page (“{other}”). It is not followed; the "
                "service's operator must set its public address.",
                url=shown(first), other=shown(url),
            )  # fmt: skip
        if url in seen or len(seen) >= MOST_PAGES:
            raise InputError(
                "“{url}” has pages without end; after {count} it was left. Ask for a smaller extent, or tell "
                "the service's operator.",
                url=shown(first), count=len(seen),
            )  # fmt: skip
        seen.add(url)
        return url

    def _ask(self, url: str, headers: dict[str, str]) -> Reply:
        """One question and its answer, along redirects."""
        for _number in range(MOST_REDIRECTS):
            reply, target = self._ask_once(url, headers)
            if not target:
                return reply
            if url.startswith("https:") and not target.startswith("https:"):
                break  # what was asked for in secret is not asked for in the open
            url = target
        raise InputError(
            "“{url}” leads from one address to the next without an end, or to one that is not secure "
            "(“{other}”). Check the address.",
            url=shown(url), other=shown(target),
        )  # fmt: skip

    def _ask_once(self, url: str, headers: dict[str, str]) -> tuple[Reply, str]:
        """The answer of one address, and where it leads on to, if it does."""
        request = self._request(url, headers)
        reply = QgsNetworkAccessManager.instance().get(request)
        body = bytearray()
        began = time.monotonic()

        def take() -> None:
            body.extend(bytes(reply.readAll()))
            if len(body) > self.largest or time.monotonic() - began > LONGEST * self.timeout:
                reply.abort()

        loop = QEventLoop()
        reply.readyRead.connect(take)
        reply.finished.connect(loop.quit)
        if self._feedback is not None:
            self._feedback.canceled.connect(reply.abort)
        if not reply.isFinished():
            loop.exec()
        take()
        reply.readyRead.disconnect(take)  # or the reply and this call would keep each other
        reply.deleteLater()
        self.check_cancelled()
        if len(body) > self.largest or time.monotonic() - began > LONGEST * self.timeout:
            raise InputError(
                "“{url}” sends more than {limit} MB, or takes longer than {seconds} seconds. Ask for a "
                "smaller extent.",
                url=shown(url), limit=f"{self.largest / 10**6:g}", seconds=round(LONGEST * self.timeout),
            )  # fmt: skip
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if status is None or (int(status) < 300 and reply.error() != QNetworkReply.NetworkError.NoError):
            raise InputError(
                "“{url}” does not answer, or breaks off ({reason}). Check the address and the network, and "
                "try again.",
                url=shown(url), reason=_without_urls(reply.errorString()),
            )  # fmt: skip
        target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
        found = {
            bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
            for name in reply.rawHeaderList()
        }
        made = Reply(url, int(status), bytes(body), found)
        return made, "" if target is None else _text(reply.url().resolved(target))

    def _request(self, url: str, headers: dict[str, str]) -> QNetworkRequest:
        """With its headers, and the login where it is meant for this server."""
        origin = _origin(url)
        self._home = self._home or origin
        request = QNetworkRequest(QUrl(url))
        request.setAttribute(
            QNetworkRequest.Attribute.RedirectPolicyAttribute,
            QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
        )
        request.setAttribute(
            QNetworkRequest.Attribute.CacheLoadControlAttribute,
            QNetworkRequest.CacheLoadControl.AlwaysNetwork,
        )
        request.setTransferTimeout(round(1000 * self.timeout))
        for name, value in headers.items():
            request.setRawHeader(name.encode(), value.encode())
        if self.authcfg and origin == self._home:
            manager = QgsApplication.authManager()
            if not manager.updateNetworkRequest(request, self.authcfg)[0]:
                raise InputError(
                    "The login “{authcfg}” cannot be used. Look at it in QGIS under Settings, Options, "
                    "Authentication.",
                    authcfg=self.authcfg,
                )
            _make_bearer(request)
        return request

    def _pause(self, url: str, reply: Reply, number: int) -> None:
        """Wait as long as the server asks for, else 1, 2, 4 ... seconds."""
        seconds = _retry_after(reply.headers.get("retry-after", ""))
        seconds = 2.0 ** (number - 1) if seconds is None else seconds
        if seconds > LONGEST_WAIT:
            raise InputError(
                "“{url}” is busy and wants to be asked again in {seconds} seconds. Try again then.",
                url=shown(url), seconds=round(seconds),
            )  # fmt: skip
        if self._waiting is not None:
            self._waiting(
                InputError("“{url}” is busy; asking again in {seconds} seconds.",
                           url=shown(url), seconds=round(seconds))
            )  # fmt: skip
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.check_cancelled()
            time.sleep(min(0.1, max(0.0, end - time.monotonic())))


def is_page(body: bytes) -> bool:
    """Whether it begins as a web page does."""
    return _PAGE.match(body[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()) is not None


def page_instead(url: str) -> InputError:
    return InputError(
        "“{url}” is a web page instead of data. Check the address: it is often that of a page about the "
        "service, or of a login.",
        url=url,
    )


def _whole_number(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _is_secret(name: str) -> bool:
    return any(word in name.lower() for word in SECRETS)


def _split(url: str):
    """Parts of a URL. Raises InputError where it is none."""
    try:
        parts = urlsplit(url.strip())
        parts.port  # noqa: B018 - asking is what tells whether it is a number
        return parts
    except ValueError:
        raise InputError(
            "“{url}” is no web address. Give one that begins with https://.",
            url=re.sub(r"//[^/]*@", "//", url.partition("?")[0]),
        ) from None


def _origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port. Raises InputError for anything but http and https."""
    parts = _split(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise InputError(
            "“{url}” is no web address that is read. Give one that begins with https:// or http://.",
            url=shown(url),
        )
    standard = 443 if parts.scheme.lower() == "https" else 80
    return parts.scheme.lower(), parts.hostname, parts.port or standard


def _make_bearer(request: QNetworkRequest) -> None:
    """A login of kind Basic with the user name "Bearer" holds a token: QGIS 3.22 has no kind for tokens."""
    scheme, _blank, encoded = bytes(request.rawHeader(b"Authorization")).partition(b" ")
    if scheme == b"Basic":
        user, _colon, token = base64.b64decode(encoded).partition(b":")
        if user.lower() == b"bearer":
            request.setRawHeader(b"Authorization", b"Bearer " + token)


def _text(url: QUrl) -> str:
    return bytes(url.toEncoded()).decode("ascii")


def _without_urls(words: str) -> str:
    """Qt's message without the addresses in it, which can hold secrets."""
    return " ".join(word for word in words.split() if "://" not in word)


def _retry_after(text: str) -> float | None:
    """Seconds to wait: a number of them, or a date (RFC 9110, 10.2.3)."""
    try:
        return max(0.0, float(text))
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=timezone.utc)
    return max(0.0, (when - datetime.now(timezone.utc)).total_seconds())


def _check_status(url: str, reply: Reply, has_login: bool) -> None:
    """Raises InputError for all answers but those that bring what was asked for."""
    if reply.status < 300:
        return
    place = {"url": shown(url), "status": reply.status}
    if reply.status in (401, 403) and has_login:
        raise InputError(
            "“{url}” does not accept the login ({status}). Check it in QGIS under Settings, Options, "
            "Authentication, and ask the operator whether it may read this.",
            **place,
        )
    if reply.status in (401, 403):
        raise InputError(
            "“{url}” wants a login ({status}). Choose one in parameter AUTHCFG; QGIS keeps it encrypted.",
            **place,
        )
    if reply.status in (404, 410):
        raise InputError("“{url}” is not there ({status}). Check the address.", **place)
    if reply.status in BUSY:
        raise InputError("“{url}” is overloaded ({status}). Try again later.", **place)
    raise InputError(
        "“{url}” answers with an error ({status}). Try again later, or tell the operator.", **place
    )
