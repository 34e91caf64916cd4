"""A request as code: each language runs for real, and must send what the page would have sent."""

import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
EXPORTER = PROJECT / "templates/assets/js/playground/export/code.js"
PATH = "/openai/v1/chat/completions"
KEY = "gsk_of-the-test"
ANSWER = "Grüße, 🙂\nsecond \"line\""

EXPORT = f"""
import {{ exportCode }} from {json.dumps(EXPORTER.as_uri())};
let text = "";
for await (const part of process.stdin) text += part;
const {{ language, api, body }} = JSON.parse(text);
process.stdout.write(exportCode(language, {{ api, body }}));
"""

QUOTES = "it's \"quoted\" \\ \\\\ \\n \n\r\n\t $HOME ${HOME} $(id) `id` %s {0} {{x}} ''' \"\"\" r'' #{x}"
SWIFT = "\"\"\"# \"## \"\"\"## \\(key) \\#(key) \\##(key) \\#n /* // */ #if"
MARKUP = "</script><!-- <script> --> &amp; ]]>\nJSON\nEOF\n"
UNSEEN = "\u2028\u2029\u0085\u007f\u0000\u001b\ufeff\u200b\u202e\u2066\u00ad \U000e0041 👩‍💻 é e\u0301 漢字 🙂"

BODIES = {
    "short": {"model": "m", "messages": [{"role": "user", "content": "Hi"}], "stream": False},
    "hostile": {
        "model": "a/b-c.d",
        "messages": [{"role": "system", "content": QUOTES + SWIFT}, {"role": "user", "content": MARKUP + UNSEEN}],
        "temperature": 0.3,
        "top_p": 1,
        "max_completion_tokens": 9007199254740991,
        "stop": ["\n", "'", '"', "\\"],
        "user": "",
        "stream": True,
        "stream_options": {"include_usage": True},
    },
    "structured": {
        "model": "m",
        "messages": [{"role": "user", "content": "json"}],
        "seed": -1,
        "temperature": 1e-8,
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "n",
                "strict": True,
                "schema": {
                    "type": "object",
                    "properties": {
                        "a b": {"enum": [None, True, False, 0, -1.5, 1e21, [], {}, [[]]]},
                        "class": {"const": {}}, "it's": {"pattern": "^\\d+\"$"}, "\u202e": {}, "": {}, "__proto__": {"type": "null"},
                    },
                    "required": [],
                    "additionalProperties": False,
                },
            },
        },
        "stream": False,
    },
    "fields of this API": {
        "model": "groq/compound",
        "messages": [{"role": "user", "content": "x"}, {"role": "assistant", "content": None, "tool_calls": [
            {"id": "1", "type": "function", "function": {"name": "f", "arguments": "{\"a\": \"\\n\"}"}}]},
            {"role": "tool", "tool_call_id": "1", "content": "\\"}],
        "reasoning_effort": "low",
        "reasoning_format": "parsed",
        "service_tier": "flex",
        "documents": [{"source": {"type": "text", "text": "it's"}}],
        "citation_options": "disabled",
        "search_settings": {"include_domains": ["*.edu"], "include_images": True},
        "compound_custom": {"tools": {"enabled_tools": []}},
        "disable_tool_validation": False,
        "parallel_tool_calls": False,
        "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}],
        "tool_choice": {"type": "function", "function": {"name": "f"}},
        "stream": True,
    },
}


