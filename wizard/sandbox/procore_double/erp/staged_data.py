"""What a staged record may carry, per type (Procore's ERP guides on staged records, 2026-06)."""

from __future__ import annotations

from typing import Literal

from wizard.sandbox.procore_double.fields import Body, Country, Day, Flag, Number, State, Text, Whole, Wholes


class StagedVendor(Body):
    name: Text = None
    abbreviated_name: Text = None
    address: Text = None
    city: Text = None
    state_code: State = None
    zip: Text = None
    country_code: Country = None
    business_phone: Text = None
    mobile_phone: Text = None
    fax_number: Text = None
    email_address: Text = None
    website: Text = None
    is_active: Flag = None
    notes: Text = None
    license_number: Text = None
    labor_union: Text = None
    union_member: Flag = None
    prequalified: Flag = None
    authorized_bidder: Flag = None
    vendor_group_id: Whole = None


class StagedProject(Body):
    name: Text = None
    project_number: Text = None
    accounting_project_number: Text = None
    address: Text = None
    city: Text = None
    state_code: State = None
    zip: Text = None
    country_code: Country = None
    phone: Text = None
    description: Text = None
    public_notes: Text = None
    customer_origin_id: Text = None
    estimated_start_date: Day = None
    estimated_completion_date: Day = None
    estimated_value: Number = None
    square_feet: Whole = None
    flag: Text = None
    template: Flag = None
    office_id: Whole = None
    parent_job_id: Whole = None
    program_id: Whole = None
    project_type_id: Whole = None
    project_bid_type_id: Whole = None
    project_owner_type_id: Whole = None
    project_region_id: Whole = None
    department_ids: Wholes = None
    warranty_start_date: Day = None
    warranty_end_date: Day = None


class StagedSubJob(Body):
    project_origin_id: str
    name: Text = None
    code: Text = None


class StagedPrimeContract(Body):
    project_origin_id: str
    number: Text = None
    title: Text = None
    description: Text = None
    status: Literal["Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated", None] = None
    accounting_method: Literal["amount", "unit", None] = None
    executed: Flag = None
    private: Flag = None
    allow_markups: Flag = None
    inclusions: Text = None
    exclusions: Text = None
    retainage_percent: Number = None
    contract_start_date: Day = None
    contract_estimated_completion_date: Day = None
    actual_completion_date: Day = None
    signed_contract_received_date: Day = None


class StagedCommitment(Body):
    project_origin_id: str
    vendor_origin_id: Text = None
    number: Text = None
    title: Text = None
    description: Text = None
    status: Text = None
    executed: Flag = None
    private: Flag = None
    retainage_percent: Number = None


class StagedCommitmentChangeOrder(StagedCommitment):
    commitment_origin_id: str


class StagedLine(Body):
    amount: Number = None
    description: Text = None
    position: Whole = None
    quantity: Number = None
    unit_cost: Number = None
    uom: Text = None
    cost_code_origin_id: Text = None
    cost_code_id: Whole = None
    line_item_type_origin_id: Text = None
    line_item_type_id: Whole = None
    tax_code_origin_id: Text = None
    commitment_line_item_origin_id: Text = None


DATA: dict[str, type[Body]] = {
    "vendor": StagedVendor,
    "project": StagedProject,
    "sub_job": StagedSubJob,
    "prime_contract": StagedPrimeContract,
    "purchase_order_contract": StagedCommitment,
    "work_order_contract": StagedCommitment,
    "commitment_change_order": StagedCommitmentChangeOrder,
    "line_item": StagedLine,
}
"""The types that can be staged, and their data. A prime contract change order cannot be imported at all."""
