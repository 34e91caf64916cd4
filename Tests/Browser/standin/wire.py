"""A connection to a client, written to with pauses that notice when the client leaves."""

import os
import select
import socket
import struct
import time

# How often a pause looks whether the stand-in has been reset, in seconds.
LOOK = 0.05
# A client that reads nothing for so long has left, in seconds.
PATIENCE = 30


class Gone(Exception):
    """The client has closed the connection."""


class Stopped(Exception):
    """The test that the answer is for is over."""


class Wire:
    def __init__(self, connection, is_stopped):
        self.connection = connection
        self.is_stopped = is_stopped
        self.connection.settimeout(PATIENCE)

    def send(self, data):
        try:
            self.connection.sendall(data)
        except OSError as error:
            raise Gone from error

    def pause(self, seconds):
        self.wait_until(time.monotonic() + seconds)

    def wait_until(self, moment):
        while (left := moment - time.monotonic()) > 0:
            if self.is_stopped():
                raise Stopped
            if select.select([self.connection], [], [], min(left, LOOK))[0]:
                self.look()

    def look(self):
        """Raises if what came is the end. Nothing else comes: browsers do not send ahead."""
        try:
            self.connection.settimeout(LOOK)
            if self.connection.recv(1) == b"":
                raise Gone
        except TimeoutError:
            # A record of TLS itself, which has no bytes for us.
            pass
        except OSError as error:
            raise Gone from error
        finally:
            self.connection.settimeout(PATIENCE)

    def reset(self):
        """Drops the connection without a goodbye, past the files that still hold it."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        os.close(self.connection.detach())
