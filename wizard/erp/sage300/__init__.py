"""Sage 300 Construction and Real Estate, and the sample company that is shaped like it."""

from wizard.erp.sage300.change_orders import SageChangeOrders
from wizard.erp.sage300.company import SageCompany
from wizard.erp.sage300.corrected import corrected_by
from wizard.erp.sage300.layout import ImportTemplate, SageLayout
from wizard.erp.sage300.names import Names

__all__ = ["ImportTemplate", "Names", "SageChangeOrders", "SageCompany", "SageLayout", "corrected_by"]
