"""A core that is ended as by a power cut when a change order reaches a named point: HOME POINT ARMED.

Only once the file ARMED names that change order, and somebody has accepted it: those of before go on meanwhile and
may pass the same point.
"""

import os
import signal
import sys
from pathlib import Path

from wizard.core.exports.export import State
from wizard.core.exports.queue import Queue
from wizard.core.service import Service
from wizard.machine.home import Home

HOME, POINT, ARMED = Home.find(sys.argv[1]), sys.argv[2], Path(sys.argv[3])


def is_in_hand(number: str) -> bool:
    with Queue(HOME.exports) as queue:
        found = [one for one in queue.listed() if one.request.change_order.number == number]
    return any(POINT == "found" or one.state is not State.WAITING for one in found)


def witness(point: str) -> None:
    if point == POINT and ARMED.exists() and is_in_hand(ARMED.read_text(encoding="utf-8")):
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    Service(HOME, witness).run()
