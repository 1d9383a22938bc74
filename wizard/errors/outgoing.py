"""Why something that was made in Procore does not reach the accounting system, beside change orders."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, APPROVER, FINANCE, PROCORE, PROJECT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "EX-641": Entry(
        Kind.CONFIG,
        "Nobody has said which {name} new records get.",
        "The accounting system needs one, and nothing is guessed.",
        "Ask the finance department, then set it: trueup outgoing settings --{name} CODE",
        ADMIN,
    ),
    "EX-642": Entry(
        Kind.INPUT,
        "It has no code for the accounting system.",
        "“{title}” is to be called by a code there, and Procore's field for it is empty.",
        "Give one when you accept it (in the terminal: --code), or fill in the ERP ID in Procore.",
        APPROVER,
    ),
    "EX-643": Entry(
        Kind.INPUT,
        "Procore no longer shows “{title}”.",
        "It was deleted there, linked by somebody else, or the service account may not see it any more.",
        "Ask in Procore what became of it; reject it here if it is gone.",
        PROJECT,
    ),
    "EX-644": Entry(
        Kind.INPUT,
        "“{title}” was edited in Procore after it was accepted.",
        "What was accepted is not what stands there now: {changes}.",
        "Look at it and accept it again.",
        APPROVER,
    ),
    "EX-645": Entry(
        Kind.INPUT,
        "The accounting system has “{title}” already, as {others}.",
        "It has the same name and another code, so it may be the same twice.",
        "If it is the same, link it: trueup matches list. If not, accept it anew and say so (in the terminal: "
        "--apart).",
        APPROVER,
    ),
    "EX-646": Entry(
        Kind.INPUT,
        "That cannot be done while it is “{state}”.",
        "Possible now: {deeds}.",
        "See how it stands now: trueup outgoing show {number}",
        APPROVER,
    ),
    "EX-647": Entry(
        Kind.INPUT,
        "There is nothing with the number {number} here.",
        "It was never found in Procore, or belongs to another home.",
        "Choose one from the list: trueup outgoing list",
        APPROVER,
    ),
    "EX-648": Entry(
        Kind.CONFIG,
        "Procore did not take the mark of “{title}”.",
        "{reason}",
        "Nothing is missing in the accounting system. We try again; lift in Procore what the reason says.",
        PROCORE,
    ),
    "EX-649": Entry(
        Kind.INPUT,
        "“{title}” was rejected.",
        "{reason}",
        "Correct it in Procore and send it again.",
        PROJECT,
    ),
    "EX-650": Entry(
        Kind.INPUT,
        "The setting “{name}” cannot be {value}.",
        "{reason}",
        "Choose another value.",
        ADMIN,
    ),
    "EX-651": Entry(
        Kind.CONFIG,
        "Nothing but change orders goes from Procore to this accounting system.",
        "{connection} reads Sage 300 CRE; companies and the like are written into CMiC only.",
        "Enter it in the accounting system by hand; the next sync links it.",
        ADMIN,
    ),
    "EX-652": Entry(
        Kind.INPUT,
        "The {field} of “{title}” is not in the accounting system: {value}.",
        "It was never synchronised from there or exported to it, or is gone.",
        "Export or synchronise it first; this is looked at again by itself.",
        FINANCE,
    ),
    "EX-653": Entry(
        Kind.INPUT,
        "“{line}” has a tax code.",
        "A commitment's line has no place for one in the accounting system.",
        "Take the tax code off the line in Procore, or enter the commitment by hand.",
        PROJECT,
    ),
    "EX-654": Entry(
        Kind.INPUT,
        "“{title}” changes a commitment that the accounting system does not have: {contract}.",
        "A change order is written only beside its commitment.",
        "Export the commitment first; this is looked at again by itself.",
        APPROVER,
    ),
    "EX-655": Entry(
        Kind.INPUT,
        "“{line}” has an amount that cannot be booked to the cent: {value}.",
        "It would have to be rounded, and then both sides would differ.",
        "Correct the amount in Procore.",
        PROJECT,
    ),
    "EX-656": Entry(
        Kind.INPUT,
        "“{title}” has no lines.",
        "There is nothing to book.",
        "Add its lines in Procore, or reject it here.",
        PROJECT,
    ),
    "EX-657": Entry(
        Kind.CONFIG,
        "Nothing is looked for in Procore.",
        "Nobody has said what {connection} is to take from there beside change orders.",
        "Say it first: trueup outgoing settings --kinds company,project,commitment,budget",
        ADMIN,
    ),
    "EX-658": Entry(
        Kind.INPUT,
        "“{line}” is not on the company's list of the accounting system: {value}.",
        "A job takes only cost codes and cost types that the company has there.",
        "Add it to the company's list there and synchronise, or choose another one in Procore.",
        FINANCE,
    ),
    "EX-659": Entry(
        Kind.INPUT,
        "The cost code {cost_code} has no cost type.",
        "CMiC books on a cost code and a category together, so each needs one.",
        "Give it a cost type in Procore, or take the cost code out of the project.",
        PROJECT,
    ),
    "EX-660": Entry(
        Kind.INPUT,
        "“{title}” is still in the accounting system, as {called}.",
        "Only what is gone from there can be unlinked; otherwise it could be written a second time.",
        "Delete it there first; of a budget, set its amounts to nothing.",
        FINANCE,
    ),
}
