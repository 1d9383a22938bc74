"""The sample company: a Sage-shaped SQLite database made from a size and a seed, to rehearse and test with.

Holds the awkward values that real companies hold, and by default nothing that would be set aside. It knows
the entity catalogue and no other room of the product: neither the core nor Procore.
"""

from wizard.sandbox.company.changes import Changed, change_records, remove_record
from wizard.sandbox.company.file import CompanyFacts, write_company
from wizard.sandbox.company.shapes import Shape, reshape, shape_of
from wizard.sandbox.company.tables import COMPANY_TABLE
from wizard.sandbox.company.transactions import transaction_columns, transactions, write_transactions
from wizard.sandbox.company.words import COMPANY_NAME

__all__ = [
    "COMPANY_NAME",
    "COMPANY_TABLE",
    "Changed",
    "CompanyFacts",
    "Shape",
    "change_records",
    "remove_record",
    "reshape",
    "shape_of",
    "transaction_columns",
    "transactions",
    "write_company",
    "write_transactions",
]
