"""`python -m wizard` is the command line."""

from wizard.cli import main

main()
