"""The payloads of ERP requests, each with the fields that the events dictionary gives it and no others.

Shapes follow Procore's dictionary of ERP events (documentation repository, 2026-06), which names fields and
shows one example each; a field that is null there may be null here. A test compares them with that list.
`update_budget` is named there without a payload.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from wizard.sandbox.procore_double.erp.events import (
    billing,
    commitments,
    company,
    direct_costs,
    jobs,
    prime_contracts,
    shapes,
)
from wizard.sandbox.procore_double.fields import Body


class Nothing(Body):
    """An event that says nothing but its name."""


PAYLOADS: dict[str, Any] = {
    "create_standard_cost_codes": list[company.NewStandardCostCode],
    "delete_standard_cost_codes": company.DeletedCodes,
    "sync_standard_cost_codes": company.SyncCodes,
    "unlink_standard_cost_codes": company.UnlinkedCodes,
    "delete_standard_categories": company.DeletedCostTypes,
    "sync_standard_categories": Nothing,
    "create_vendor": company.VendorExport,
    "create_vendor_in_procore": company.OneVendor,
    "link_all_vendors": company.ManyVendors,
    "link_vendor": company.OneVendor,
    "merge_vendors": company.MergedVendors,
    "sync_vendors": shapes.CompanyRefresh,
    "unlink_vendor": company.OneVendor,
    "create_job_in_procore": jobs.ImportedJob,
    "create_or_update_job": jobs.JobExport,
    "reset_job": jobs.ResetJob,
    "sync_jobs": shapes.CompanyRefresh,
    "sync_single_job": jobs.OneJob,
    "create_sub_job": jobs.SubJobExport,
    "create_sub_job_in_procore": jobs.ImportedSubJob,
    "reset_sub_job": jobs.ResetSubJob,
    "sync_sub_job": jobs.OneSubJob,
    "sync_sub_jobs": shapes.CompanyRefresh,
    "delete_cost_code": jobs.DeletedCostCodes,
    "delete_cost_codes": jobs.DeletedByUser,
    "delete_cost_type_assignments": jobs.DeletedAssignments,
    "create_budget": billing.BudgetExport,
    "create_budget_in_procore": billing.ImportedBudget,
    "create_requisitions": billing.RequisitionExport,
    "reset_requisition": billing.ResetRequisition,
    "create_contract_payment": billing.PaymentExport,
    "reset_payment": billing.ResetPayment,
    "sync_contract_payments": shapes.Refresh,
    "create_commitment": commitments.CommitmentExport,
    "create_commitment_in_procore": commitments.ImportedCommitments,
    "sync_commitments": shapes.CompanyRefresh,
    "unlink_commitment": commitments.UnlinkCommitment,
    "create_commitment_change_order": commitments.CommitmentChangeOrderExport,
    "sync_commitment_change_orders": shapes.Refresh,
    "unlink_commitment_change_order": commitments.UnlinkCommitmentChangeOrder,
    "create_payment_application": billing.PaymentApplicationEvent,
    "unlink_payment_application": billing.PaymentApplicationEvent,
    "sync_prime_contracts": shapes.Refresh,
    "create_prime_contract_change_order": prime_contracts.PrimeContractChangeOrderExport,
    "reset_prime_contract_change_order": prime_contracts.ResetPrimeContractChangeOrder,
    "unlink_prime_contract_change_order": prime_contracts.UnlinkPrimeContractChangeOrder,
    "create_company_level_direct_cost": direct_costs.DirectCostExport,
    "reset_company_level_direct_cost": direct_costs.ResetDirectCost,
    "unlink_company_level_direct_cost": direct_costs.UnlinkDirectCost,
    "sync_metadata": company.MetadataWanted,
}
"""Name of the request → the form of its data."""


def payload_problems(name: str, data: Any) -> list[str]:
    """Return in what a payload differs from its documented form; empty when in nothing."""
    try:
        TypeAdapter(PAYLOADS[name]).validate_python(data, strict=True)
    except ValidationError as refused:
        return [f"{'.'.join(str(part) for part in error['loc'])}: {error['msg']}" for error in refused.errors()]
    return []
