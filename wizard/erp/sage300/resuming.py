"""What goes between core and bridge about reads that may be torn: the points of one, and how another goes on.

Only a read of everything, in the order of the key, can be taken up again; and only by the very same question.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from wizard.erp.bridge.generation import part_of
from wizard.erp.contract import GoesOn, Point, ReadRequest
from wizard.erp.sage300.told import Told

_QUESTION = ("table", "columns", "key", "only", "folder", "joined")
"""What decides which rows come, and in which order."""


class NotProvenError(Exception):
    """What was read, or would be, is not known to be all rows; its text says why, for the log."""


class Resuming:
    """One read's side of it, given the command that reads the table from its beginning.

    `pointed` says whether a point was told of it.
    """

    def __init__(self, command: Mapping[str, Any], request: ReadRequest) -> None:
        self._command = command
        self._request = request
        question = json.dumps([command.get(part) for part in _QUESTION])
        self._question = hashlib.sha256(question.encode()).hexdigest()
        self.pointed = False

    def with_points(self, command: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a reading command that has points told, where they are of use."""
        whole = command["compares"] and not command["distinct"]
        return {**command, "points": self._request.points} if whole else command

    def rest(self, torn: Point) -> Mapping[str, Any]:
        """Return the command that reads behind a point; raises `NotProvenError` where that was of another read."""
        told = json.loads(torn.told)
        if told["question"] != self._question or not self._command["compares"]:
            raise NotProvenError("the table is asked otherwise than before")
        return {**self.with_points(self._command), "torn": told["point"]}

    def heard(self, message: Mapping[str, Any], told: Told) -> Iterator[Point | GoesOn]:
        """Take in a message of the bridge, of which most say only that it is at work.

        Raises `NotProvenError` when it says that the rest of a table is not known to be all of it.
        """
        if "unproven" in message:
            raise NotProvenError(message["unproven"])
        if "point" in message:
            kept = json.dumps({"question": self._question, "point": message["point"]})
            self.pointed, following = True, self._request.following
            yield Point(int(message["point"]["rows"]), (following.name, part_of(following).name), kept)
        elif "behind" in message:
            yield GoesOn(int(message["rows"]), told.key(bytes.fromhex(message["behind"])))
