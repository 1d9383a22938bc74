"""Pieces that events of several kinds have in common."""

from __future__ import annotations

from wizard.sandbox.procore_double.fields import Body, Flag, Text, Whole


class DeletedCode(Body):
    id: Whole
    sortable_code: Text
    origin_id: Text


class Origin(Body):
    id: Whole
    origin_id: Text


class CompanyRefresh(Body):
    request_detail_id: Whole
    company_id: Whole


class ProjectCode(Body):
    id: Whole | Text
    name: Text
    origin_id: Text
    origin_data: Text
    origin_code: Text


class AssignedCostType(Body):
    id: Whole
    name: Text
    code: Text
    base_type: Text
    origin_id: Text


class Id(Body):
    id: Whole | Text


class ProjectOrigin(Body):
    id: Whole
    name: Text
    origin_data: Text
    origin_id: Text


class Refresh(Body):
    request_detail_id: Whole


class Named(Body):
    id: Whole | Text
    name: Text


class CostCode(Body):
    id: Whole
    name: Text
    full_code: Text
    origin_id: Text
    origin_data: Text
    standard_cost_code_id: Whole
    biller: Text
    biller_id: Whole
    biller_type: Text
    biller_origin_id: Text
    budgeted: Flag
    code: Text
    parent: Id | None
    sortable_code: Text
    created_at: Text
    deleted_at: Text
    line_item_types: list[AssignedCostType] | None
    position: Whole
    updated_at: Text


class Holder(Body):
    id: Whole
    holder_type: Text


class CostType(Body):
    id: Whole
    base_type: Text
    code: Text
    name: Text
    origin_data: Text
    origin_id: Text
