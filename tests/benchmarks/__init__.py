"""Measurements, run by hand or by `make bench`; nothing here is part of the product or of its tests."""
