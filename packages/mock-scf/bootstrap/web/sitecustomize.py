"""Loaded into Python before the program of a web function.

In the cloud each instance listens on port 9000 of its own. Here instances share a machine, so each gets another port.
"""

import os
import socket
import sys

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import cloud_calls  # noqa: E402

sys.path.pop()

CLOUD_PORT = 9000
OWN_PORT = int(os.environ["TC3_WEB_PORT"])

_host, _port = os.environ["TC3_EMULATOR"].split("//")[1].rsplit(":", 1)
cloud_calls.redirect_cloud_calls(_host, int(_port))

_bind = socket.socket.bind


def _bind_own(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[1] == CLOUD_PORT:
        host, _, *rest = address
        if host in ("127.0.0.1", "::1", "localhost"):
            sys.stderr.write(
                f"A web function must listen on 0.0.0.0:{CLOUD_PORT}, but this program listens on {host}:{CLOUD_PORT}, "
                "where the platform cannot reach it.\n"
            )
            address = (host, 0, *rest)
        else:
            loopback = "127.0.0.1" if self.family == socket.AF_INET else "::1"
            address = (loopback, OWN_PORT, *rest)
    return _bind(self, address)


socket.socket.bind = _bind_own
