"""Events of budgets, invoices and payments."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.fields import Body, Flag, Number, Text, Whole


class Budget(Body):
    id: Whole
    origin_id: Text
    origin_data: Text
    synced: Flag
    custom_fields: dict[str, Any] | None
    project_id: Whole


class BudgetedCost(Body):
    id: Whole
    cost_code_origin_id: Text
    line_item_type_origin_id: Text
    budget_line_item_id: Whole
    new_amount: Number
    job_origin_id: Text
    sub_job_origin_id: Text


class BudgetTransaction(Body):
    id: Whole
    origin_id: Text
    code: Any
    value: Number
    synced: Flag
    type: Text
    procore_transaction_id: Whole
    procore_transaction_type: Any
    job_cost_id: Whole
    created_at: Text
    notes: Text


class BudgetExport(Body):
    job_id: Text
    budget: Budget | None
    job_costs: list[BudgetedCost] | None
    transactions: list[BudgetTransaction] | None
    request_detail_id: Whole = None
    """Not printed there, though the page says that it has to be closed (inferred)."""


class ImportedBudget(Body):
    project_origin_id: Text
    budget: Budget | None


class RequisitionItem(Body):
    procore_requisition_item_id: Whole
    accounting_method: Text
    amount: Text
    change_order_line_item_origin_id: Text
    commitment_item_origin_id: Text
    cost_code_id: Whole
    cost_code_origin_id: Text
    description: Text
    formatted_amount: Text
    formatted_unit_cost: Text
    line_item_description: Text
    line_item_type_origin_id: Text
    qty: Text
    released_work_completed_this_period: Text
    requisition_item_type: Text
    retainage_materials_presently_stored: Text
    retainage_materials_previously_stored: Text
    retainage_this_period: Text
    retainage_work_completed_this_period: Text
    scheduled_total_amount: Text
    tax_code_origin_id: Text
    unit_cost: Text
    uom: Text


class Requisition(Body):
    procore_requisition_id: Whole
    accounting_method: Text
    billing_date: Text
    code: Text
    contract_id: Whole
    contract_origin_id: Text
    created_at: Text
    custom_fields: dict[str, Any] | None
    erp_custom_fields: dict[str, Any] | None
    formatted_payment_due: Text
    invoice_number: Text
    job_origin_id: Text
    line_items: list[RequisitionItem] | None


class RequisitionExport(Body):
    requisitions: list[Requisition] | None


class ResetRequisition(Body):
    requisition_id: Whole
    project_id: Whole
    requisition_origin_id: Text
    reset_override: Flag


class ContractPayment(Body):
    id: Whole
    company_id: Whole
    project_id: Whole
    contract_id: Whole
    requisition_id: Whole
    external_payment_id: Text
    invoice_number: Text
    invoice_date: Text
    status: Text
    amount: Text
    date_payment_created: Text
    date_payment_initiated: Text
    date_payment_funded: Text
    date_payment_settled: Any
    retainage_released_payment_amount: Text
    draw_request_number: Whole
    payment_method: Text
    payment_number: Any
    vendor_id: Whole
    bank_id: Text
    check_number: Text


class PaymentExport(Body):
    request_detail_id: Whole
    contract_payment: ContractPayment | None
    company_id: Whole


class ResetPayment(Body):
    payment_id: Whole
    payment_type: Text
    origin_id: Text
    origin_code: Text
    origin_data: Text
    reset_override: Flag


class Period(Body):
    start_date: Text
    end_date: Text


class ItemBudgetCode(Body):
    description: Text
    flat_code: Text
    id: Whole
    segment_items: list[Any] | None


class PaymentApplicationItem(Body):
    accounting_method: Text
    balance_to_finish: Whole
    custom_group_item_ids: list[Any] | None
    description_of_work: Text
    description_override: Any
    holder_id: Whole
    holder_type: Text
    id: Whole
    item_number: Whole
    materials_presently_stored: Whole
    materials_presently_stored_from_previous_application: Whole
    materials_stored_retainage_currently_retained: Whole
    materials_stored_retainage_from_previous_application: Whole
    materials_stored_retainage_percent_this_period: Whole
    materials_stored_retainage_released_this_period: Whole
    materials_stored_retainage_retained_this_period: Whole
    new_materials: Whole
    origin_id: Text
    origin_type: Text
    previous_quantity: Any
    scheduled_value: Whole
    stored_materials: Whole
    total_completed_and_stored_to_date: Whole
    total_completed_and_stored_to_date_percent: Whole
    total_retainage_currently_retained: Whole
    total_retainage_from_previous_application: Whole
    type: Text
    wbs_code: ItemBudgetCode | None
    work_completed_from_previous_application: Whole
    work_completed_retainage_currently_retained: Whole
    work_completed_retainage_from_previous_application: Whole
    work_completed_retainage_percent_this_period: Whole
    work_completed_retainage_released_this_period: Whole
    work_completed_retainage_retained_this_period: Whole
    work_completed_this_period: Whole


class Party(Body):
    name: Text
    city: Text
    country_code: Text
    state_code: Text
    street: Text
    zip: Text


class PaymentApplicationSummary(Body):
    application_number: Text
    contract_for: Text
    contract_date: Text
    from_architect_or_engineer: Party | None
    from_general_contractor: Any
    project_name: Text
    project_number: Text
    to_owner: Party | None
    contract_original_sum: Whole
    contract_sum_to_date: Whole
    total_completed_and_stored_to_date: Whole
    completed_work_retainage_amount: Whole
    completed_work_retainage_percent: Whole
    stored_materials_retainage_amount: Whole
    stored_materials_retainage_percent: Whole
    total_retainage: Whole
    total_earned_less_retainage: Whole
    less_previous_certificates_for_payment: Whole
    current_payment_due: Whole
    balance_to_finish_including_retainage: Whole
    positive_previous_change_order_item_total: Whole
    negative_previous_change_order_item_total: Whole
    positive_new_change_order_item_total: Whole
    negative_new_change_order_item_total: Whole
    positive_change_order_item_total: Whole
    negative_change_order_item_total: Whole
    net_change_by_change_order: Whole


class PaymentApplication(Body):
    id: Whole
    attachment_sources: list[Any] | None
    attachment_sources_status: Any
    attachments: list[Any] | None
    billing_date: Text
    billing_period: Period | None
    contract_name: Text
    description_type: Text
    electronic_signature_id: Whole
    invoice_number: Text
    items: list[PaymentApplicationItem] | None
    period_end: Text
    period_id: Whole
    period_start: Text
    status: Text
    summary: PaymentApplicationSummary | None
    origin_id: Text
    origin_code: Text
    origin_data: Text


class PaymentApplicationEvent(Body):
    request_detail_id: Whole
    payment_application: PaymentApplication | None
    company_id: Whole
