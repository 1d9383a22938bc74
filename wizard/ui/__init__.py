"""The set-up window: the only room that imports Qt."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # WORKAROUND for PySide6 6.12.0: its methods that return nothing hand out None without counting it, so on
    # Pythons where None is counted (before 3.12, PEP 683) some thousands of calls free None and end the
    # process ("none_dealloc"; seen with 3.11.7 on 2026-11-23). None is made as good as immortal here, as
    # later Pythons do it themselves. Can go with Python 3.11.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
