"""A site as its host sends it: compressed, which the preview does not do."""

import gzip
import http.client
import http.server
import threading

LEFT_OUT = {"connection", "content-length", "date", "transfer-encoding"}


class Compressing(http.server.ThreadingHTTPServer):
    """Passes on what another server says, with every body compressed."""

    daemon_threads = True

    def __init__(self, server):
        self.port = server.port
        self.bodies = {}
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def answer(self, path):
        """Status, headers and body; asked for once, so that the other server's speed does not count."""
        if path not in self.bodies:
            connection = http.client.HTTPConnection("127.0.0.1", self.port)
            connection.request("GET", path)
            answer = connection.getresponse()
            headers = [(name, value) for name, value in answer.getheaders() if name.lower() not in LEFT_OUT]
            self.bodies[path] = answer.status, headers, gzip.compress(answer.read(), 9)
            connection.close()
        return self.bodies[path]

    def handle_error(self, request, client_address):
        """Browsers leave when they like."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        status, headers, body = self.server.answer(self.path)
        self.send_response(status)
        for name, value in [*headers, ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
