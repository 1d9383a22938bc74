"""Lets a driver fetch the next rows while those before are looked at and sent.

Most of a read is what driver and server do for each row, and during that the interpreter is free. All that is asked
of a driver stays in the thread that connected; what is done with its rows is done in another one, a block at a time
and in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from wizard.erp.bridge.blocks import Block


def beside(blocks: Iterable[Block], work: Callable[[Block], object]) -> None:
    """Do `work` with each block while the next one is fetched; when this ends, all work has ended.

    Raises what fetching raises once the block before was worked on, and what the work raises.
    """
    with ThreadPoolExecutor(1) as worker:
        last: Future[object] | None = None
        for block in blocks:
            if last is not None:
                last.result()
            last = worker.submit(work, block)
        if last is not None:
            last.result()
