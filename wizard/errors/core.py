"""What can go wrong with the background core: whether it answers, plans, runs, schedules."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, APPROVER, FINANCE, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "CO-401": Entry(
        Kind.TRANSIENT,
        "The background core does not answer.",
        "No core is running for {home}.",
        "Start the service, choose “Start it now” in the wizard, or run: trueup core start",
        ADMIN,
    ),
    "CO-402": Entry(
        Kind.CONFIG,
        "This account may not talk to the background core.",
        "The key file {path} cannot be read, or belongs to another core.",
        "Start the set-up as an administrator.",
        ADMIN,
    ),
    "CO-403": Entry(
        Kind.INTERNAL,
        "The core does not know the request “{call}”.",
        "The wizard and the core are of different versions.",
        "Restart the core so that both are of the same version.",
        ADMIN,
    ),
    "CO-404": Entry(
        Kind.INPUT,
        "There is no run {run_id}.",
        "It was never started here, or its record was removed.",
        "Choose a run from the list of runs.",
        ADMIN,
    ),
    "CO-405": Entry(
        Kind.INPUT,
        "The mappings were changed by someone else in the meantime.",
        "Reviewed was {expected}; in force now is {found}.",
        "Review the new differences, then save again.",
        ADMIN,
    ),
    "CO-406": Entry(
        Kind.INPUT,
        "The plan cannot be used.",
        "{reason}",
        "Go back to the step that is named and correct it.",
        ADMIN,
    ),
    "CO-407": Entry(
        Kind.CONFIG,
        "Another core is already running for {home}.",
        "Only one core may write there; process {pid} holds it.",
        "Use the running core, or stop it first.",
        ADMIN,
    ),
    "CO-408": Entry(
        Kind.INTERNAL,
        "The background core did not start.",
        "{reason}",
        "Look at the end of {log}, and send it to support.",
        SUPPORT,
    ),
    "CO-420": Entry(
        Kind.INPUT,
        "The core is paused until {until}.",
        "Someone paused it, for a backup perhaps. Until then no run starts.",
        "Wait for the end of the pause, or end it now with: trueup unpause",
        ADMIN,
    ),
    "CO-421": Entry(
        Kind.INPUT,
        "Nothing is set up for “{connection}”.",
        "No mappings were ever saved for a connection of that name.",
        "Choose one of the connections that “trueup status” names, or set it up first.",
        ADMIN,
    ),
    "CO-422": Entry(
        Kind.INPUT,
        "The length of the pause, “{given}”, cannot be used.",
        "A pause lasts between one minute and seven days.",
        "Give hours, minutes or both, such as 2h, 30m or 1h30m.",
        ADMIN,
    ),
    "CO-423": Entry(
        Kind.INPUT,
        "A run every {given} minutes cannot be scheduled.",
        "The interval is a whole number of minutes from {shortest} to {longest}.",
        "Choose an interval in between, such as 30.",
        ADMIN,
    ),
    "CO-424": Entry(
        Kind.INPUT,
        "The quiet hours “{given}” cannot be used.",
        "They are two different times of the day, from 00:00 to 23:59.",
        "Give both times with hours and minutes, such as 22:00-05:00.",
        ADMIN,
    ),
    "CO-425": Entry(
        Kind.INPUT,
        "It is not clear which connection is meant.",
        "These connections are set up: {connections}.",
        "Name one of them in the command.",
        ADMIN,
    ),
    "CO-426": Entry(
        Kind.INPUT,
        "The history holds no plan {number} of “{connection}”.",
        "That plan was never saved for this connection.",
        "Choose a plan from the history.",
        ADMIN,
    ),
    "CO-427": Entry(
        Kind.INPUT,
        "The options of the command do not fit together.",
        "{reason}",
        "See how the command is used by adding: --help",
        ADMIN,
    ),
    "CO-428": Entry(
        Kind.INPUT,
        "No connection is set up yet.",
        "The set-up was never finished on this computer.",
        "Open the wizard and finish the set-up: trueup",
        ADMIN,
    ),
    "CO-430": Entry(
        Kind.INPUT,
        "“{connection}” is at work and cannot be removed now.",
        "{reason}",
        "Wait until it is done, or stop the run with: trueup stop, and its number. Then remove the connection "
        "again.",
        ADMIN,
    ),
    "CO-431": Entry(
        Kind.INPUT,
        "“{connection}” has something on its way to the ledger and cannot be removed now.",
        "Accepted and not confirmed yet: {found}. Without what is kept here nobody could tell whether the ledger "
        "has it.",
        "Have it confirmed or rejected first: trueup exports list, and with CMiC trueup outgoing list. Then remove "
        "the connection again.",
        APPROVER,
    ),
    "CO-440": Entry(
        Kind.INPUT,
        "There is no match with that number.",
        "{numbers} is not in the list of “{connection}”; it may have been taken off by a sync.",
        "Look again at what waits: “Matches” in the status window, or trueup matches list.",
        FINANCE,
    ),
    "CO-441": Entry(
        Kind.INPUT,
        "No number was given.",
        "Matches are decided by their numbers in the list.",
        "See the numbers with: trueup matches list",
        FINANCE,
    ),
    "CO-442": Entry(
        Kind.INPUT,
        "A sync has carried out already what was decided.",
        "The records of {numbers} are in Procore by now.",
        "Put it right in Procore: merge two that are one, or give what was linked wrongly its own data back.",
        FINANCE,
    ),
    "CO-443": Entry(
        Kind.INPUT,
        "One object in Procore cannot be two records.",
        "{numbers} share their record or their object with each other, or with what was linked before.",
        "Choose one of them for each record and for each object, and link those.",
        FINANCE,
    ),
    "CO-450": Entry(
        Kind.INPUT,
        "No loss of “{entity}” waits for an answer.",
        "Asked about: {asked}.",
        "See what is asked with: trueup losses",
        ADMIN,
    ),
}
