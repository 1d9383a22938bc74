"""Events of the company: standard cost codes, cost types, vendors, metadata."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.erp.events.shapes import DeletedCode, Origin
from wizard.sandbox.procore_double.fields import Body, Flag, Text, Whole


class NewStandardCostCode(Body):
    id: Whole
    standard_cost_code_list_id: Whole
    origin_id: Text
    parent_id: Whole
    code: Text
    full_code: Text
    name: Text
    origin_data: Text
    parent_origin_id: Text
    long_name_helper: list[list[str]] | None
    erp_custom_fields: dict[str, Any] | None
    request_detail_id: Whole


class DeletedCodes(Body):
    standard_cost_code_list_id: Whole
    standard_cost_code_data_array: list[DeletedCode] | None


class SyncCodes(Body):
    standard_cost_code_list_id: Whole
    request_detail_id: Whole


class UnlinkedCodes(Body):
    standard_cost_codes: list[DeletedCode] | None


class DeletedCostType(Body):
    procore_id: Whole
    code: Text
    origin_id: Text


class DeletedCostTypes(Body):
    standard_category_data_array: list[DeletedCostType] | None


class NewVendor(Body):
    id: Whole
    name: Text
    abbreviated_name: Text
    address: Text
    authorized_bidder: Flag
    business_phone: Text
    city: Text
    company: Text
    country_code: Text
    created_at: Text
    email_address: Text
    fax_number: Text
    is_active: Flag
    labor_union: Text
    license_number: Text
    logo: Any
    mobile_phone: Text
    non_union_prevailing_wage: Flag
    notes: Text
    origin_code: Text
    origin_data: Text
    origin_id: Text
    prequalified: Flag
    state_code: Text
    synced_to_erp: Flag
    trade_name: Text
    union_member: Flag
    updated_at: Text
    website: Text
    zip: Text
    erp_custom_fields: dict[str, Any] | None
    business_register: Any
    primary_contact: Any
    attachments: list[Any] | None
    vendor_group: Any


class VendorExport(Body):
    vendor: NewVendor | None
    request_detail_id: Whole
    company_id: Whole


class OneVendor(Body):
    vendor: Origin | None
    company_id: Whole


class ManyVendors(Body):
    vendors: list[Origin] | None
    company_id: Whole


class MergedVendors(Body):
    master_vendor: Origin | None
    source_vendors: list[Origin] | None
    company_id: Whole


class MetadataWanted(Body):
    company_id: Whole
