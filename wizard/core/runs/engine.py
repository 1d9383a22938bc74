"""Durable runs, on DBOS: what was accepted is worked on until it ends, whatever happens to the process.

A run is one workflow in a queue that is partitioned by connection, so two syncs of one company never overlap.
Its steps are reads of one entity and slices of delivery; what they did is in the mirror and the book, so a
step that is repeated after a crash finds its work done. The bodies of the steps are in `sync`; nothing else
in the product knows DBOS.
"""

from __future__ import annotations

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetEnqueueOptions, SetWorkflowID

from wizard.core.book.run import Run
from wizard.core.runs.sync import Sync
from wizard.machine.home import Home

SHAPE = "trueup-sync-1"
"""Names the order of the workflow's steps. It is fixed by hand and changes only when that order does:
DBOS would otherwise derive it from the source, and every upgrade would orphan what was running."""

_QUEUE = "sync"
_AT_WORK = ("ENQUEUED", "DELAYED", "PENDING")
_sync: Sync | None = None


def launch(home: Home, sync: Sync) -> None:
    """Open the engine's database, take up what was running, and start working on the queue."""
    global _sync  # noqa: PLW0603 - a workflow is found by its name after a crash, so it cannot be a method
    _sync = sync
    config: DBOSConfig = {
        "name": "trueup",
        "system_database_url": f"sqlite:///{home.engine}",
        "application_version": SHAPE,
        "executor_id": "core",
        "serializer": DBOSPortableJSONSerializer(),
        "console_log_level": "ERROR",
        "notification_listener_polling_interval_sec": 0.5,
    }
    DBOS(config=config)
    DBOS.launch()
    DBOS.register_queue(_QUEUE, partition_concurrency=1, polling_interval_sec=0.2, on_conflict="always_update")


def enqueue(run: Run) -> None:
    """Hand a run to the engine; handing it over twice changes nothing."""
    with (
        SetWorkflowID(_workflow(run)),
        SetEnqueueOptions(queue_partition_key=run.connection),
    ):
        DBOS.enqueue_workflow(_QUEUE, _run_workflow, _workflow(run))


def give_up(run: Run) -> None:
    """Drop the run's present attempt, which may not even have been able to write down that it ended."""
    if not is_over(run):
        DBOS.cancel_workflow(_workflow(run))


def forget(run: str, attempts: int) -> None:
    """Know nothing any more of a run that has ended, so that one of the same id is a new one."""
    DBOS.delete_workflows([_attempt(run, number) for number in range(1, attempts + 1)])


def is_over(run: Run) -> bool:
    """Tell whether the engine has nothing left to do for the run's present attempt, or never heard of it."""
    status = DBOS.get_workflow_status(_workflow(run))
    return status is None or status.status not in _AT_WORK


def _workflow(run: Run) -> str:
    return _attempt(run.id, run.attempt)


def _attempt(run: str, number: int) -> str:
    return f"{run}#{number}"


@DBOS.workflow(name="sync", max_recovery_attempts=None)
def _run_workflow(work: str) -> None:
    try:
        _steps(work)
    except Exception as problem:
        # The steps end their run themselves; what arrives here is the engine's own trouble, such as a full disk.
        _work().fail(work, problem)
        raise


def _steps(work: str) -> None:
    for entity in _begin(work):
        if not _read(work, entity):
            return
    for entity in _deliverable(work):
        while (more := _deliver(work, entity)) == "more":
            pass
        if more == "ended":
            return
    _finish(work)


@DBOS.step(name="begin")
def _begin(work: str) -> list[str]:
    return _work().begin(work)


@DBOS.step(name="read")
def _read(work: str, entity: str) -> bool:
    return _work().read(work, entity)


@DBOS.step(name="deliverable")
def _deliverable(work: str) -> list[str]:
    return _work().deliverable(work)


@DBOS.step(name="deliver")
def _deliver(work: str, entity: str) -> str:
    return _work().deliver(work, entity)


@DBOS.step(name="finish")
def _finish(work: str) -> None:
    _work().finish(work)


def _work() -> Sync:
    if _sync is None:
        raise RuntimeError("the engine was not launched")
    return _sync
