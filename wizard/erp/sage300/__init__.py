"""Sage 300 Construction and Real Estate, and the sample company that is shaped like it."""

from wizard.erp.sage300.company import SageCompany

__all__ = ["SageCompany"]
