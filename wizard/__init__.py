"""Trueup: set-up wizard and background sync core between an accounting system and Procore."""

__version__ = "0.1.0"
