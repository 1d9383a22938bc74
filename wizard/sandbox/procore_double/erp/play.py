"""The people in Procore, played: a project user, the accounting approver, and Procore's own clock.

One move at a time, each a button of theirs; nothing here is a call of the REST API.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import (
    budget_moves,
    change_order_moves,
    export_moves,
    import_moves,
    link_moves,
)
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Moves

_MOVES: Moves = {
    **import_moves.MOVES,
    **link_moves.MOVES,
    **change_order_moves.MOVES,
    **export_moves.MOVES,
    **budget_moves.MOVES,
}


def play(world: World, told: dict[str, Any]) -> Done:
    """Make the move that `told` describes (`move` and its fields) and commit it.

    Raises `Impossible` when the button would be grey or what was typed is not understood; then nothing changes.
    """
    if not world.switches.erp_entitled:
        raise Impossible("the company has no ERP Integrations tool")
    name = str(told.get("move"))
    if name not in _MOVES:
        raise Impossible(f"there is no such move; there are {', '.join(sorted(_MOVES))}")
    model, act = _MOVES[name]
    try:
        done = act(world, model.model_validate({field: told[field] for field in told if field != "move"}))
    except ValidationError as problem:
        raise Impossible("; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in problem.errors())) from problem
    except BaseException:
        world.store.rollback()
        raise
    world.store.commit()
    return done
