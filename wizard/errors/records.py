"""Why one record is set aside while the others go on."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, FINANCE, PROCORE, PROJECT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "RC-501": Entry(
        Kind.CONFIG,
        "The {field} of this record is longer than Procore allows.",
        "It has {length} characters, and {limit} are allowed.",
        "Shorten it in the accounting system; it is sent with the next sync.",
        FINANCE,
    ),
    "RC-502": Entry(
        Kind.CONFIG,
        "What this record belongs to is not in Procore.",
        "{parent} was not delivered, so this record has no place there.",
        "Correct {parent} first; this record follows with the next sync.",
        FINANCE,
    ),
    "RC-503": Entry(
        Kind.CONFIG,
        "Procore refused this record.",
        "Procore's reason: {reason}",
        "Correct the field that is named; the record is sent again with the next sync.",
        FINANCE,
    ),
    "RC-504": Entry(
        Kind.CONFIG,
        "This key occurs more than once in {table}.",
        "Two rows carry the key {key} once blanks around it are ignored.",
        "Rename one of the two in the accounting system.",
        FINANCE,
    ),
    "RC-505": Entry(
        Kind.CONFIG,
        "This record is gone from the accounting system but still in Procore.",
        "Procore has no “inactive” for it, and Trueup never deletes.",
        "Decide in Procore what should become of it.",
        FINANCE,
    ),
    "RC-506": Entry(
        Kind.CONFIG,
        "The {field} of this record is empty, and Procore needs it.",
        "The accounting system holds no value for it.",
        "Fill it in the accounting system; the record is sent with the next sync.",
        FINANCE,
    ),
    "RC-507": Entry(
        Kind.CONFIG,
        "The {field} of this record is not one that Procore knows.",
        "The value is “{value}”.",
        "Correct it in the accounting system, or ask support to add it.",
        FINANCE,
    ),
    "RC-509": Entry(
        Kind.CONFIG,
        "The rate of this tax group is not known.",
        "There is no tax rate called {group}, and which other rates make up the group cannot be read yet.",
        "Enter the tax code in Procore by hand.",
        FINANCE,
    ),
    "RC-508": Entry(
        Kind.CONFIG,
        "There may be this record in Procore already.",
        "“{theirs}” there has the same {found_by}, and no link to an accounting system.",
        "Say whether it is the same: “Matches” in the status window, or trueup matches list.",
        FINANCE,
    ),
    "RC-510": Entry(
        Kind.CONFIG,
        "The record waits in Procore to be imported.",
        "The company has the ERP Integrations tool, and there an approver adds what is new.",
        "Procore: ERP Integrations, tab “{tab}”, Ready to Import. The next sync goes on from there.",
        PROCORE,
    ),
    "RC-511": Entry(
        Kind.CONFIG,
        "The budget codes of this project hold a segment of the company's own.",
        "The project's pattern has “{segments}” beside cost code, cost type and sub job, and the accounting system "
        "holds nothing that could stand there.",
        "Procore: the project's Admin, Work Breakdown Structure: take the segment out of the pattern, and the next "
        "sync goes on. Or make the project's budget codes there by hand.",
        PROCORE,
    ),
    "RC-512": Entry(
        Kind.CONFIG,
        "The project's budget codes cannot name the {part} of this record.",
        "The project's work breakdown structure in Procore has no {part} “{value}”.",
        "Procore: the project's Admin, Work Breakdown Structure: add it there; where the whole segment is missing, "
        "add that to the pattern. The next sync goes on from there.",
        PROCORE,
    ),
    "RC-513": Entry(
        Kind.CONFIG,
        "The project's budget is locked in Procore.",
        "A locked budget keeps its original amounts, so nothing of the project's budget was written.",
        "Procore: the project's Budget, “Unlock Budget”; keep its modifications when you are asked. The next sync "
        "sends what waits; then lock it again.",
        PROJECT,
    ),
    "RC-514": Entry(
        Kind.CONFIG,
        "Procore's budget holds another amount for this code, which did not come from here.",
        "“{place}” was budgeted with {there} in Procore and with {here} in the accounting system.",
        "Say which one counts: “Matches” in the status window, or trueup matches list. Linked, the accounting "
        "system's amount is written; kept apart, Procore's stays.",
        FINANCE,
    ),
    "RC-515": Entry(
        Kind.CONFIG,
        "This budget line was changed in Procore since it was sent.",
        "“{place}” holds {there} there and {here} in the accounting system; nothing was written over.",
        "Enter the same amount on both sides; the next sync goes on from there.",
        FINANCE,
    ),
    "RC-516": Entry(
        Kind.CONFIG,
        "The accounting system has no budget any more for a line of Procore's.",
        "“{place}” still holds {there} in Procore, and Trueup deletes nothing.",
        "Decide in Procore what should become of it: at $0, or taken out, it is not told any more.",
        FINANCE,
    ),
    "RC-517": Entry(
        Kind.CONFIG,
        "The budget of {job} goes from Procore to the accounting system.",
        "It was accepted for that or is there already, and the budget of a project goes one way.",
        "Take the project out of “budget_jobs” in the set-up file and put that in force. Or turn the direction: "
        "unlink the budget with trueup outgoing unlink.",
        FINANCE,
    ),
    "RC-518": Entry(
        Kind.CONFIG,
        "No budget was found for {job}, which is named for that.",
        "No control job that was read has that code, or none of its categories holds an amount.",
        "Compare the code with “budget_jobs” in the set-up file: it is that of the control job. Where CMiC shows "
        "amounts, they may have another name than we think; support can correct that.",
        ADMIN,
    ),
    "RC-519": Entry(
        Kind.CONFIG,
        "The budgeted amount of this record has parts of a cent.",
        "It is {value}, and Procore would keep another amount.",
        "Round it in the accounting system; the record is sent with the next sync.",
        FINANCE,
    ),
    "RC-520": Entry(
        Kind.CONFIG,
        "No job {job} was read, which is named for direct costs.",
        "Nothing that was read of the accounting system has that code, so none of its costs can be sent.",
        "Compare the code with “direct_cost_jobs” in the set-up file, correct it and put the file in force. Where "
        "the job is there, let a deep sync read everything.",
        ADMIN,
    ),
    "RC-541": Entry(
        Kind.CONFIG,
        "The {field} of this record has a delimiter that Procore does not take.",
        "“{value}” holds “{mark}”; of CMiC's codes Procore takes the hyphen alone.",
        "Use hyphens in the cost codes of CMiC, or ask support to change what is refused.",
        FINANCE,
    ),
}
