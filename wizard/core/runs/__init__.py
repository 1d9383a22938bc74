"""Runs: which may start now, and what their steps do, whatever happens to the process."""
