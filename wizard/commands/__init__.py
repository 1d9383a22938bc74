"""The commands of `trueup`, one group a module; each command is a few lines that hand on to the room of the work.

A group is a Typer application called `commands`, which `wizard.cli` puts together. Rooms are imported inside
their command, so that `trueup --help` answers at once.
"""
