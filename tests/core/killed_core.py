"""A core that is ended as by a power cut as soon as a change order reaches a named point: HOME POINT."""

import os
import signal
import sys

from wizard.core.service import Service
from wizard.machine.home import Home


def witness(point: str) -> None:
    if point == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    Service(Home.find(sys.argv[1]), witness).run()
