"""The connected app, as the tests of the Procore double play it."""

from __future__ import annotations

from typing import Any

import requests
from doubles import ProcoreDouble


class App:
    """The connected app: calls with its token and company header."""

    def __init__(self, double: ProcoreDouble, session: requests.Session) -> None:
        self.double = double
        self.company = {"company_id": double.company_id}
        self.session = session
        session.headers["Procore-Company-Id"] = str(double.company_id)

    def token(self, **changes: Any) -> requests.Response:
        form = {
            "grant_type": "client_credentials",
            "client_id": self.double.client_id,
            "client_secret": self.double.client_secret,
        }
        return self.session.post(f"{self.double.url}/oauth/token", data={**form, **changes}, timeout=30)

    def sign_in(self) -> None:
        self.session.headers["Authorization"] = f"Bearer {self.token().json()['access_token']}"

    def get(self, path: str, **params: Any) -> requests.Response:
        return self.session.get(f"{self.double.url}/rest/{path}", params=params, timeout=30)

    def post(self, path: str, body: Any, **params: Any) -> requests.Response:
        return self.session.post(f"{self.double.url}/rest/{path}", json=body, params=params, timeout=30)

    def patch(self, path: str, body: Any, **params: Any) -> requests.Response:
        return self.session.patch(f"{self.double.url}/rest/{path}", json=body, params=params, timeout=30)

    def sync(self, path: str, updates: list[dict[str, Any]], **place: Any) -> dict[str, Any]:
        """Sync `updates`, which must be answered with 200, and return the answer."""
        answer = self.patch(f"v1.0/{path}/sync", {**(place or self.company), "updates": updates})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def synced(self, path: str, updates: list[dict[str, Any]], **place: Any) -> list[dict[str, Any]]:
        """Sync `updates`, all of which must be accepted, and return the entities."""
        answer = self.sync(path, updates, **place)
        assert answer["errors"] == []
        return answer["entities"]

    def project(self, number: str = "03-001") -> int:
        [project] = self.synced(
            "projects", [{"origin_id": f"J|{number}", "name": "Depot", "project_number": number}]
        )
        return project["id"]

    def vendor_in(self, project: int) -> int:
        [vendor] = self.synced("vendors", [{"origin_id": f"AR|{project}", "name": "City of Salem"}])
        added = self.post(f"v1.1/projects/{project}/vendors/{vendor['id']}/actions/add", None)
        assert added.status_code == 201
        return vendor["id"]

    def contract(self, project: int, **fields: Any) -> dict[str, Any]:
        answer = self.post("v1.0/prime_contract", {"project_id": project, "prime_contract": fields})
        assert answer.status_code == 201, answer.text
        return answer.json()
