"""Events of jobs, sub jobs and their codes."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.erp.events.shapes import (
    AssignedCostType,
    DeletedCode,
    Id,
    Origin,
    ProjectCode,
    ProjectOrigin,
)
from wizard.sandbox.procore_double.fields import Body, Flag, Text, Whole


class ImportedJob(Body):
    project: ProjectCode | None
    company_id: Whole


class NewJob(Body):
    id: Whole
    name: Text
    origin_id: Text
    origin_data: Text
    origin_code: Text
    custom_fields: dict[str, Any] | None
    erp_custom_fields: dict[str, Any] | None
    address: Text
    city: Text
    state_code: Text
    zip: Text
    latitude: Text
    longitude: Text
    synced: Flag
    active: Flag


class NewCostCode(Body):
    id: Whole
    name: Text
    full_code: Text
    origin_id: Text
    origin_data: Text
    biller: Text
    biller_id: Whole
    biller_type: Text
    budgeted: Flag
    code: Text
    created_at: Text
    deleted_at: Text
    line_item_types: list[AssignedCostType] | None
    parent: Id | None
    position: Whole
    sortable_code: Text
    updated_at: Text
    long_name_helper: list[list[str]] | None
    standard_cost_code_origin_id: Text


class JobExport(Body):
    job: NewJob | None
    all_cost_codes: list[NewCostCode] | None
    request_detail_id: Whole
    company_id: Whole


class ResetJob(Body):
    project: ProjectOrigin | None


class JobData(Body):
    job_name: Text
    procore_project_id: Whole
    project_id: Whole
    start_date: Text
    job_cost_transactions_sync_enabled: Flag


class OneJob(Body):
    id: Text
    additional_job_data: JobData
    company_id: Whole


class SubJob(Body):
    id: Whole
    code: Text
    created_at: Text
    name: Text
    origin_data: Text
    origin_id: Text
    updated_at: Text
    synced: Flag
    project: ProjectCode | None


class SubJobExport(Body):
    sub_job: SubJob | None
    all_cost_codes: list[NewCostCode] | None
    request_detail_id: Whole
    company_id: Whole


class ImportedSubJob(Body):
    sub_job: SubJob | None
    company_id: Whole


class SubJobToReset(Body):
    id: Whole
    code: Text
    created_at: Text
    name: Text
    origin_data: Text
    origin_id: Text
    updated_at: Text
    synced: Flag
    project: ProjectOrigin | None


class ResetSubJob(Body):
    sub_job: dict[str, SubJobToReset] | None


class SubJobData(Body):
    job_name: Text
    parent_origin_id: Text
    procore_project_id: Whole
    procore_sub_job_id: Whole
    project_id: Whole
    start_date: Text


class DeletedCostCodes(Body):
    project_cost_code_data_array: list[DeletedCode] | None
    project_origin_id: Text
    procore_project_id: Whole
    procore_sub_job_id: Whole


class DeletedCostCode(Body):
    id: Whole
    request_detail_id: Whole
    origin_id: Text
    sortable_code: Text


class DeletedByUser(Body):
    project: Origin | None
    sub_job: Origin | None
    cost_codes: list[DeletedCostCode] | None


class DeletedAssignment(Body):
    id: Whole
    request_detail_id: Whole
    cost_code_origin_id: Text
    line_item_type_origin_id: Text
    job_cost_id: Whole


class DeletedAssignments(Body):
    project: Origin | None
    sub_job: Origin | None
    cost_type_assignments: list[DeletedAssignment] | None


class OneSubJob(Body):
    id: Text
    additional_job_data: SubJobData
    company_id: Whole
