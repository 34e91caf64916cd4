"""The errors of the API, as an exception of the code that finds them and as a body."""

import json

INVALID = "invalid_request_error"


class Refused(Exception):
    """An answer other than the one that was asked for."""

    def __init__(self, status, message, type=INVALID, **members):
        super().__init__(message)
        self.status = status
        self.error = {"message": message, "type": type, **members}

    @property
    def body(self):
        return (json.dumps({"error": self.error}, ensure_ascii=False) + "\n").encode()
