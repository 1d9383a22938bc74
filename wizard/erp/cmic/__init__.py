"""CMiC R12 over its REST interface."""

from wizard.erp.cmic.change_orders import CmicChangeOrders
from wizard.erp.cmic.company import CmicCompany
from wizard.erp.cmic.corrected import Corrected, read_corrected
from wizard.erp.cmic.inferred import InferredNames
from wizard.erp.cmic.outgoing import CmicOutgoing

__all__ = ["CmicChangeOrders", "CmicCompany", "CmicOutgoing", "Corrected", "InferredNames", "read_corrected"]
