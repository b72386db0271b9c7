import socket

import pytest
from pytest_django import Settings

from annotations.articles.fetching import FetchRefused, fetch
from annotations.articles.fetching.addresses import may_connect

PUBLIC = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255",
    "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
    "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e", "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
]  # fmt: skip

DENIED = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
    "100.127.255.255", "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.169.254",
    "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1",
    "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:7f00:1",
    "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:7f00:1::", "2001:2::1",
    "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1",
    "5f00::1", "fc00::1", "fd00:ec2::254", "fdff::1", "fe80::1", "fe80::1%eth0", "febf::1",
    "fec0::1", "ff00::1", "ff02::1", "ff0e::1", "4000::1", "8000::1",
    "", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "8.8.8", "1.2.3.4.5",
]  # fmt: skip


@pytest.mark.parametrize("ip", PUBLIC)
def test_it_connects_to_public_addresses(ip: str) -> None:
    assert may_connect(ip)


@pytest.mark.parametrize("ip", DENIED)
def test_it_does_not_connect_inwards(ip: str) -> None:
    assert not may_connect(ip)


def test_the_installation_can_allow_a_private_network(settings: Settings) -> None:
    settings.FETCH_ALLOWED_ADDRESSES = ["10.1.0.0/16", "fd00:1::/32"]
    assert may_connect("10.1.2.3")
    assert may_connect("::ffff:10.1.2.3")
    assert may_connect("fd00:1::9")
    assert not may_connect("10.2.2.3")


def test_our_own_public_addresses_are_denied_even_when_allowed(settings: Settings) -> None:
    settings.FETCH_OWN_ADDRESSES = ["93.184.216.34", "2606:2800::/32"]
    settings.FETCH_ALLOWED_ADDRESSES = ["0.0.0.0/0"]
    assert not may_connect("93.184.216.34")
    assert not may_connect("::ffff:93.184.216.34")
    assert not may_connect("2606:2800::1")


# What the system's resolver, not the parser, would turn into a loopback or private address.
SPELLINGS = [
    "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0177.1", "127.1", "127.0.1",
    "017700000001", "0x7F.0x0.0x0.0x1", "127.0.0.1.", "127。0。0。1", "１２７.0.0.1", "①27.0.0.1",
    "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]", "[::127.0.0.1]", "[fe80::1%25lo]", "0", "0.0.0.0", "localhost",
    "localhost.", "127.0.0.1%00.example.org", "127%2e0%2e0%2e1", "10.1", "0xa9fea9fe",
    "0251.0376.0251.0376", "169.254.169.254", "metadata", "3232235521",
]  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_an_inner_address_passes(host: str) -> None:
    def resolve(name: str, port: int) -> list[str]:
        # Numeric forms only: a test asks no name server.
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [str(entry[4][0]) for entry in found]

    with pytest.raises(FetchRefused):
        fetch(f"http://{host}/", resolve=resolve)
