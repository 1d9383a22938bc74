"""What a body may say, per object: the fields that Procore documents and their types, nothing else.

Field lists follow Procore's REST reference (public OpenAPI document, May 2026). A field that is not listed
and a value of another type are errors here, so that a client that drifts from the documents fails in a test
and not at a customer. Pure validation; nothing is looked up.
"""

from __future__ import annotations

from typing import Any, Literal

from wizard.sandbox.procore_double.fields import (
    Amount,
    Body,
    Country,
    Day,
    Flag,
    Item,
    Number,
    State,
    Text,
    Unit,
    Whole,
    Wholes,
)


class ProjectSync(Item):
    active: Flag = None
    address: Text = None
    city: Text = None
    state_code: State = None
    zip: Text = None
    country_code: Country = None
    name: Text = None
    project_number: Text = None
    phone: Text = None
    description: Text = None
    public_notes: Text = None
    start_date: Day = None
    completion_date: Day = None
    warranty_start_date: Day = None
    warranty_end_date: Day = None
    estimated_start_date: Day = None
    estimated_completion_date: Day = None
    total_value: Number = None
    estimated_value: Number = None
    estimated_budget: Number = None
    flag: Literal["Red", "Yellow", "Green", None] = None
    square_feet: Whole = None
    store_number: Text = None
    accounting_project_number: Text = None
    designated_market_area: Text = None
    time_zone: Text = None
    image_id: Whole = None
    office_id: Whole = None
    program_id: Whole = None
    project_stage_id: Whole = None
    project_type_id: Whole = None
    project_bid_type_id: Whole = None
    project_owner_type_id: Whole = None
    project_region_id: Whole = None
    project_sector_id: Whole = None
    project_template_id: Whole = None
    department_ids: Wholes = None
    enable_copy_of_standard_cost_codes: Flag = None
    sector: Text = None
    work_scope: Literal["new_construction", "renovation_alteration", "maintenance_service", None] = None
    delivery_method: Literal[
        "construction_management_at_risk_cmar",
        "construction_manager_as_agent_owners_rep",
        "design_bid_build_dbb",
        "design_build_db",
        "indefinite_delivery_indefinite_quantity_idiq",
        "integrated_project_delivery",
        "multi_prime",
        "public_private_partnership_p3",
        "other",
        None,
    ] = None
    priority: Literal["low", "medium", "high", None] = None


class Project(ProjectSync):
    """POST and PATCH of one project know more than its sync, `origin_code` above all."""

    origin_code: Text = None
    code: Text = None
    county: Text = None
    fax: Text = None
    locale: Text = None
    latitude: Number = None
    longitude: Number = None
    parent_job_id: Whole = None
    standard_cost_code_list_id: Whole = None
    erp_integrated: Flag = None


class Vendor(Item):
    """A company of the directory. One shape for POST, PATCH and sync; the sync-only fields do no harm."""

    origin_code: Text = None
    origin_custom_fields: dict[str, Any] | None = None
    name: Text = None
    abbreviated_name: Text = None
    trade_name: Text = None
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
    authorized_bidder: Flag = None
    prequalified: Flag = None
    union_member: Flag = None
    non_union_prevailing_wage: Flag = None
    labor_union: Text = None
    license_number: Text = None
    notes: Text = None
    vendor_group_id: Whole = None
    parent_id: Whole = None
    primary_contact_id: Whole = None
    trade_ids: Wholes = None
    bidding_distribution_ids: Wholes = None
    standard_cost_code_ids: Wholes = None
    bidding: dict[str, Any] | None = None
    business_register_attributes: dict[str, Any] | None = None


class StandardCostCode(Item):
    name: Text = None
    code: Text = None
    parent_id: Whole = None
    parent_origin_id: Text = None


class CostCode(StandardCostCode):
    position: Whole = None
    standard_cost_code_id: Whole = None


class LineItemType(Item):
    name: Text = None
    csv_import_code: Text = None
    base_type: Literal[
        "labor", "equipment", "materials", "commitment", "owner_cost", "professional_services", "other", None
    ] = None


class SubJob(Item):
    name: Text = None
    code: Text = None


