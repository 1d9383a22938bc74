"""What can go wrong on this computer: disk, rights, the store of secrets, services."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "MC-301": Entry(
        Kind.CONFIG,
        "The disk is full.",
        "{path} could not be written: no space is left.",
        "Free some space on that disk; the sync goes on where it was.",
        ADMIN,
    ),
    "MC-302": Entry(
        Kind.CONFIG,
        "{path} may not be used by this account.",
        "It could not be read or written. This computer said: {reason}",
        "Run the set-up with administrator rights, or repair the rights of Trueup's machine folder.",
        ADMIN,
    ),
    "MC-303": Entry(
        Kind.INPUT,
        "A secret that is needed is not in the store: {name}.",
        "It was never typed in here, or the store was removed.",
        "Type the password or client secret again.",
        ADMIN,
    ),
    "MC-304": Entry(
        Kind.CONFIG,
        "The store of secrets cannot be opened.",
        "{reason}",
        "Restore {path} from a backup, or remove it and type the secrets again.",
        ADMIN,
    ),
    "MC-305": Entry(
        Kind.CONFIG,
        "{path} is damaged.",
        "{reason}",
        "Keep a copy of the file for support, then remove it: the next deep sync builds it again.",
        SUPPORT,
    ),
    "MC-306": Entry(
        Kind.CONFIG,
        "There is no display to open a window on.",
        "This terminal belongs to no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.",
        "Start it from a desktop or a remote desktop connection; the command line works here: trueup --help",
        ADMIN,
    ),
    "MC-307": Entry(
        Kind.CONFIG,
        "This desktop has no place for icons of programs that run.",
        "Neither a notification area nor a status tray was found.",
        "Switch it on in the settings of the desktop, or look with trueup-setup --status or trueup status.",
        ADMIN,
    ),
    "MC-320": Entry(
        Kind.CONFIG,
        "The secrets belong to another computer.",
        "{path} was sealed by “{computer}” and opens only there, so the folder was copied or restored here.",
        "Type the client secret and the password of the database again; what is typed replaces it.",
        ADMIN,
    ),
    "MC-321": Entry(
        Kind.CONFIG,
        "The machine folder is open to others.",
        "{faults}",
        "Find out who made it so and what changed in {path}, then close it with: trueup doctor --fix-rights",
        ADMIN,
    ),
    "MC-322": Entry(
        Kind.CONFIG,
        "The rights of the machine folder could not be set.",
        "“{command}” ended with {status}: {reason}",
        "Run the command in a terminal with administrator rights.",
        ADMIN,
    ),
    "MC-323": Entry(
        Kind.CONFIG,
        "The service is not installed.",
        "This computer knows no service called {name}.",
        "Install it with: trueup service install",
        ADMIN,
    ),
    "MC-324": Entry(
        Kind.CONFIG,
        "Administrator rights are needed for that.",
        "Only an administrator may change services and the rights of the machine folder.",
        "Start the terminal with “Run as administrator” (Linux: with sudo), then repeat the command.",
        ADMIN,
    ),
    "MC-325": Entry(
        Kind.CONFIG,
        "The service manager refused.",
        "{reason}",
        "Mend what it says, then repeat the command; nothing else was changed.",
        ADMIN,
    ),
    "MC-326": Entry(
        Kind.TRANSIENT,
        "The service did not get to “{wanted}” in time.",
        "After {seconds} seconds it is “{found}”.",
        "Look into the event log of the system and at the end of logs/core.log, then repeat the command.",
        ADMIN,
    ),
    "MC-327": Entry(
        Kind.CONFIG,
        "The account “{account}” is not known here.",
        "No such account was found from here. This computer said: {reason}",
        "Write it as DOMAIN\\name, .\\name for a local account, or DOMAIN\\name$ for a managed one.",
        ADMIN,
    ),
}
