"""Requests to the stand-in without any client's help, and the answers as they come."""

import http.client
import json
import re
import socket
import time
from urllib.parse import urlsplit

from standin import KEY

MODEL = "openai/gpt-oss-120b"
HELLO = [{"role": "user", "content": "Hello"}]


def chat(**members):
    """The body of a plain request, with changes; an ellipsis takes a member out."""
    body = {"model": MODEL, "messages": HELLO, **members}
    return {name: value for name, value in body.items() if value is not ...}


def ask(standin, method, path, body=None, key=KEY, base=None, **headers):
    """Status, headers with lower-case names, and the bytes of the answer."""
    address = urlsplit(standin.plain_url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=10)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key:
            sent["authorization"] = f"Bearer {key}"
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            sent.setdefault("content-type", "application/json")
        connection.request(method, (address.path if base is None else base) + path, body, sent)
        answer = connection.getresponse()
        fields = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, fields, answer.read()
    finally:
        connection.close()


def ask_chat(standin, body=None, **options):
    """Status, headers and the JSON of an answer to a request for a completion."""
    status, headers, data = ask(standin, "POST", "/chat/completions", body or chat(), **options)
    return status, headers, json.loads(data)


def open_chat(standin, body=None):
    """A socket that has asked for a stream."""
    address = urlsplit(standin.plain_url)
    data = json.dumps(body or chat(stream=True)).encode()
    connection = socket.create_connection((address.hostname, address.port), timeout=10)
    connection.sendall(
        f"POST {address.path}/chat/completions HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Authorization: Bearer {KEY}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(data)}\r\n\r\n".encode() + data)
    return connection


def read_raw(connection, until=None, seconds=20):
    """The bytes of an answer up to its end, or up to where something is in them."""
    found, end = b"", time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            piece = connection.recv(65536)
        except ConnectionResetError:
            return found + b"<reset>"
        found += piece
        if not piece or is_whole(found) or until and until in found:
            return found
    raise AssertionError(f"no end within {seconds} s: {found[-200:]}")


def is_whole(raw):
    """Whether a raw answer is there to its end."""
    head, _, body = raw.partition(b"\r\n\r\n")
    if length := re.search(rb"content-length: (\d+)", head):
        return len(body) >= int(length[1])
    return raw.endswith(b"\r\n0\r\n\r\n")


def stream_of(standin, scenario, body=None, **changes):
    """The raw answer to a request for a stream."""
    standin.scenario(scenario, **changes)
    with open_chat(standin, body) as connection:
        return read_raw(connection)


def pieces_of(raw):
    """The pieces in which the body of a raw answer was sent, and whether it ended as it should."""
    pieces, start = [], raw.index(b"\r\n\r\n") + 4
    while head := re.compile(rb"([0-9a-f]+)\r\n").match(raw, start):
        end = head.end() + int(head[1], 16)
        if end == head.end() or end + 2 > len(raw):
            break
        pieces.append(raw[head.end():end])
        start = end + 2
    return pieces, raw[start:] == b"0\r\n\r\n"


def events_of(body):
    """The events of a stream by the rules of the HTML standard: pairs of type and data."""
    found, type, data = [], "message", []
    for line in re.split("\r\n|\n|\r", body.decode().removeprefix("\ufeff")):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            if data:
                found.append((type, "\n".join(data)))
            type, data = "message", []
        elif name == "event":
            type = value
        elif name == "data":
            data.append(value)
    return found


def chunks_of(body):
    """The JSON of a stream's events but the last, [DONE]."""
    return [json.loads(data) for _, data in events_of(body) if data != "[DONE]"]


def whole_body(raw):
    """The body of a raw answer that is there to its end."""
    pieces, is_whole = pieces_of(raw)
    assert is_whole, raw[-100:]
    return b"".join(pieces)


def data_of(standin, scenario, body=None, **changes):
    """The data of the events of a stream."""
    return [data for _, data in events_of(whole_body(stream_of(standin, scenario, body, **changes)))]


def streamed(standin, scenario, body=None, **changes):
    """The chunks of a stream."""
    return chunks_of(whole_body(stream_of(standin, scenario, body, **changes)))


def text_of(chunks, member="content"):
    """What the deltas of chunks say together."""
    deltas = [choice["delta"] for chunk in chunks for choice in chunk["choices"]]
    return "".join(delta.get(member) or "" for delta in deltas)
