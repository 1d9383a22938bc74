"""What can go wrong with files of ours, the rehearsal, what support asks for, and faults of our own."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "SB-601": Entry(
        Kind.INTERNAL,
        "The rehearsal ended with differences.",
        "{count} records in the Procore double are not what the sample holds; the first: {first}",
        "Send the log to support.",
        SUPPORT,
    ),
    "SB-602": Entry(
        Kind.INTERNAL,
        "{part} did not start.",
        "{reason}",
        "Look at {log}.",
        SUPPORT,
    ),
    "SB-603": Entry(
        Kind.INTERNAL,
        "The change order of the rehearsal did not arrive on both sides.",
        "{reason}",
        "Send the log to support.",
        SUPPORT,
    ),
    "FI-701": Entry(
        Kind.INPUT,
        "The set-up file {path} cannot be read or written.",
        "{reason}",
        "Choose a file that is there and may be read; a folder or a device is not one.",
        ADMIN,
    ),
    "FI-702": Entry(
        Kind.INPUT,
        "{name} is too large to be a set-up file.",
        "It has {size} bytes; a set-up file has {largest} at most.",
        "Choose the file that support sent; its name ends in .trueup.json.",
        ADMIN,
    ),
    "FI-703": Entry(
        Kind.INPUT,
        "{name} is damaged or cut off.",
        "Line {line}, column {column}: {reason}.",
        "Ask for the file again, or save it again where it was made.",
        "support, who made the file",
    ),
    "FI-704": Entry(
        Kind.INPUT,
        "{name} has a value that cannot be used, at “{place}”.",
        "{reason}",
        "Correct that value, or ask for the file again. Nothing of the file was used.",
        "support, who made the file",
    ),
    "FI-705": Entry(
        Kind.INPUT,
        "{name} holds a secret, at “{place}”.",
        "A set-up file is sent around, so a password or client secret must never be in it.",
        "Remove it from the file, delete the messages it was sent with, and make a new secret.",
        ADMIN,
    ),
    "FI-706": Entry(
        Kind.INPUT,
        "{name} was made by a newer version.",
        "It has format {found}; this version reads format {known}.",
        "Install the newer version here, or have the file made by this one.",
        ADMIN,
    ),
    "FI-707": Entry(
        Kind.INPUT,
        "{name} is not a set-up file.",
        "It does not begin as a set-up file does.",
        "Choose the file that support sent; its name ends in .trueup.json.",
        ADMIN,
    ),
    "FI-708": Entry(
        Kind.INPUT,
        "The set-up of {name} cannot be put in force as it is.",
        "{step}: {reason}",
        "Open the file in the set-up window, complete that page, or correct the file.",
        ADMIN,
    ),
    "SU-801": Entry(
        Kind.CONFIG,
        "{path} could not be written.",
        "Nothing was saved. This computer said: {reason}",
        "Choose another folder, or free some space, then save again.",
        ADMIN,
    ),
    "SU-802": Entry(
        Kind.INPUT,
        "There is a file called {path} already.",
        "Trueup replaces no file unless it is told to.",
        "Choose another name, or say that the file is to be replaced.",
        ADMIN,
    ),
    "SU-803": Entry(
        Kind.INPUT,
        "{path} is not the name of a file.",
        "It is empty, it is a folder, or its folder does not exist.",
        "Give the name of a file in a folder that exists.",
        ADMIN,
    ),
    "IN-901": Entry(
        Kind.INTERNAL,
        "Something unexpected happened.",
        "Nobody expected this: {reason}",
        "This is a fault of Trueup. Send the log to support; nothing that was done is lost.",
        SUPPORT,
    ),
    "IN-902": Entry(
        Kind.INTERNAL,
        "An error from another version of Trueup: {other}.",
        "{text}",
        "Bring the wizard and the core to the same version.",
        ADMIN,
    ),
}
