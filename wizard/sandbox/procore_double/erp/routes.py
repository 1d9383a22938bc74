"""The paths of the gated calls. A table and nothing else.

Where the prefix of a call was never seen in public, the double listens at the likely path (see the client's
table of endpoints for grades and sources).
"""

from __future__ import annotations

from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.erp import connection, external_data, figures, requests, staging

_V10 = "/rest/v1.0"
_COMPANY = f"{_V10}/companies/{{company_id:int}}"

PLATFORM: tuple[tuple[str, str, Action], ...] = (
    ("POST", f"{_COMPANY}/erp_connections", connection.post),
    ("PATCH", f"{_COMPANY}/erp_connections/{{id:int}}", connection.patch_metadata),
    ("PATCH", f"{_COMPANY}/erp_metadata_configuration", connection.patch_metadata),
    ("GET", f"{_COMPANY}/erp_requests/{{id:int}}", requests.show_request),
    ("GET", f"{_COMPANY}/erp_request_details", requests.list_details),
    ("PATCH", f"{_COMPANY}/erp_request_details/sync", requests.close_details),
    ("PATCH", f"{_COMPANY}/erp_request_details/{{id:int}}", requests.close_detail),
    ("PUT", f"{_COMPANY}/erp_request_details/{{id:int}}", requests.close_detail),
    ("GET", f"{_COMPANY}/external_data", external_data.show),
    ("PATCH", f"{_COMPANY}/external_data/sync", external_data.sync),
    ("DELETE", f"{_COMPANY}/external_data/bulk_destroy", external_data.destroy),
    ("POST", f"{_COMPANY}/staged_records", staging.post),
    ("PATCH", f"{_COMPANY}/staged_records/sync", staging.sync),
    ("PATCH", f"{_V10}/erp_job_costs/sync", figures.sync_job_costs),
    ("DELETE", f"{_V10}/erp_job_costs/{{id:int}}", figures.delete_job_cost),
    ("PATCH", f"{_V10}/cost_code_line_item_types/sync", figures.sync_assignments),
    ("DELETE", f"{_V10}/cost_codes_line_item_types/{{id:int}}", figures.delete_assignment),
    ("GET", f"{_V10}/erp_transactions", figures.list_transactions),
    ("PATCH", f"{_V10}/erp_transactions/sync", figures.sync_transactions),
    ("PATCH", f"{_V10}/projects/{{project_id:int}}/configuration", figures.patch_configuration),
)
"""Method, path and action. All need ERP Integrations at Admin (Procore's ERP guides, 2026-06)."""
