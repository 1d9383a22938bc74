"""A bridge that ends after it has written and before it says so, once; the file FLAG remembers that it did."""

import os
import sys
from pathlib import Path
from typing import Any

from wizard.erp.bridge import __main__ as program
from wizard.erp.bridge.session import Session


class ForgetfulSession(Session):
    def _insert(self, command: Any) -> None:
        flag = Path(sys.argv[1])
        if flag.exists():
            super()._insert(command)
        else:
            self._writing().insert(command)
            flag.touch()
            os._exit(9)


if __name__ == "__main__":
    program.Session = ForgetfulSession
    sys.exit(program.main())
