"""A port of this machine on which nobody listens."""

from __future__ import annotations

import socket
from typing import Final

from bijeen.problems import fault_of

FIRST: Final = 8000
"""The port on which people expect a preview."""

_TRIES: Final = 20


class PortError(Exception):
    """Nothing can listen at this host and port; the message says why."""


def free_port(host: str, port: int | None = None) -> int:
    """`port` if it is free; without one the first free port from FIRST on. Raises PortError."""
    wanted = range(FIRST, FIRST + _TRIES) if port is None else [port]
    fault = ""
    for number in wanted:
        try:
            with socket.create_server((host, number)):  # with SO_REUSEADDR where that is safe, as the server will
                return number
        except OSError as error:
            fault = "EAI_NONAME" if error.errno == socket.EAI_NONAME else fault_of(error)
    raise PortError(fault)
