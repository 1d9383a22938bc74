"""Events of commitments and their change orders."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.erp.events.shapes import CostCode, CostType, Holder, Named, ProjectOrigin
from wizard.sandbox.procore_double.fields import Body, Flag, Text, Whole


class CommitmentVendor(Body):
    id: Whole
    company: Text
    origin_data: Text
    origin_id: Text


class Commitment(Body):
    id: Whole
    accounting_method: Text
    actual_completion_date: Text
    approval_letter_date: Text
    approved_change_orders: Text
    assignee_id: Whole
    bill_to_address: Any
    contract_date: Text
    contract_estimated_completion_date: Text
    contract_start_date: Text
    created_at: Text
    custom_fields: dict[str, Any] | None
    deleted_at: Text
    delivery_date: Text
    description: Text
    draft_change_orders_amount: Text
    due_date: Text
    erp_custom_fields: dict[str, Any] | None
    exclusions: Text
    executed: Flag
    execution_date: Text
    expected_date: Text
    grand_total: Text
    inclusions: Text
    issued_on_date: Text
    letter_of_intent_date: Text
    number: Text
    origin_code: Text
    origin_data: Text
    origin_id: Text
    payment_terms: Text
    pending_change_orders: Text
    pending_revised_contract: Text
    percentage_paid: Text
    private: Flag
    project: ProjectOrigin | None
    remaining_balance_outstanding: Text
    requisitions_are_enabled: Any
    retainage_percent: Any
    returned_date: Text
    revised_contract: Text
    ship_to_address: Any
    ship_via: Any
    show_line_items_to_non_admins: Flag
    signed_contract_received_date: Text
    status: Text
    title: Text
    total_draw_requests_amount: Text
    total_payments: Text
    total_requisitions_amount: Text
    updated_at: Text
    vendor: CommitmentVendor | None
    code: Text
    type: Text


class CommitmentItem(Body):
    id: Whole
    amount: Text
    company: Named | None
    cost_code: CostCode | None
    created_at: Text
    description: Text
    extended_amount: Text
    extended_type: Text
    holder: Holder | None
    line_item_type: CostType | None
    origin_data: Text
    origin_id: Text
    position: Whole
    project: ProjectOrigin | None
    quantity: Text
    tax_amount: Text
    tax_code: Any
    tax_code_id: Whole
    total_amount: Text
    unit_cost: Text
    uom: Text
    updated_at: Text


class AccountingDate(Body):
    accounting_date: Text


class CommitmentExport(Body):
    job_id: Text
    request_detail_id: Whole
    commitment: Commitment | None
    commitment_items: list[CommitmentItem] | None
    additional_data: AccountingDate | None
    company_id: Whole


class ImportedCommitment(Body):
    approval_letter_date: Text
    contract_date: Text
    title: Text
    description: Text


class ImportedCommitments(Body):
    project_origin_id: Text
    commitment: ImportedCommitment | None


class UnlinkCommitment(Body):
    job_origin_id: Text
    erp_commitment_id: Whole
    request_detail_id: Whole
    project_id: Whole
    procore_commitment_id: Whole
    commitment_type: Text
    commitment_origin_id: Text


class CommitmentChangeOrder(Body):
    id: Whole
    contract_id: Whole
    number: Whole
    status: Text
    title: Text
    created_at: Text
    deleted_at: Text
    origin_code: Text
    origin_data: Text
    origin_id: Text
    updated_at: Text
    due_date: Text
    invoiced_date: Text
    paid_date: Text
    reviewed_at: Text
    description: Text
    custom_fields: dict[str, Any] | None
    erp_custom_fields: dict[str, Any] | None


class CommitmentChangeOrderItem(Body):
    id: Whole
    amount: Text
    commitment_line_item_id: Whole
    company: Named | None
    cost_code: CostCode | None
    created_at: Text
    description: Text
    extended_amount: Text
    extended_type: Text
    holder: Holder | None
    line_item_type: CostType | None
    origin_data: Text
    origin_id: Text
    position: Whole
    project: ProjectOrigin | None
    quantity: Text
    tax_amount: Text
    tax_code: Any
    tax_code_id: Whole
    total_amount: Text
    unit_cost: Text
    uom: Text
    updated_at: Text


class CommitmentChangeOrderExport(Body):
    job_origin_id: Text
    request_detail_id: Whole
    commitment: Commitment | None
    commitment_items: list[CommitmentItem] | None
    change_order: CommitmentChangeOrder | None
    change_order_items: list[CommitmentChangeOrderItem] | None
    additional_data: AccountingDate | None
    company_id: Whole


class UnlinkCommitmentChangeOrder(Body):
    job_origin_id: Text
    erp_commitment_id: Whole
    erp_commitment_change_order_id: Whole
    request_detail_id: Whole
    commitment_origin_id: Text
    commitment_type: Text
    commitment_change_order_origin_id: Text
    procore_commitment_change_order_id: Whole
    project_id: Whole
