"""Events of prime contracts and their change orders."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.erp.events.shapes import (
    CostCode,
    CostType,
    Holder,
    Id,
    Named,
    Origin,
    ProjectCode,
    ProjectOrigin,
)
from wizard.sandbox.procore_double.fields import Body, Flag, Number, Text, Whole


class Person(Body):
    id: Whole
    login: Text
    name: Text


class PrimeContract(Body):
    id: Whole
    accounting_method: Text
    actual_completion_date: Text
    approval_letter_date: Text
    approved_change_orders: Text
    architect: Any
    attachments: list[Any] | None
    contract_date: Text
    contract_estimated_completion_date: Text
    contract_start_date: Text
    contract_termination_date: Text
    contractor: Id | None
    created_at: Text
    created_by: Person | None
    custom_fields: dict[str, Any] | None
    deleted_at: Text
    description: Text
    draft_change_orders_amount: Text
    exclusions: Text
    executed: Flag
    execution_date: Text
    grand_total: Text
    has_change_order_packages: Flag
    has_potential_change_orders: Flag
    inclusions: Text
    issued_on_date: Text
    letter_of_intent_date: Text
    number: Text
    origin_code: Text
    origin_data: Text
    origin_id: Text
    original_substantial_completion_date: Text
    outstanding_balance: Text
    owner_invoices_amount: Text
    pending_change_orders_amount: Text
    pending_revised_contract_amount: Text
    percentage_paid: Text
    private: Flag
    retainage_percent: Text
    returned_date: Text
    revised_contract_amount: Text
    show_line_items_to_non_admins: Flag
    signed_contract_received_date: Text
    status: Text
    substantial_completion_date: Text
    title: Text
    total_payments: Text
    updated_at: Text
    vendor: Id | None


class PrimeContractItem(Body):
    id: Whole
    amount: Text
    commitment_line_item_id: Whole
    company: Named | None
    cost_code: CostCode | None
    created_at: Text
    description: Text
    erp_custom_fields: dict[str, Any] | None
    extended_amount: Text
    extended_type: Text
    holder: Holder | None
    line_item_type: CostType | None
    origin_code: Text
    origin_data: Text
    origin_id: Text
    position: Whole
    prime_line_item_id: Whole
    project: ProjectOrigin | None
    quantity: Text
    tax_amount: Text
    tax_code_id: Whole
    total_amount: Text
    unit_cost: Text
    uom: Text
    updated_at: Text


class PrimeContractChangeOrder(Body):
    id: Whole
    contract_id: Whole
    created_at: Text
    custom_fields: dict[str, Any] | None
    deleted_at: Text
    description: Text
    due_date: Text
    erp_custom_fields: dict[str, Any] | None
    executed: Flag
    invoiced_date: Text
    number: Text
    origin_code: Text
    origin_data: Text
    origin_id: Text
    paid_date: Text
    reviewed_at: Text
    status: Text
    title: Text
    updated_at: Text
    approved_on: Text


class MarkupCostCode(Body):
    id: Whole
    name: Text
    full_code: Text
    origin_id: Text
    origin_data: Text


class Markup(Body):
    id: Whole
    can_export_estimate_markup: Flag
    compounds_markups_above: Flag
    created_at: Text
    destination_budget_line_item_id: Whole
    destination_cost_code: MarkupCostCode | None
    destination_line_item_type: CostType | None
    destination_sub_job: dict[str, Any] | None
    markup_set: Text
    name: Text
    percentage: Text
    position: Whole
    prime_line_item: Origin | None
    updated_at: Text


class MarkupItem(Body):
    id: Whole
    amount: Text
    created_at: Text
    markup: Markup | None
    updated_at: Text


class PrimeContractChangeOrderItem(Body):
    id: Whole
    amount: Text
    commitment_line_item_id: Whole
    company: Named | None
    cost_code: CostCode | None
    created_at: Text
    description: Text
    erp_custom_fields: dict[str, Any] | None
    extended_amount: Text
    extended_type: Text
    holder: Holder | None
    line_item_type: CostType | None
    markup_line_items: list[MarkupItem] | None
    origin_code: Text
    origin_data: Text
    origin_id: Text
    position: Whole
    prime_line_item_id: Whole
    prime_line_item_origin_code: Text
    prime_line_item_origin_data: Text
    prime_line_item_origin_id: Text
    project: ProjectOrigin | None
    quantity: Text
    tax_amount: Text
    tax_code_id: Whole
    total_amount: Text
    unit_cost: Text
    uom: Text
    updated_at: Text


class PrimeContractChangeOrderExport(Body):
    project: ProjectCode | None
    prime_contract: PrimeContract | None
    prime_contract_items: list[PrimeContractItem] | None
    prime_contract_change_order: PrimeContractChangeOrder | None
    prime_contract_change_order_items: list[PrimeContractChangeOrderItem] | None
    request_detail_id: Whole


class ResetPrimeContractChangeOrder(Body):
    prime_contract_id: Whole
    prime_contract_origin_id: Text
    prime_contract_change_order_id: Whole
    prime_contract_change_order_number: Text
    job_id: Text
    prime_contract_change_order_line_items: list[PrimeContractChangeOrderItem] | None
    reset_estimate_transactions: Flag
    reset_revenue_transactions: Flag
    project_id: Whole
    prime_contract_change_order_origin_id: Text


class UnlinkedContract(Body):
    id: Whole
    number: Text
    origin_data: Text
    origin_id: Text
    procore_prime_contract_id: Whole
    project_id: Whole
    title: Text


class UnlinkedChangeOrder(Body):
    prime_contract_origin_id: Text
    created_at: Text
    description: Text
    id: Whole
    job_origin_id: Text
    number: Text
    origin_id: Text
    title: Text
    origin_code: Text
    custom_fields: dict[str, Any] | None
    erp_custom_fields: dict[str, Any] | None


class UnlinkedItem(Body):
    cost_code_origin_id: Text
    cost_code_origin_data: Text
    description: Text
    estimate_amount: Number
    prime_contract_change_order_origin_id: Text
    origin_id: Text
    prime_contract_item_id: Whole
    prime_contract_item_origin_data: Text
    prime_contract_item_origin_id: Text
    prime_contract_item_position: Whole
    id: Whole
    procore_prime_contract_item_id: Whole
    revenue_amount: Number
    line_item_type_origin_id: Text
    line_item_type_origin_data: Text
    position: Whole
    potential_change_order_id: Whole
    job_origin_id: Text
    markup_line_items: list[MarkupItem] | None


class UnlinkPrimeContractChangeOrder(Body):
    prime_contract: UnlinkedContract | None
    prime_contract_change_order: UnlinkedChangeOrder | None
    prime_contract_change_order_line_items: list[UnlinkedItem] | None
    request_detail_id: Whole
