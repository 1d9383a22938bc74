"""Events of company-level direct costs."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.erp.events.shapes import Id, Named, ProjectCode
from wizard.sandbox.procore_double.fields import Body, Flag, Text, Whole


class Currency(Body):
    base_currency_iso_code: Text
    currency_exchange_rate: Text
    currency_iso_code: Text


class Attachment(Body):
    id: Text
    content_type: Text
    created_at: Text
    name: Text
    url: Text
    uuid: Text


class ErpState(Body):
    status: Text


class Unit(Body):
    name: Text
    read_only: Flag


class DirectCostBudgetCode(Body):
    id: Text
    flat_code: Text
    description: Text


class DirectCostItem(Body):
    id: Text
    company: Id | None
    currency_configuration: Currency | None
    description: Text
    direct_cost_id: Text
    extended_type: Text
    position: Whole
    project: Named | None
    quantity: Text
    total_amount: Text
    unit_cost: Text
    uom: Unit | None
    wbs_code: DirectCostBudgetCode | None
    job_origin_id: Text
    cost_code_id: Whole
    line_item_type_id: Whole
    cost_code_origin_id: Text
    line_item_type_origin_id: Text


class DirectCost(Body):
    id: Text
    accounting_date: Text
    ai_autofill: Flag
    billed_amount: Text
    created_at: Text
    currency_configuration: Currency | None
    description: Text
    direct_cost_attachment: Attachment | None
    direct_cost_date: Text
    direct_cost_type: Text
    discount_date: Text
    employee: Any
    erp: ErpState | None
    invoice_number: Text
    line_item_total: Text
    paid_status: Text
    payment_date: Text
    payment_due_date: Text
    projects: list[Named] | None
    received_date: Text
    review_status: Text
    status: Text
    terms: Text
    updated_at: Text
    uploaded_at: Text
    uploaded_by: Text
    vendor: ProjectCode | None
    origin_id: Text
    origin_code: Text
    origin_data: Text
    line_items: list[DirectCostItem] | None


class DirectCostExport(Body):
    request_detail_id: Whole
    company_id: Whole
    direct_cost: DirectCost


class ResetDirectCost(Body):
    direct_cost: Id | None
    origin_id: Text
    origin_code: Text
    origin_data: Text
    reset_override: Flag


class UnlinkedDirectCost(Body):
    id: Text
    accounting_date: Text
    ai_autofill: Flag
    billed_amount: Text
    created_at: Text
    currency_configuration: Currency | None
    description: Text
    direct_cost_attachment: Attachment | None
    direct_cost_date: Text
    direct_cost_type: Text
    discount_date: Text
    employee: Any
    erp: ErpState | None
    invoice_number: Text
    line_item_total: Text
    paid_status: Text
    payment_date: Text
    payment_due_date: Text
    projects: list[Named] | None
    received_date: Text
    review_status: Text
    status: Text
    terms: Text
    updated_at: Text
    uploaded_at: Text
    uploaded_by: Text
    vendor: Named | None
    origin_id: Text
    origin_code: Text
    origin_data: Text


class UnlinkDirectCost(Body):
    request_detail_id: Whole
    company_id: Whole
    direct_cost: UnlinkedDirectCost
