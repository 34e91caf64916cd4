"""A server of a few pages, for tests that need no site."""

import http.server
import threading

# The policy of a page with a playground.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' https://api.groq.com; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


class Pages(http.server.ThreadingHTTPServer):
    """Serves `pages`, bodies of HTML by path, with or without the policy."""

    daemon_threads = True

    def __init__(self, pages, policy=POLICY):
        self.pages = pages
        self.policy = policy
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """Browsers leave when they like."""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        markup = self.server.pages.get(self.path)
        body = b"" if markup is None else (
            f'<!DOCTYPE html><html lang="en"><head><title>Throw-away</title></head>'
            f'<body>{markup}</body></html>'.encode())
        # Every browser asks for an icon, and complains when there is none.
        self.send_response(204 if self.path == "/favicon.ico" else 404 if markup is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if self.server.policy:
            self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
