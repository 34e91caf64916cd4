"""Speaks with `markdown-batch` and whatever else answers documents in its framing."""

import subprocess
import tempfile


class BatchFailure(Exception):
    """The program died, hung, or answered another number of documents than it was asked."""

    def __init__(self, reason, document=None):
        shown = "" if document is None else f"\non this document:\n{document[:400]!r} ({len(document)} bytes)"
        super().__init__(reason + shown)
        self.document = document


def frame(documents):
    return b"".join(b"%d\n%b" % (len(document), document) for document in documents)


def unframe(answer):
    documents, start = [], 0
    while start < len(answer):
        line_end = answer.index(b"\n", start)
        size = int(answer[start:line_end])
        start = line_end + 1 + size
        if start > len(answer):
            raise ValueError("the last document was cut short")
        documents.append(answer[start - size:start])
    return documents


class Batch:
    """One program in one mode, started anew for every call."""

    def __init__(self, *command):
        self.command = [str(part) for part in command]

    def __call__(self, documents, seconds=300):
        """The HTML of each document, as bytes."""
        documents = list(documents)
        try:
            return self.answers(documents, seconds)
        except BatchFailure as failure:
            raise BatchFailure(str(failure), self.culprit(documents, seconds)) from None

    def answers(self, documents, seconds):
        # A file, not a pipe: a program that dies early must not look like a broken pipe of ours.
        with tempfile.TemporaryFile() as question:
            question.write(frame(documents))
            question.seek(0)
            try:
                run = subprocess.run(self.command, stdin=question, capture_output=True, timeout=seconds)
            except subprocess.TimeoutExpired:
                raise BatchFailure(f"{self.command} took more than {seconds} s") from None
        if run.returncode:
            message = run.stderr.decode(errors="replace")[-600:]
            raise BatchFailure(f"{self.command} ended with {run.returncode}: {message}")
        try:
            answers = unframe(run.stdout)
        except ValueError as error:
            raise BatchFailure(f"{self.command} answered badly: {error}") from None
        if len(answers) != len(documents):
            raise BatchFailure(f"{self.command} answered {len(answers)} of {len(documents)} documents")
        return answers

    def culprit(self, documents, seconds):
        """The first document that fails on its own, found by halving; None if only the crowd fails."""
        while len(documents) > 1:
            half = documents[:len(documents) // 2]
            documents = half if self.fails(half, seconds) else documents[len(half):]
        return documents[0] if documents and self.fails(documents, seconds) else None

    def fails(self, documents, seconds):
        try:
            self.answers(documents, seconds)
        except BatchFailure:
            return True
        return False