class PrimeContract(Item):
    number: Text = None
    title: Text = None
    description: Text = None
    inclusions: Text = None
    exclusions: Text = None
    status: Literal["Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated", None] = None
    accounting_method: Literal["amount", "unit", None] = None
    retainage_percent: Amount = None
    executed: Flag = None
    vendor_id: Whole = None
    contractor_id: Whole = None
    architect_id: Whole = None
    contract_date: Day = None
    contract_start_date: Day = None
    contract_estimated_completion_date: Day = None
    actual_completion_date: Day = None
    approval_letter_date: Day = None
    execution_date: Day = None
    issued_on_date: Day = None
    letter_of_intent_date: Day = None
    returned_date: Day = None
    signed_contract_received_date: Day = None
    currency_iso_code: Text = None


class PrimeContractLine(Item):
    amount: Amount = None
    quantity: Amount = None
    unit_cost: Amount = None
    uom: Unit = None
    cost_code_id: Whole = None
    line_item_type_id: Whole = None
    wbs_code_id: Whole = None
    tax_code_id: Whole = None
    description: Text = None
    extended_type: Literal["manual", "calculated", None] = None


class _Commitment(Item):
    """What a subcontract and a purchase order have in common, as a person and a sync call write it."""

    origin_code: Text = None
    number: Text = None
    title: Text = None
    description: Text = None
    accounting_method: Literal["amount", "unit", None] = None
    executed: Flag = None
    private: Flag = None
    retainage_percent: Amount = None
    vendor_id: Whole = None
    contract_date: Day = None
    approval_letter_date: Day = None
    execution_date: Day = None
    issued_on_date: Day = None
    letter_of_intent_date: Day = None
    returned_date: Day = None


class WorkOrderContract(_Commitment):
    inclusions: Text = None
    exclusions: Text = None
    status: Literal[
        "Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated", "Void", None
    ] = None
    actual_completion_date: Day = None
    contract_start_date: Day = None
    contract_estimated_completion_date: Day = None
    signed_contract_received_date: Day = None


class PurchaseOrderContract(_Commitment):
    status: Literal[
        "Draft", "Processing", "Submitted", "Partially Received", "Received", "Approved", "Closed", None
    ] = None
    assignee_id: Whole = None
    bill_to_address: Text = None
    delivery_date: Day = None
    payment_terms: Text = None
    ship_to_address: Text = None
    ship_via: Text = None


class TaxCode(Item):
    code: Text = None
    description: Text = None
    rate1: Number = None
    archived: Flag = None
    default_tax_code: Flag = None


class Insurance(Item):
    company_id: Whole = None
    vendor_id: Whole = None
    effective_date: Day = None
    enable_expired_insurance_notifications: Flag = None
    exempt: Flag = None
    expiration_date: Day = None
    info_received: Flag = None
    insurance_type: Text = None
    limit: Text = None
    name: Text = None
    notes: Text = None
    policy_number: Text = None
    status: Literal[
        "compliant",
        "compliant_in_progress",
        "expired",
        "non_compliant",
        "non_compliant_in_progress",
        "undecided",
        "unregistered",
        None,
    ] = None
    additional_insured: Text = None
    division_template: Text = None
    insurance_sets: Text = None


class DirectCost(Item):
    direct_cost_type: Literal["invoice", "expense", "payroll", None] = None
    vendor_id: Whole = None
    employee_id: Whole = None
    invoice_number: Text = None
    status: Literal["draft", "pending", "revise_and_resubmit", "approved", None] = None
    direct_cost_date: Day = None
    received_date: Day = None
    payment_date: Day = None
    description: Text = None
    terms: Text = None
    currency_iso_code: Text = None
    currency_exchange_rate: Number = None


class DirectCostLine(Item):
    direct_cost_id: Whole = None
    wbs_code_id: Whole = None
    cost_code_id: Whole = None
    line_item_type_id: Whole = None
    tax_code_id: Whole = None
    amount: Number = None
    quantity: Number = None
    unit_cost: Number = None
    uom: Unit = None
    extended_type: Literal["manual", "calculated", None] = None
    description: Text = None


class SyncEnvelope(Body):
    """The body of a sync call; where the records belong may stand here or in the query."""

    company_id: Whole = None
    project_id: Whole = None
    sub_job_id: Whole = None
    standard_cost_code_list_id: Whole = None
    updates: list[dict[str, Any]]


class OneProject(Body):
    company_id: Whole = None
    project: Project


class OneVendor(Body):
    company_id: Whole = None
    vendor: Vendor


class OneDirectCost(Body):
    direct_cost: DirectCost


class OnePrimeContract(Body):
    project_id: Whole = None
    prime_contract: PrimeContract
