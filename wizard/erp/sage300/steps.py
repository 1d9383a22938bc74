"""What a person does in Sage 300 CRE with a change order that is not written for them, step by step."""

from __future__ import annotations

from wizard.erp.entry_sheet import shown
from wizard.erp.sage300.target import Target
from wizard.procedure.ledger_entry import Entry, Way
from wizard.words import Words, say


def steps_for(entry: Entry, target: Target, way: Way, file: str = "") -> tuple[Words, ...]:
    """Return what the person does in Sage, in order; `file` is the name of the import file, if there is one.

    The names of windows and commands are those of Sage's own knowledge base (read 2026-11).
    """
    steps = [_closing(entry)]
    if way is Way.FILE:
        steps += [
            say(
                "Open Job Cost, Tasks, Import Estimates, and choose the file {file}. Import it once: Sage marks it "
                "as imported and warns the second time.",
                file=file,
            ),
            say(
                "Tick “Import as an Approved Estimate Change”, then start. If a row is rejected, nothing of it "
                "counts: send the rejected rows to whoever runs Trueup."
            ),
            say("Open Job Cost, Tasks, Post Entries, and post what was imported."),
        ]
    steps += _entering(entry, target)
    # In PJ the cost is part of the change request: entered here as well, it would be there twice.
    if way is Way.SHEET and entry.costs and target is not Target.MANAGEMENT:
        steps.append(say("Enter the cost lines below as an approved estimate change, and post them."))
    steps.append(
        say(
            "Done. Trueup finds number {number} over {amount} by itself and tells Procore. With another number, "
            "tell Trueup which one.",
            number=entry.number,
            amount=shown(entry.revenue),
        )
    )
    return tuple(steps)


def _closing(entry: Entry) -> Words:
    if entry.contract:
        return say(
            "Close contract {contract} and its change orders on every screen in the company: what is open there "
            "cannot be seen from here, and a change order saved meanwhile may lose its lines.",
            contract=entry.contract,
        )
    return say(
        "Close job {job} and its change orders on every screen in the company: what is open there cannot be seen "
        "from here, and a change order saved meanwhile may lose its lines.",
        job=entry.job,
    )


def _entering(entry: Entry, target: Target) -> list[Words]:
    told = {"job": entry.job, "contract": entry.contract, "number": entry.number, "title": entry.title}
    told["date"] = entry.date.isoformat()
    match target:
        case Target.MANAGEMENT:
            return [
                say(
                    "Open Project Management, Contract Control, Change Requests, for job {job}. Enter the revenue "
                    "lines below as price and the cost lines as cost estimate, each with its contract item.",
                    **told,
                ),
                say(
                    "Open Contract Control, Change Orders, and make change order {number} “{title}” from it with "
                    "the date {date}. Set the status to Approved and tick “Revise contract amount”.",
                    **told,
                ),
            ]
        case Target.CONTRACT:
            return [
                say(
                    "Open Contracts, Change Orders, for contract {contract}. Make change order {number} “{title}” "
                    "with the date of revision {date}.",
                    **told,
                ),
                say(
                    "Enter the revenue lines below on their contract items, then choose Approve Change Order.",
                ),
            ]
    return [
        say(
            "Open Job Cost and enter the revenue lines below for job {job} as an approved change of the scheduled "
            "value, with change order {number} and the date {date}; then post.",
            **told,
        )
    ]
