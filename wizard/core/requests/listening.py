"""How a connection hears of ERP requests: at intervals always, and by a listener where a site has an address.

The address is that of the customer's own reverse proxy, which passes deliveries on to a port on loopback. The
secret that Procore sends along is made here and kept in the store of secrets.
"""

from __future__ import annotations

import secrets

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret, store_secret

EVERY_SECONDS = 60.0
"""How often Procore is asked unless a site says otherwise: 60 calls of an allowance of 3,600 an hour."""


class Listening(BaseModel):
    """One connection's settings; without an address nobody listens."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    every_seconds: float = Field(default=EVERY_SECONDS, ge=5, le=3600)
    port: int = Field(default=0, ge=0, le=65_535)
    address: str = Field(default="", max_length=500)

    @field_validator("address")
    @classmethod
    def _is_https(cls, address: str) -> str:
        if address and not address.startswith("https://"):
            raise PydanticCustomError("secure_url", "it does not begin with https://")
        return address

    @model_validator(mode="after")
    def _go_together(self) -> Listening:
        if bool(self.port) != bool(self.address):
            raise PydanticCustomError("go_together", "the port and the address go together")
        return self


def secret_name(connection: str) -> str:
    return f"procore-listener-{connection}"


def authorization(home: Home, connection: str, listening: Listening) -> str:
    """Return what Procore has to send along, making it when there is none yet; "" where nobody listens."""
    if not listening.address:
        return ""
    try:
        return read_secret(home, secret_name(connection))
    except TrueupError as problem:
        if problem.code != "MC-303":
            raise
    made = f"Bearer {secrets.token_urlsafe(32)}"
    store_secret(home, secret_name(connection), made)
    return made
