"""A core whose bridge is the program BRIDGE: HOME BRIDGE."""

import sys

from wizard.core.service import Service
from wizard.machine.home import Home

if __name__ == "__main__":
    sys.executable = sys.argv[2]
    Service(Home.find(sys.argv[1])).run()
