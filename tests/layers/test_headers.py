"""Headers and addresses that the user gives: never a login."""

from __future__ import annotations

import pytest

from smartcity.layers import headers
from smartcity.smartcity_plugin.errors import InputError


def test_headers_are_name_and_value():
    assert headers.parse("Fiware-Service: city; Fiware-ServicePath: /\nNGSILD-Tenant: a:b") == {
        "Fiware-Service": "city", "Fiware-ServicePath": "/", "NGSILD-Tenant": "a:b",
    }  # fmt: skip
    assert headers.parse("") == headers.parse(" ; ") == {}


@pytest.mark.parametrize(
    "name", ["Authorization", "X-Auth-Token", "Grpc-Metadata-Authorization", "X-API-Key", "Cookie"]
)
def test_a_login_is_refused_without_being_repeated(name):
    with pytest.raises(InputError, match="AUTHCFG") as error:
        headers.parse(f"{name}: hunter2")
    assert "hunter2" not in str(error.value)


@pytest.mark.parametrize("text", ["a", "a:", ": b", "a b: c", "ä: b", "a: ü", "a: b\rc"])
def test_what_is_no_header(text):
    with pytest.raises(InputError, match="name: value"):
        headers.parse(text)


@pytest.mark.parametrize("url", [
    "https://me:hunter2@city.example/", "https://city.example/?access_token=hunter2",
    "https://city.example/?apikey=hunter2&x=1", "https://city.example/?X-API-Key=hunter2",
    "https://city.example/?sig=hunter2",
])  # fmt: skip
def test_an_address_with_a_secret_is_refused_without_it(url):
    with pytest.raises(InputError, match="AUTHCFG") as error:
        headers.check_url(url)
    assert "hunter2" not in str(error.value)


def test_other_addresses_are_not():
    headers.check_url("https://city.example/v1.1/Things?$top=5&keyword=a&design=b&options=keyValues")
