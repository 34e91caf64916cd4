"""The sockets: reads requests, writes answers step by step."""

import http.server
import socket
import sys
import time

from .framing import Break, Due, Pause
from .replies import reply
from .requests import Request
from .wire import Gone, Stopped, Wire


class Server(http.server.ThreadingHTTPServer):
    """Listens on this machine only, with TLS when there is a context for it."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, standin, context=None):
        self.standin = standin
        self.context = context
        super().__init__(("127.0.0.1", 0), Handler)

    def get_request(self):
        connection, address = super().get_request()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.context:
            # The handshake is the thread's own: a slow client holds up no other.
            connection = self.context.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request, client_address):
        """Clients may leave at any moment; everything else is a fault of the stand-in."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            self.standin.faults.append(error)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Between two requests a connection may rest so long, in seconds.
    timeout = 60

    def read(self):
        length = int(self.headers.get("content-length", 0))
        return Request(
            self.command, self.path.split("?")[0],
            {name.lower(): value for name, value in self.headers.items()}, self.rfile.read(length),
        )

    def exchange(self):
        standin = self.server.standin
        request = self.read()
        wire = Wire(self.connection, standin.stop_check())
        with standin.logged(request):
            answer = reply(standin, request)
            request.status = answer.status
            try:
                self.write(wire, answer)
            except Gone:
                request.aborted = True
                self.close_connection = True
            except Stopped:
                self.close_connection = True
        if not self.close_connection:
            self.connection.settimeout(self.timeout)

    do_GET = do_POST = do_OPTIONS = do_DELETE = do_PUT = do_PATCH = do_HEAD = exchange

    def write(self, wire, answer):
        wire.pause(answer.before)
        self.send_head(answer)
        start = None
        for step in answer.steps:
            if isinstance(step, Pause):
                wire.pause(step.seconds)
            elif isinstance(step, Due):
                start = start or time.monotonic()
                wire.wait_until(start + step.seconds)
            elif isinstance(step, Break):
                return self.end_early(wire, step, answer)
            elif step:
                wire.send(step if answer.length is not None else chunk(step))
        if answer.length is None:
            wire.send(b"0\r\n\r\n")
        return None

    def send_head(self, answer):
        self.send_response_only(answer.status)
        self.send_header("date", self.date_time_string())
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.status != 204:
            body = ("transfer-encoding", "chunked") if answer.length is None else (
                "content-length", str(answer.length))
            self.send_header(*body)
        try:
            self.end_headers()
        except OSError as error:
            raise Gone from error

    def end_early(self, wire, end, answer):
        self.close_connection = True
        wire.pause(end.pause)
        if end.kind == "cut" and answer.length is None:
            wire.send(b"40\r\ndata: {\"id\":\"chatcmpl-cut\",\"choi")
        if end.kind == "reset":
            wire.reset()

    def log_message(self, *_):
        pass


def chunk(data):
    return b"%x\r\n%b\r\n" % (len(data), data)
