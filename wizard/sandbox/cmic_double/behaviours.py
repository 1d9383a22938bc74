"""How CMiC's server behaves, as far as anybody outside knows, each part with how sure we are of it.

The double takes all of these from here, so that after a first contact with a real system this is the one file
to correct. `recorded` was seen in recorded traffic of a partner sandbox (2026-08), `documented` stands in
CMiC's own pages, `reported` in the code or words of somebody who calls it, `standard` is what Oracle's ADF
framework does by itself, and `inferred` is our best guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

Confidence = Literal["recorded", "documented", "reported", "standard", "inferred"]


@dataclass(frozen=True)
class Behaviour:
    """One thing the server does: its value, how sure we are, and why we think so."""

    value: Any
    confidence: Confidence
    because: str


# -- lists ------------------------------------------------------------------------------------------
USUAL_LIMIT: Final = Behaviour(25, "standard", "Oracle's default; CMiC documents none")
LARGEST_LIMIT: Final = Behaviour(1000, "documented", "Best practice “global 1,000 limit”, since patch 22")
OVER_LIMIT_STATUS: Final = Behaviour(400, "documented", "The same page")
LINK_PORT: Final = Behaviour(80, "recorded", "Links say http and port 80 although the call came by https")
LINKS: Final = Behaviour(
    (("self", "item"), ("canonical", "item"), ("enclosure", "other")),
    "inferred",
    "The words were struck out of the recording; these have their lengths",
)
TOTAL_ON_REQUEST: Final = Behaviour(True, "standard", "Only totalResults=true brings a count")
ROWS_FILTERED_BY_JOB: Final = Behaviour(
    True, "inferred", "A user sees the rows of his job security groups; the rest is missing without a word"
)
UNKNOWN_FINDER_STATUS: Final = Behaviour(400, "inferred", "An unknown finder or parameter is refused")
UNKNOWN_ATTRIBUTE_STATUS: Final = Behaviour(400, "inferred", "An unknown attribute in q or orderBy is refused")
FIELDS_ALONE_STATUS: Final = Behaviour(
    400,
    "inferred",
    "The portal knows fields beside a finder and for one item only; a client sends it without (switch)",
)

# -- framework and media types ----------------------------------------------------------------------
USUAL_FRAMEWORK: Final = Behaviour("2", "recorded", "Every recorded answer carries it")
FRAMEWORKS: Final = Behaviour(("1", "2", "3", "4"), "standard", "CMiC mentions none above 4")
COLLECTION_TYPE: Final = Behaviour(
    "application/vnd.oracle.adf.resourcecollection+json", "recorded", "With Accept: */*"
)
ITEM_TYPE: Final = Behaviour("application/vnd.oracle.adf.resourceitem+json", "documented", "Create pages")
RESULT_TYPE: Final = Behaviour("application/vnd.oracle.adf.actionresult+json", "documented", "Post PCI page")
DESCRIPTION_TYPE: Final = Behaviour("application/vnd.oracle.adf.description+json", "standard", "Access metadata")
PLAIN_JSON_ON_ACCEPT: Final = Behaviour(True, "standard", "Accept: application/json is answered in kind")

# -- sign-in and rights --------------------------------------------------------------------------------------------
TENANT_MARK: Final = Behaviour("||", "reported", "Three clients sign in as TENANT||USER")
REALM: Final = Behaviour('Basic realm="weblogic"', "inferred", "A realm is usual; its name was not recorded")
DENIED_STATUS: Final = Behaviour(403, "inferred", "API Security denies an endpoint or a method")
DENIED_TEXT: Final = Behaviour("Access to the resource is denied", "inferred", "Not recorded")
UNLICENSED_STATUS: Final = Behaviour(403, "inferred", "The text was reported without its status")
UNLICENSED_TEXT: Final = Behaviour(
    "ORA-20001: <CMIC_ERR_CODE>NO-ERROR-CODE</CMIC_ERR_CODE>"
    "<CMIC_ERR_MSG>You are not licensed to use this API program</CMIC_ERR_MSG>",
    "reported",
    "A public client's issue",
)

# -- rows -------------------------------------------------------------------------------------------
SERVER_OFFSETS: Final = Behaviour(
    (-5, -4), "recorded", "Stamps carry -05:00 in March and -04:00 in August: hours in winter and in summer"
)
UPDATED_IS_NULL_AT_FIRST: Final = Behaviour(True, "recorded", "A row never updated has no update date")
KEY_MUST_BE_EMPTY: Final = Behaviour(True, "documented", "“Unique Row ID. Leave empty” on every create page")

# -- writing ----------------------------------------------------------------------------------------
INVALID_STATUS: Final = Behaviour(400, "documented", "Validation; the message names the attribute")
INVALID_DETAIL: Final = Behaviour("27014", "inferred", "Oracle's code for a missing or wrong attribute")
DUPLICATE_STATUS: Final = Behaviour(400, "inferred", "A natural key that is there already")
DUPLICATE_TEXT: Final = Behaviour(
    "JBO-25013: Too many objects match the primary key {key}.", "standard", "Oracle's words"
)
DERIVED_COME_LATER: Final = Behaviour(
    True, "documented", "The 201 of an owner change order still has null where derived values belong"
)
VENDOR_BEARS_PARTNERS_NAME: Final = Behaviour(
    True, "inferred", "A vendor extends a business partner company by company, and shows its name"
)
BUDGET_COMES_LATER: Final = Behaviour(
    ("JcatBudgetAmt", "JcatCurrentBudgetAmt"),
    "documented",
    "A category is made first, and its amounts are changed then; what a create says of them is left out here. "
    "The names themselves are inferred",
)
CURRENT_BUDGET_FOLLOWS: Final = Behaviour(
    True, "inferred", "Until a change item is posted the current budget is the one that was entered"
)
POSTING_MOVES_BUDGET: Final = Behaviour(
    True, "inferred", "Procore's map says that a budget change updates the current budget, and names a change item"
)
CODES_OF_COMPANY_ONLY: Final = Behaviour(
    True, "inferred", "A job takes cost codes and categories of the company's lists alone; anything else is 400"
)
POSTED: Final = Behaviour("SUCCESS", "documented", "Post PCI page")
NOT_POSTED: Final = Behaviour(
    "Change order is not approved, it cannot be posted. (COMP, JOB, CHG): ({company}, {job}, {code}). "
    "Approved flag = N, PCI status = {status}",
    "documented",
    "Post PCI page; it comes with status 200",
)
ALREADY_POSTED: Final = Behaviour(
    "Change order is already posted. (COMP, JOB, CHG): ({company}, {job}, {code})",
    "inferred",
    "By analogy; it too would come with status 200",
)
UNKNOWN_ITEM_STATUS: Final = Behaviour(404, "standard", "A row key that is not there")

# -- what stands in between -------------------------------------------------------------------------
SERVER_NAME: Final = Behaviour("cloudflare", "recorded", "The cloud's answers name it")
PROXY_PAGE: Final = Behaviour(
    "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head>"
    "<body><h1>Sorry, you have been blocked</h1></body></html>",
    "inferred",
    "What stands before the cloud answers with pages now and then",
)
PROXY_STATUS: Final = Behaviour(403, "inferred", "Its usual status")
R11_STATUS: Final = Behaviour(404, "inferred", "Before R12 there is no REST application behind the path")
R11_PAGE: Final = Behaviour(
    "<html><head><title>Error 404--Not Found</title></head><body><h2>Error 404--Not Found</h2>"
    "<p>From RFC 2068 Hypertext Transfer Protocol</p></body></html>",
    "inferred",
    "WebLogic's page for a path without an application",
)


def every() -> dict[str, Behaviour]:
    """Return all of them by name."""
    return {name: value for name, value in globals().items() if isinstance(value, Behaviour)}