class Recorder(http.server.BaseHTTPRequestHandler):
    """Keeps what it is asked, and answers in pieces if a stream is asked for."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        text = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, self.headers, text))
        is_stream = json.loads(text).get("stream")
        if self.server.status != 200:
            return self.answer("application/json", b'{"error":{"message":"no such model","type":"invalid_request_error"}}')
        self.answer(*(("text/event-stream", stream()) if is_stream else ("application/json", plain())))

    def answer(self, kind, data):
        self.send_response(self.server.status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        for index in range(0, len(data), 7):
            self.wfile.write(data[index:index + 7])
            self.wfile.flush()

    def log_message(self, *_):
        pass


def plain():
    message = {"role": "assistant", "content": ANSWER}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}, ensure_ascii=False).encode()


def stream():
    deltas = [{"role": "assistant", "content": None}, *({"content": character} for character in ANSWER), {}]
    chunks = [{"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    chunks.append({"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}})
    whole = [{"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", **chunk} for chunk in chunks]
    texts = [*(json.dumps(chunk, ensure_ascii=False) for chunk in whole), "[DONE]"]
    return "".join(f"data: {text}\n\n" for text in texts).encode()


@pytest.fixture
def recorder():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    server.asked = []
    server.status = 200
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def export(language, body, base):
    request = {"language": language, "api": {"baseURL": base, "keyVariable": "GROQ_API_KEY"}, "body": body}
    made = subprocess.run(
        ["node", "--input-type=module", "-e", EXPORT],
        input=json.dumps(request), capture_output=True, text=True, check=True)
    return made.stdout


def run(command):
    hidden = ("GROQ_", "OPENAI_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    environment = {name: value for name, value in os.environ.items() if not name.upper().startswith(hidden)}
    environment |= {"GROQ_API_KEY": KEY, "NO_PROXY": "127.0.0.1", "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, env=environment)


def commands(folder):
    """How each language runs a file: its name, and the command."""
    return {
        "curl": ("request.sh", ["sh"]),
        "python-groq": ("request.py", [sys.executable]),
        "python-openai": ("request.py", [sys.executable]),
        "javascript": ("request.mjs", ["node"]),
        "swift": ("request.swift", [str(folder / "request")]),
    }


def start(language, body, recorder, folder):
    text = export(language, body, f"http://127.0.0.1:{recorder.server_port}/openai/v1")
    assert KEY not in text
    name, command = commands(folder)[language]
    (folder / name).write_text(text, encoding="utf-8")
    if language == "swift":
        # As module-less as the script it is, warnings and all.
        subprocess.run(["swiftc", "-Onone", "-o", folder / "request", folder / name], check=True, timeout=300)
        return run(command)
    return run([*command, str(folder / name)])


def ordered(text):
    return json.loads(text, object_pairs_hook=lambda pairs: ["object", *pairs])


def check_sent(language, body, recorder):
    [(path, headers, sent)] = recorder.asked
    assert path == PATH
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert headers["Content-Type"] == "application/json"
    assert json.loads(sent) == body
    # The Python clients have an order of their own for the members of a request.
    if not language.startswith("python"):
        assert ordered(sent) == ordered(json.dumps(body))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("language", ["curl", "python-groq", "python-openai", "javascript"])
def test_code_sends_the_request_and_prints_the_answer(language, body, recorder, tmp_path):
    ran = start(language, body, recorder, tmp_path)
    assert ran.returncode == 0, ran.stderr
    check_sent(language, body, recorder)
    expected = (stream() if body["stream"] else plain()).decode() if language == "curl" else f"{ANSWER}\n"
    assert ran.stdout == expected


@pytest.mark.skipif(shutil.which("swiftc") is None, reason="there is no Swift here")
def test_swift_sends_the_request_and_prints_the_answer(recorder, tmp_path):
    body = BODIES["hostile"]
    ran = start("swift", body, recorder, tmp_path)
    assert ran.returncode == 0, ran.stderr
    check_sent("swift", body, recorder)
    assert ran.stdout == f"{ANSWER}\n"


@pytest.mark.skipif(shutil.which("swiftc") is None, reason="there is no Swift here")
@pytest.mark.parametrize("version", ["5", "6"])
def test_swift_of_an_answer_in_one_piece_compiles(version, tmp_path):
    (tmp_path / "request.swift").write_text(export("swift", BODIES["structured"], "http://127.0.0.1:1/openai/v1"), encoding="utf-8")
    subprocess.run(["swiftc", "-typecheck", "-warnings-as-errors", "-swift-version", version, tmp_path / "request.swift"], check=True, timeout=300)


@pytest.mark.parametrize("language, name", [
    ("curl", "hostile"), ("python-groq", "short"), ("python-openai", "short"), ("javascript", "short"), ("javascript", "hostile"),
])
def test_code_says_why_the_api_refused(language, name, recorder, tmp_path):
    recorder.status = 404
    ran = start(language, BODIES[name], recorder, tmp_path)
    assert "no such model" in ran.stdout + ran.stderr
    assert KEY not in ran.stdout + ran.stderr
    assert language == "curl" or ran.returncode != 0


@pytest.mark.parametrize("language, expected, unexpected", [
    ("python-groq", "client = Groq(api_key=", "base_url"),
    ("python-openai", 'base_url="https://api.groq.com/openai/v1"', "groq import"),
    ("curl", "curl https://api.groq.com/openai/v1/chat/completions ", "//chat"),
])
def test_the_api_itself_is_addressed_as_its_clients_do(language, expected, unexpected):
    text = export(language, BODIES["short"], "https://api.groq.com/openai/v1/")
    assert expected in text
    assert unexpected not in text
