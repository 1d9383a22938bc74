"""The paths of the webhook calls. A table and nothing else."""

from __future__ import annotations

from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.webhooks import hooks

_OLD = "/rest/v1.0/webhooks"
_NEW = "/rest/v2.0/companies/{company_id:int}/webhooks/hooks"

WEBHOOKS: tuple[tuple[str, str, Action], ...] = (
    ("GET", f"{_OLD}/resources", hooks.list_resources),
    ("GET", f"{_OLD}/hooks", hooks.list_old_hooks),
    ("POST", f"{_OLD}/hooks", hooks.post_old_hook),
    ("DELETE", f"{_OLD}/hooks/{{hook_id:int}}", hooks.delete_hook),
    ("GET", f"{_OLD}/hooks/{{hook_id:int}}/triggers", hooks.list_old_triggers),
    ("POST", f"{_OLD}/hooks/{{hook_id:int}}/triggers", hooks.post_old_trigger),
    ("GET", f"{_OLD}/hooks/{{hook_id:int}}/deliveries", hooks.list_old_deliveries),
    ("GET", _NEW, hooks.list_hooks),
    ("POST", _NEW, hooks.post_hook),
    ("PATCH", f"{_NEW}/{{hook_id:int}}", hooks.patch_hook),
    ("DELETE", f"{_NEW}/{{hook_id:int}}", hooks.delete_hook),
    ("GET", f"{_NEW}/{{hook_id:int}}/triggers", hooks.list_triggers),
    ("POST", f"{_NEW}/{{hook_id:int}}/triggers", hooks.post_trigger),
    ("GET", f"{_NEW}/{{hook_id:int}}/deliveries", hooks.list_deliveries),
)
"""Method, path and action; what they need is Webhooks at Standard, a tool of the company."""
