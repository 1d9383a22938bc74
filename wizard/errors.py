"""What can go wrong, as a glossary.

The lowest floor: every room raises `TrueupError` with a code from `GLOSSARY`, and translates foreign
exceptions into one at its own edge. A code is spoken on the phone, so it never changes its meaning and is
never used again. This module imports nothing but words and the standard library, and shows nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wizard.words import Words, plain, understood


class Kind(StrEnum):
    """What a person can do about an error."""

    INPUT = "input"  # fix it on this page
    CONFIG = "config"  # someone must change a setting; `who` says who
    TRANSIENT = "transient"  # we retry
    INTERNAL = "internal"  # a bug; a support bundle helps


@dataclass(frozen=True)
class Entry:
    """One glossary entry; `title`, `cause` and `remedy` are format strings over the error's params."""

    kind: Kind
    title: str
    cause: str
    remedy: str
    who: str


class TrueupError(Exception):
    """An error as the product tells it: what happened, why, what to do, and who can do it.

    `code` is a key of `GLOSSARY`; `params` fill its texts and must never hold a secret. A sentence of ours among
    them comes as `say(…)`, so that it is told in the language of the window as well.
    Raises `KeyError` for a code that the glossary does not hold.
    """

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        self._entry = GLOSSARY[code]
        super().__init__(f"{code}: {self.title}")

    @property
    def kind(self) -> Kind:
        return self._entry.kind

    def words(self, part: str) -> Words:
        """Return `title`, `cause`, `remedy` or `who` apart from its values, to be told in any language."""
        return Words(getattr(self._entry, part), self.params)

    @property
    def title(self) -> str:
        return str(self.words("title"))

    @property
    def cause(self) -> str:
        return str(self.words("cause"))

    @property
    def remedy(self) -> str:
        return str(self.words("remedy"))

    @property
    def who(self) -> str:
        return self._entry.who

    def in_words(self) -> str:
        """The whole error as lines for a terminal."""
        return (
            f"{self.code}  {self.title}\n  Why: {self.cause}\n  What to do: {self.remedy}\n"
            f"  Who can do it: {self.who}\n"
        )

    def to_dict(self) -> dict[str, Any]:
        """The error as plain JSON, for the channel, the mirror and the log."""
        return {
            "code": self.code,
            "kind": self.kind.value,
            "title": self.title,
            "cause": self.cause,
            "remedy": self.remedy,
            "who": self.who,
            "params": {name: plain(value) for name, value in self.params.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TrueupError:
        """The reverse of `to_dict`; a code from a newer version becomes IN-902 with the texts kept."""
        code = str(data.get("code"))
        if code in GLOSSARY:
            params = dict(data.get("params") or {})
            return cls(code, **{name: understood(value) for name, value in params.items()})
        return cls("IN-902", other=code, text=f"{data.get('title')} {data.get('remedy')}")


class Cancelled(Exception):  # noqa: N818 - it is a wish, not an error
    """A person asked for the work under way to stop; what was done until then stands."""


_ADMIN = "the administrator of this server"
_PROCORE = "the company's Procore administrator"
_SAGE = "the Sage administrator"
_CMIC = "the CMiC administrator"
_FINANCE = "the finance department"
_SUPPORT = "support, with the log"
_APPROVER = "whoever accepts change orders here"
_PROJECT = "the project manager, in Procore"

GLOSSARY: dict[str, Entry] = {
    # -- Procore -----------------------------------------------------------------------------------------
    "PC-101": Entry(
        Kind.INPUT,
        "Procore did not accept the client id and secret.",
        "One of the two is mistyped, or they belong to another environment than {login_url}.",
        "Copy both again from the app's page in Procore, and check the environment.",
        _ADMIN,
    ),
    "PC-102": Entry(
        Kind.CONFIG,
        "The app is not connected to company {company_id}.",
        "The app is not installed in that company, or the company number is wrong.",
        "Ask for the app to be installed under App Management, then pick the company from the list.",
        _PROCORE,
    ),
    "PC-103": Entry(
        Kind.CONFIG,
        "The service account may not use the tool “{tool}”.",
        "It has the level “{found}” where “{needed}” is needed.",
        "Raise the service account's permission for “{tool}” to “{needed}”, then connect again.",
        _PROCORE,
    ),
    "PC-104": Entry(
        Kind.TRANSIENT,
        "Procore's limit of calls is used up for now.",
        "{limit} calls were allowed in this period.",
        "Nothing to do: the sync goes on by itself at {resume_at}.",
        "nobody",
    ),
    "PC-105": Entry(
        Kind.TRANSIENT,
        "Procore is busy or being maintained (status {status}).",
        "Its servers answered that they cannot work on requests at the moment.",
        "Nothing to do: we try again. If it lasts, look at Procore's status page.",
        "nobody",
    ),
    "PC-106": Entry(
        Kind.TRANSIENT,
        "{host} cannot be reached.",
        "{reason}",
        "Check this server's way to the internet (outbound port 443, proxy, name service).",
        _ADMIN,
    ),
    "PC-107": Entry(
        Kind.CONFIG,
        "The connection to {host} is not trusted.",
        "Its certificate could not be verified: {reason}",
        "A proxy that inspects traffic signs with the company's own authority. Add that authority's certificate to "
        "this server's certificate store, or name its file in the variable REQUESTS_CA_BUNDLE of the core.",
        _ADMIN,
    ),
    "PC-108": Entry(
        Kind.INTERNAL,
        "Procore's answer was not understood.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was changed by this answer.",
        _SUPPORT,
    ),
    "PC-109": Entry(
        Kind.CONFIG,
        "Procore refused the request.",
        "{call} answered with status {status}: {reason}",
        "Read the reason; it names what has to change.",
        _PROCORE,
    ),
    "PC-110": Entry(
        Kind.INPUT,
        "The address {url} cannot be used.",
        "Only https addresses are used, and http only on this computer itself.",
        "Correct the address of the environment.",
        _ADMIN,
    ),
    "PC-111": Entry(
        Kind.TRANSIENT,
        "Another program is changing the same records in Procore.",
        "{call} answered with a conflict: {reason}",
        "Nothing to do: we try again.",
        "nobody",
    ),
    "PC-120": Entry(
        Kind.CONFIG,
        "A web page came instead of Procore's answer.",
        "{call} was answered with status {status} by something on the way to {host}: {page}",
        "A proxy or firewall asks for a sign-in or blocks the address. Let this server reach {host} without it.",
        _ADMIN,
    ),
    "PC-121": Entry(
        Kind.CONFIG,
        "The proxy on the way to {host} asks for a user name and password.",
        "The core runs without anybody who could type them.",
        "Let this server through the proxy without a sign-in, or past the proxy to {host}.",
        _ADMIN,
    ),
    "PC-122": Entry(
        Kind.TRANSIENT,
        "The proxy on the way to {host} cannot be used.",
        "{reason}",
        "Check the proxy that is set for the account of the core, or let this server reach {host} without it.",
        _ADMIN,
    ),
    "PC-123": Entry(
        Kind.CONFIG,
        "The certificate of {host} is not valid at this computer's time.",
        "Here it is {now}. {reason}",
        "Set the clock of this server and have it follow a time server. If the clock is right, the certificate is "
        "out of date: ask whoever runs the proxy.",
        _ADMIN,
    ),
    "PC-124": Entry(
        Kind.CONFIG,
        "Another computer answers under the name {host}.",
        "Its certificate is made out to another name: {reason}",
        "Correct the address, the name service or the proxy of this server. Nothing was sent.",
        _ADMIN,
    ),
    "PC-125": Entry(
        Kind.CONFIG,
        "Procore refused the sign-in, and the clock of this computer is {minutes} minutes off.",
        "Sign-in is bound to the time. Procore's clock says {there}, this computer says {here}.",
        "Set the clock of this server and have it follow a time server, then connect again.",
        _ADMIN,
    ),
    "PC-126": Entry(
        Kind.TRANSIENT,
        "The name {host} is not known to the name service (DNS).",
        "{reason}",
        "Check the address, and the name servers (DNS) that this server asks.",
        _ADMIN,
    ),
    "PC-127": Entry(
        Kind.TRANSIENT,
        "{host} does not answer in time.",
        "No connection was made within {seconds} seconds: a firewall may drop it without a word.",
        "Allow this server outbound connections to {host} on port 443, or set the proxy that has to be used.",
        _ADMIN,
    ),
    "PC-128": Entry(
        Kind.CONFIG,
        "No secure connection to {host} could be made.",
        "What answers there does not speak as Procore does: {reason}",
        "Check the address, and whether a proxy or firewall answers in the place of {host}.",
        _ADMIN,
    ),
    "PC-141": Entry(
        Kind.CONFIG,
        "The file {path}, which replaces paths of Procore's ERP platform, cannot be used.",
        "{reason}",
        "Correct the file or remove it; without it the paths that Trueup knows are used.",
        _ADMIN,
    ),
    "PC-142": Entry(
        Kind.CONFIG,
        "A request of Procore's ERP platform was not understood.",
        "Request {request} ({name}): {reason}",
        "Send the code and the number of the request to support. Procore was told that it was not done.",
        _SUPPORT,
    ),
    "PC-143": Entry(
        Kind.CONFIG,
        "Procore asks for something that Trueup does not do: {name}.",
        "Trueup exports prime contract change orders, and sends what the accounting system holds.",
        "Enter it in the accounting system by hand, or reject it in Procore.",
        _ADMIN,
    ),
    # -- CMiC ------------------------------------------------------------------------------------------------
    "CM-101": Entry(
        Kind.INPUT,
        "CMiC did not accept the user name and password.",
        "{login} was refused at {host}: mistyped, locked, expired, or the tenant is another one.",
        "Sign in to CMiC's own pages with the same name to see which it is, then type both again. A user of the "
        "cloud needs the tenant ID, which CMiC calls Client ID; one on the company's own server has none.",
        _CMIC,
    ),
    "CM-102": Entry(
        Kind.CONFIG,
        "CMiC has no licence for “{entity}”.",
        "{resource} answered: {reason}",
        "Ask CMiC to license the API program {resource}, or clear “{entity}” in the mappings.",
        _CMIC,
    ),
    "CM-103": Entry(
        Kind.CONFIG,
        "The service user may not use “{entity}” in CMiC.",
        "{method} {resource} was refused: {reason}",
        "In CMiC's API Security give a role of the service user the method {method} on {resource}.",
        _CMIC,
    ),
    "CM-104": Entry(
        Kind.INPUT,
        "There is no company “{company}” in CMiC.",
        "The general ledger knows no company of that code, or the service user may not see it.",
        "Type the company code as CMiC shows it, with its leading zeros; it has {longest} characters at most.",
        _CMIC,
    ),
    "CM-105": Entry(
        Kind.TRANSIENT,
        "CMiC is busy or being maintained (status {status}).",
        "{call}: {reason}",
        "Nothing to do: we try again. If it lasts, ask CMiC, and name this trace: {trace}",
        "nobody",
    ),
    "CM-106": Entry(
        Kind.TRANSIENT,
        "{host} cannot be reached.",
        "{reason}",
        "Check this server's way to CMiC: outbound port 443, proxy, VPN, and CMiC's list of allowed addresses.",
        _ADMIN,
    ),
    "CM-107": Entry(
        Kind.CONFIG,
        "The connection to {host} is not trusted.",
        "Its certificate could not be verified: {reason}",
        "A proxy that inspects traffic, or a server of your own, signs with the company's own authority. Add that "
        "authority's certificate to this server's certificate store.",
        _ADMIN,
    ),
    "CM-108": Entry(
        Kind.INTERNAL,
        "CMiC's answer was not understood.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was changed by this answer.",
        _SUPPORT,
    ),
    "CM-109": Entry(
        Kind.CONFIG,
        "CMiC refused the request.",
        "{call} answered with status {status}: {reason}",
        "Read the reason; it names what has to change. Support can find the call by this trace: {trace}",
        _CMIC,
    ),
    "CM-110": Entry(
        Kind.INPUT,
        "The address {url} cannot be used.",
        "Only https addresses are used, and http only on this computer itself.",
        "Paste the mobile server URL again, such as https://cmic.example.com/cmicprod.",
        _ADMIN,
    ),
    "CM-111": Entry(
        Kind.TRANSIENT,
        "Somebody else is changing the same record in CMiC.",
        "{call} answered with a conflict: {reason}",
        "Nothing to do: we look again before we go on.",
        "nobody",
    ),
    "CM-112": Entry(
        Kind.CONFIG,
        "What answers at {host} is not the interface of CMiC R12.",
        "{call} answered with status {status} and {page}. Releases before R12 have no such interface.",
        "Check that CMiC is R12 or newer, and that this is the mobile server URL with its environment, such as "
        "https://cmic.example.com/cmicprod.",
        _CMIC,
    ),
    "CM-113": Entry(
        Kind.CONFIG,
        "The service user sees no jobs in CMiC.",
        "The company answers, but its list of jobs is empty: rows of jobs outside the user's security groups are "
        "left out without a word.",
        "Add the service user to the security groups of all jobs that are to be synchronised.",
        _CMIC,
    ),
    "CM-114": Entry(
        Kind.CONFIG,
        "Nobody knows yet whether CMiC kept “{record}”.",
        "The answer to {call} was lost, and the record could not be looked up afterwards: {reason}",
        "Nothing is sent again by itself before it was looked up. Let the sync run again once CMiC answers.",
        "nobody",
    ),
    "CM-115": Entry(
        Kind.CONFIG,
        "CMiC did not post “{record}”.",
        "{reason}",
        "Do in CMiC what the reason says, then export it again. Nothing was reported as posted.",
        _FINANCE,
    ),
    "CM-116": Entry(
        Kind.INTERNAL,
        "The request was larger than CMiC takes.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was written.",
        _SUPPORT,
    ),
    "CM-117": Entry(
        Kind.CONFIG,
        "“{record}” is in CMiC already, with other values.",
        "{reason}",
        "Compare both, and change the one in CMiC or the one in Procore. Nothing was written.",
        _FINANCE,
    ),
    "CM-118": Entry(
        Kind.TRANSIENT,
        "The list of {resource} changed faster than it could be read.",
        "Rows went away between its pages, {times} times in a row.",
        "Nothing to do: it is read again. If it lasts, synchronise at a quieter time.",
        "nobody",
    ),
    "CM-119": Entry(
        Kind.CONFIG,
        "The resource {resource} is not there.",
        "{call} answered with status {status}: {reason}",
        "This release of CMiC does not offer it. Clear “{entity}” in the mappings, or ask CMiC.",
        _CMIC,
    ),
    "CM-120": Entry(
        Kind.CONFIG,
        "A web page came instead of CMiC's answer.",
        "{call} was answered with status {status} by something on the way to {host}: {page}",
        "A proxy, a firewall or the cloud's guard blocks this server. Have its address allowed. Trace: {trace}",
        _ADMIN,
    ),
    "CM-121": Entry(
        Kind.CONFIG,
        "The proxy on the way to {host} asks for a user name and password.",
        "The core runs without anybody who could type them.",
        "Let this server through the proxy without a sign-in, or past the proxy to {host}.",
        _ADMIN,
    ),
    "CM-122": Entry(
        Kind.TRANSIENT,
        "The proxy on the way to {host} cannot be used.",
        "{reason}",
        "Check the proxy that is set for the account of the core, or let this server reach {host} without it.",
        _ADMIN,
    ),
    "CM-123": Entry(
        Kind.CONFIG,
        "The certificate of {host} is not valid at this computer's time.",
        "Here it is {now}. {reason}",
        "Set the clock of this server and have it follow a time server. If the clock is right, the certificate is "
        "out of date: ask whoever runs {host}.",
        _ADMIN,
    ),
    "CM-124": Entry(
        Kind.CONFIG,
        "Another computer answers under the name {host}.",
        "Its certificate is made out to another name: {reason}",
        "Correct the address, the name service or the proxy of this server. Nothing was sent.",
        _ADMIN,
    ),
    "CM-126": Entry(
        Kind.TRANSIENT,
        "The name {host} is not known to the name service (DNS).",
        "{reason}",
        "Check the mobile server URL, and the name servers (DNS) that this server asks.",
        _ADMIN,
    ),
    "CM-127": Entry(
        Kind.TRANSIENT,
        "{host} does not answer in time.",
        "No connection was made within {seconds} seconds: a firewall may drop it without a word.",
        "Allow this server outbound connections to {host} on port 443; a CMiC on the company's own network may "
        "need a VPN, or this server's address on its list.",
        _ADMIN,
    ),
    "CM-128": Entry(
        Kind.CONFIG,
        "No secure connection to {host} could be made.",
        "What answers there does not speak as CMiC does: {reason}",
        "Check the address, and whether a proxy or firewall answers in the place of {host}.",
        _ADMIN,
    ),
    "CM-129": Entry(
        Kind.INPUT,
        "The identity provider gave no token for CMiC.",
        "{host} answered with status {status}: {reason}",
        "Check the application's id, its secret, the scope, and the directory in the token address.",
        _CMIC,
    ),
    "CM-130": Entry(
        Kind.CONFIG,
        "CMiC does not know the code “{value}”.",
        "It stands in the settings for change orders, and is in none of CMiC's lists of types and statuses.",
        "Add it in CMiC, or put a code of CMiC's own lists into the settings.",
        _CMIC,
    ),
    "PC-144": Entry(
        Kind.CONFIG,
        "Procore's deliveries cannot be heard on port {port} of this computer.",
        "{reason}",
        "Choose another port with trueup requests listen, or end the program that holds it. Until then Procore is "
        "asked at intervals, so that no request is missed.",
        _ADMIN,
    ),
    "PC-145": Entry(
        Kind.INPUT,
        "Trueup cannot listen in that way.",
        "{reason}",
        "Give --port and --address together: a port on this computer, and the https:// address of your reverse "
        "proxy.",
        _ADMIN,
    ),
    # -- the accounting database ---------------------------------------------------------------------------
    "DB-201": Entry(
        Kind.CONFIG,
        "The database driver “{driver}” is not installed.",
        "The driver list of this {bits}-bit program does not hold it.",
        "Install the Sage 300 CRE client on this server, or choose another driver.",
        _ADMIN,
    ),
    "DB-202": Entry(
        Kind.CONFIG,
        "The driver “{driver}” is made for another kind of program.",
        "This is a {bits}-bit program and the driver is not.",
        "Install the {bits}-bit driver, or repair Trueup so that its matching bridge is installed.",
        _ADMIN,
    ),
    "DB-203": Entry(
        Kind.INPUT,
        "The database did not accept the user name and password.",
        "{reason}",
        "Type both again: they are case-sensitive, and the password may hold letters and digits only.",
        _SAGE,
    ),
    "DB-204": Entry(
        Kind.INPUT,
        "{path} is not a database.",
        "The file is there but cannot be read as a database: {reason}",
        "Choose the data folder or database file of the company again.",
        _ADMIN,
    ),
    "DB-205": Entry(
        Kind.CONFIG,
        "The table {table} was not found.",
        "The module is not installed, the user may not read it, or it has another name here.",
        "Give the database user read access to {table}, or clear “{entity}” in the mappings.",
        _SAGE,
    ),
    "DB-206": Entry(
        Kind.CONFIG,
        "The table {table} has no column {column}.",
        "This version of the accounting system names it otherwise or does not have it.",
        "Clear that field in the mappings of “{entity}”, or send the discovery report to support.",
        _SAGE,
    ),
    "DB-207": Entry(
        Kind.TRANSIENT,
        "The database did not answer within {seconds} seconds.",
        "The database engine is busy or hangs; the reading process was ended so that nothing waits for ever.",
        "Nothing to do: we try again. If it lasts, restart the database engine.",
        _ADMIN,
    ),
    "DB-208": Entry(
        Kind.TRANSIENT,
        "The connection to the database broke.",
        "{reason}",
        "Nothing to do: we try again. If it lasts, check that the database engine runs.",
        _ADMIN,
    ),
    "DB-209": Entry(
        Kind.INPUT,
        "{path} was not found.",
        "The file or folder does not exist for the account that runs the sync.",
        "Choose the data folder or database file again; mapped drives do not exist for a service.",
        _ADMIN,
    ),
    "DB-211": Entry(
        Kind.TRANSIENT,
        "The reading process ended unexpectedly.",
        "{reason}",
        "Nothing to do: we try again. If it lasts, send the log to support.",
        _SUPPORT,
    ),
    "DB-212": Entry(
        Kind.CONFIG,
        "The database refused a statement.",
        "{reason}",
        "Check the database user's rights; send the log to support if they are complete.",
        _SAGE,
    ),
    "DB-213": Entry(
        Kind.TRANSIENT,
        "Someone is working on these records in the accounting system.",
        "{reason}",
        "Nothing was written. We try again; if it lasts, close the contract and the change order on all screens.",
        _FINANCE,
    ),
    "DB-214": Entry(
        Kind.CONFIG,
        "The database user may not write the table {table}.",
        "{reason}",
        "Give it write access to {table}, or leave it: a file or an entry sheet is made instead.",
        _SAGE,
    ),
    "DB-221": Entry(
        Kind.CONFIG,
        "{table} lacks what “{entity}” cannot do without.",
        "There is no column {column} under any name that is known, so “{entity}” is not read.",
        "Send the discovery report to support: it says which columns the table has.",
        _SUPPORT,
    ),
    "DB-222": Entry(
        Kind.TRANSIENT,
        "{rows} records of {table} were written while they were read.",
        "A half of each came without the other, and half a record is never taken.",
        "Nothing to do: the table is read again. If it lasts, sync when nobody posts.",
        _SAGE,
    ),
    "DB-223": Entry(
        Kind.CONFIG,
        "“{entity}” is not what it was when the set-up was made.",
        "{table} has no column {column} any more. Going on would clear those values in Procore.",
        "Open the set-up, press Test at “Local connections” and look at what was found; then save.",
        _ADMIN,
    ),
    "DB-224": Entry(
        Kind.TRANSIENT,
        "Another program holds the company's files for itself.",
        "{reason}",
        "Nothing to do: we try again. Posting, backups and file tools hold files; if it lasts, end them.",
        _SAGE,
    ),
    "DB-225": Entry(
        Kind.CONFIG,
        "{gone} of {known} records of “{entity}” would be gone, and were left as they are.",
        "They were deleted in the accounting system, or its record security hides them, or it is another company.",
        "Look whether they are gone. If so: trueup losses --confirm {id}, then a deep sync; if not, give access.",
        _SAGE,
    ),
    # -- this computer ---------------------------------------------------------------------------------------
    "MC-301": Entry(
        Kind.CONFIG,
        "The disk is full.",
        "{path} could not be written: no space is left.",
        "Free some space on that disk; the sync goes on where it was.",
        _ADMIN,
    ),
    "MC-302": Entry(
        Kind.CONFIG,
        "{path} may not be used by this account.",
        "{reason}",
        "Run the set-up with administrator rights, or repair the rights of Trueup's machine folder.",
        _ADMIN,
    ),
    "MC-303": Entry(
        Kind.INPUT,
        "The secret “{name}” is not in the store.",
        "It was never typed in here, or the store was removed.",
        "Type the password or client secret again.",
        _ADMIN,
    ),
    "MC-304": Entry(
        Kind.CONFIG,
        "The store of secrets cannot be opened.",
        "{reason}",
        "Restore {path} from a backup, or remove it and type the secrets again.",
        _ADMIN,
    ),
    "MC-305": Entry(
        Kind.CONFIG,
        "{path} is damaged.",
        "{reason}",
        "Keep a copy of the file for support, then remove it: the next deep sync builds it again.",
        _SUPPORT,
    ),
    "MC-306": Entry(
        Kind.CONFIG,
        "There is no display to open a window on.",
        "This terminal belongs to no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.",
        "Start it from a desktop or a remote desktop connection; the command line works here: trueup --help",
        _ADMIN,
    ),
    "MC-307": Entry(
        Kind.CONFIG,
        "This desktop has no place for icons of programs that run.",
        "Neither a notification area nor a status tray was found.",
        "Switch it on in the settings of the desktop, or look with trueup-setup --status or trueup status.",
        _ADMIN,
    ),
    "MC-320": Entry(
        Kind.CONFIG,
        "The secrets belong to another computer.",
        "{path} was sealed by “{computer}” and opens only there, so the folder was copied or restored here.",
        "Type the client secret and the password of the database again; what is typed replaces it.",
        _ADMIN,
    ),
    "MC-321": Entry(
        Kind.CONFIG,
        "The machine folder is open to others.",
        "{faults}",
        "Find out who made it so and what changed in {path}, then close it with: trueup doctor --fix-rights",
        _ADMIN,
    ),
    "MC-322": Entry(
        Kind.CONFIG,
        "The rights of the machine folder could not be set.",
        "“{command}” ended with {status}: {reason}",
        "Run the command in a terminal with administrator rights.",
        _ADMIN,
    ),
    "MC-323": Entry(
        Kind.CONFIG,
        "The service is not installed.",
        "This computer knows no service called {name}.",
        "Install it with: trueup service install",
        _ADMIN,
    ),
    "MC-324": Entry(
        Kind.CONFIG,
        "Administrator rights are needed for that.",
        "Only an administrator may change services and the rights of the machine folder.",
        "Start the terminal with “Run as administrator” (Linux: with sudo), then repeat the command.",
        _ADMIN,
    ),
    "MC-325": Entry(
        Kind.CONFIG,
        "The service manager refused.",
        "{reason}",
        "Mend what it says, then repeat the command; nothing else was changed.",
        _ADMIN,
    ),
    "MC-326": Entry(
        Kind.TRANSIENT,
        "The service did not get to “{wanted}” in time.",
        "After {seconds} seconds it is “{found}”.",
        "Look into the event log of the system and at the end of logs/core.log, then repeat the command.",
        _ADMIN,
    ),
    "MC-327": Entry(
        Kind.CONFIG,
        "The account “{account}” is not known here.",
        "{reason}",
        "Write it as DOMAIN\\name, .\\name for a local account, or DOMAIN\\name$ for a managed one.",
        _ADMIN,
    ),
    # -- the core ----------------------------------------------------------------------------------------------
    "CO-401": Entry(
        Kind.TRANSIENT,
        "The background core does not answer.",
        "No core is running for {home}.",
        "Start the service, choose “Start it now” in the wizard, or run: trueup core start",
        _ADMIN,
    ),
    "CO-402": Entry(
        Kind.CONFIG,
        "This account may not talk to the background core.",
        "The key file {path} cannot be read, or belongs to another core.",
        "Start the set-up as an administrator.",
        _ADMIN,
    ),
    "CO-403": Entry(
        Kind.INTERNAL,
        "The core does not know the request “{call}”.",
        "The wizard and the core are of different versions.",
        "Restart the core so that both are of the same version.",
        _ADMIN,
    ),
    "CO-404": Entry(
        Kind.INPUT,
        "There is no run {run_id}.",
        "It was never started here, or its record was removed.",
        "Choose a run from the list of runs.",
        _ADMIN,
    ),
    "CO-405": Entry(
        Kind.INPUT,
        "The mappings were changed by someone else in the meantime.",
        "You reviewed {expected}, but {found} is in force now.",
        "Review the new differences, then save again.",
        _ADMIN,
    ),
    "CO-406": Entry(
        Kind.INPUT,
        "The plan cannot be used.",
        "{reason}",
        "Go back to the step that is named and correct it.",
        _ADMIN,
    ),
    "CO-407": Entry(
        Kind.CONFIG,
        "Another core is already running for {home}.",
        "Only one core may write there; process {pid} holds it.",
        "Use the running core, or stop it first.",
        _ADMIN,
    ),
    "CO-408": Entry(
        Kind.INTERNAL,
        "The background core did not start.",
        "{reason}",
        "Look at the end of {log}, and send it to support.",
        _SUPPORT,
    ),
    "CO-420": Entry(
        Kind.INPUT,
        "The core is paused until {until}.",
        "Someone paused it, for a backup perhaps. Until then no run starts.",
        "Wait for the end of the pause, or end it now with: trueup unpause",
        _ADMIN,
    ),
    "CO-421": Entry(
        Kind.INPUT,
        "Nothing is set up for “{connection}”.",
        "No mappings were ever saved for a connection of that name.",
        "Choose one of the connections that “trueup status” names, or set it up first.",
        _ADMIN,
    ),
    "CO-422": Entry(
        Kind.INPUT,
        "The length of the pause, “{given}”, cannot be used.",
        "A pause lasts between one minute and seven days.",
        "Give hours, minutes or both, such as 2h, 30m or 1h30m.",
        _ADMIN,
    ),
    "CO-423": Entry(
        Kind.INPUT,
        "A run every {given} minutes cannot be scheduled.",
        "The interval is a whole number of minutes from {shortest} to {longest}.",
        "Choose an interval in between, such as 30.",
        _ADMIN,
    ),
    "CO-424": Entry(
        Kind.INPUT,
        "The quiet hours “{given}” cannot be used.",
        "They are two different times of the day, from 00:00 to 23:59.",
        "Give both times with hours and minutes, such as 22:00-05:00.",
        _ADMIN,
    ),
    "CO-425": Entry(
        Kind.INPUT,
        "It is not clear which connection is meant.",
        "These connections are set up: {connections}.",
        "Name one of them in the command.",
        _ADMIN,
    ),
    "CO-426": Entry(
        Kind.INPUT,
        "The history holds no plan {number} of “{connection}”.",
        "That plan was never saved for this connection.",
        "Choose a plan from the history.",
        _ADMIN,
    ),
    "CO-427": Entry(
        Kind.INPUT,
        "The options of the command do not fit together.",
        "{reason}",
        "See how the command is used by adding: --help",
        _ADMIN,
    ),
    "CO-428": Entry(
        Kind.INPUT,
        "No connection is set up yet.",
        "The set-up was never finished on this computer.",
        "Open the wizard and finish the set-up: trueup",
        _ADMIN,
    ),
    "CO-440": Entry(
        Kind.INPUT,
        "There is no match with that number.",
        "{numbers} is not in the list of “{connection}”; it may have been taken off by a sync.",
        "See the numbers with: trueup matches list",
        _FINANCE,
    ),
    "CO-441": Entry(
        Kind.INPUT,
        "No number was given.",
        "Matches are decided by their numbers in the list.",
        "See the numbers with: trueup matches list",
        _FINANCE,
    ),
    "CO-442": Entry(
        Kind.CONFIG,
        "“{name}” cannot be held against Procore yet.",
        "Only Sage 300 CRE is compared so far.",
        "Compare its reports with Procore’s by hand.",
        _FINANCE,
    ),
    "CO-450": Entry(
        Kind.INPUT,
        "No loss of “{entity}” waits for an answer.",
        "Asked about: {asked}.",
        "See what is asked with: trueup losses",
        _ADMIN,
    ),
    # -- single records (set aside; the run goes on) ---------------------------------------------------------
    "RC-501": Entry(
        Kind.CONFIG,
        "The {field} of this record is longer than Procore allows.",
        "It has {length} characters, and {limit} are allowed.",
        "Shorten it in the accounting system; it is sent with the next sync.",
        _FINANCE,
    ),
    "RC-502": Entry(
        Kind.CONFIG,
        "What this record belongs to is not in Procore.",
        "{parent} was not delivered, so this record has no place there.",
        "Correct {parent} first; this record follows with the next sync.",
        _FINANCE,
    ),
    "RC-503": Entry(
        Kind.CONFIG,
        "Procore refused this record.",
        "{reason}",
        "Correct the field that is named; the record is sent again with the next sync.",
        _FINANCE,
    ),
    "RC-504": Entry(
        Kind.CONFIG,
        "This key occurs more than once in {table}.",
        "Two rows carry the key {key} once blanks around it are ignored.",
        "Rename one of the two in the accounting system.",
        _FINANCE,
    ),
    "RC-505": Entry(
        Kind.CONFIG,
        "This record is gone from the accounting system but still in Procore.",
        "Procore has no “inactive” for it, and Trueup never deletes.",
        "Decide in Procore what should become of it.",
        _FINANCE,
    ),
    "RC-506": Entry(
        Kind.CONFIG,
        "The {field} of this record is empty, and Procore needs it.",
        "The accounting system holds no value for it.",
        "Fill it in the accounting system; the record is sent with the next sync.",
        _FINANCE,
    ),
    "RC-507": Entry(
        Kind.CONFIG,
        "The {field} of this record is not one that Procore knows.",
        "The value is “{value}”.",
        "Correct it in the accounting system, or ask support to add it.",
        _FINANCE,
    ),
    "RC-509": Entry(
        Kind.CONFIG,
        "The rate of this tax group is not known.",
        "There is no tax rate called {group}, and which other rates make up the group cannot be read yet.",
        "Enter the tax code in Procore by hand.",
        _FINANCE,
    ),
    "RC-508": Entry(
        Kind.CONFIG,
        "There may be this record in Procore already.",
        "“{theirs}” there has the same {found_by}, and no link to an accounting system.",
        "Say whether it is the same: see trueup matches list, then link it or keep it apart.",
        _FINANCE,
    ),
    # -- change orders on their way to the ledger ------------------------------------------------------------
    "EX-601": Entry(
        Kind.INPUT,
        "The {field} “{value}” is too long for the accounting system.",
        "It has {length} characters, and {limit} are allowed.",
        "Shorten it in Procore, or have the limit widened. Another number can be given at accepting.",
        _APPROVER,
    ),
    "EX-602": Entry(
        Kind.INPUT,
        "The {field} is empty.",
        "The accounting system needs one.",
        "Fill it in Procore; the change order is looked at again by itself.",
        _PROJECT,
    ),
    "EX-603": Entry(
        Kind.INPUT,
        "The {field} has more than {decimals} decimals: {value}.",
        "It would have to be rounded, and then both sides would differ.",
        "Correct the amount in Procore.",
        _PROJECT,
    ),
    "EX-604": Entry(
        Kind.INPUT,
        "The {field} is too large: {value}.",
        "The accounting system keeps {whole} digits before the decimal point.",
        "Correct the amount in Procore, or split the change order.",
        _PROJECT,
    ),
    "EX-605": Entry(
        Kind.INPUT,
        "The {field} has characters that the accounting system cannot keep: {characters}",
        "It stores its text as {encoding}, which has no such characters.",
        "Write them otherwise in Procore.",
        _PROJECT,
    ),
    "EX-606": Entry(
        Kind.INPUT,
        "The currency is {found}, not {needed}.",
        "The ledger keeps the contract in one currency, and nothing is converted.",
        "Correct the currency in Procore, or enter this change order by hand.",
        _APPROVER,
    ),
    "EX-607": Entry(
        Kind.INPUT,
        "The contract {contract} is not approved in {place}.",
        "Its status there is “{status}”, and only an approved contract takes change orders.",
        "Approve the contract in {place}; the change order is looked at again by itself.",
        _FINANCE,
    ),
    "EX-608": Entry(
        Kind.INPUT,
        "The change order is no longer approved in Procore.",
        "Its status there is “{status}”.",
        "Approve it in Procore, or reject it here.",
        _PROJECT,
    ),
    "EX-609": Entry(
        Kind.INPUT,
        "The project {project} was never synchronised with a job.",
        "The ledger has no place for its change orders.",
        "Synchronise the job first; the change order is looked at again by itself.",
        _ADMIN,
    ),
    "EX-610": Entry(
        Kind.INPUT,
        "The contract {contract} did not come from the accounting system.",
        "Only a contract that was synchronised from there takes change orders.",
        "Synchronise the contract, and move the change order to it in Procore.",
        _PROJECT,
    ),
    "EX-611": Entry(
        Kind.INPUT,
        "“{line}” belongs to a contract item that the accounting system does not have: {item}.",
        "The item was never synchronised, belongs to another contract, or is gone from the accounting system.",
        "Add the item there and synchronise, or choose another one for the line in Procore.",
        _FINANCE,
    ),
    "EX-612": Entry(
        Kind.INPUT,
        "“{line}” belongs to no contract item.",
        "Each line needs a line of the prime contract, and none could be found by its cost code.",
        "Choose the line of the prime contract in Procore.",
        _PROJECT,
    ),
    "EX-613": Entry(
        Kind.INPUT,
        "The cost code of “{line}” is not in the accounting system: {cost_code}.",
        "Its cost has no place in the job's estimate.",
        "Add the cost code to the job there and synchronise, or choose another one in Procore.",
        _FINANCE,
    ),
    "EX-614": Entry(
        Kind.INPUT,
        "The cost code {cost_code} of “{line}” only sums up others.",
        "The accounting system books nothing on a group cost code.",
        "Choose a detail cost code for the line in Procore.",
        _PROJECT,
    ),
    "EX-615": Entry(
        Kind.INPUT,
        "The number {number} is taken on this contract.",
        "It belongs to {holder}.",
        "Accept it with a number of its own. If the two are the same change order, confirm it by hand instead.",
        _APPROVER,
    ),
    "EX-617": Entry(
        Kind.INPUT,
        "The sum of the {field} is {found}, but Procore shows {stated}.",
        "A line or a markup is missing, or the change order is being edited.",
        "Look at the change order in Procore; it is looked at again by itself.",
        _PROJECT,
    ),
    "EX-618": Entry(
        Kind.INPUT,
        "The change order has no lines.",
        "There is nothing to book.",
        "Add its lines in Procore, or reject it here.",
        _PROJECT,
    ),
    "EX-619": Entry(
        Kind.INPUT,
        "The transaction date {date} lies in the future.",
        "The ledger would show it in a period that has not begun.",
        "Accept it with a date up to today.",
        _APPROVER,
    ),
    "EX-620": Entry(
        Kind.INPUT,
        "The change order was edited in Procore after it was accepted.",
        "What was accepted is not what stands there now: {changes}.",
        "Look at it and accept it again.",
        _APPROVER,
    ),
    "EX-621": Entry(
        Kind.INPUT,
        "Procore no longer shows the change order.",
        "It was deleted there, or the service account may not see it any more.",
        "Ask in Procore what became of it; reject it here if it is gone.",
        _PROJECT,
    ),
    "EX-622": Entry(
        Kind.INPUT,
        "The ledger holds this change order more than once: {numbers}.",
        "It was entered twice, by hand perhaps.",
        "Reverse all but one in the accounting system, then it is looked at again by itself.",
        _FINANCE,
    ),
    "EX-623": Entry(
        Kind.INPUT,
        "The ledger holds number {number} with {found} instead of {wanted}.",
        "It was entered with another amount, or it is another change order.",
        "Correct the entry in the accounting system, or accept this one with a number of its own.",
        _FINANCE,
    ),
    "EX-624": Entry(
        Kind.INPUT,
        "The ledger may hold this change order under another number: {found}.",
        "Amount and contract items are the same, but the number is not {number}.",
        "If it is the same one, confirm it by hand with that number; otherwise enter it as well.",
        _FINANCE,
    ),
    "EX-625": Entry(
        Kind.INPUT,
        "The change order is still in the ledger, as number {number}.",
        "Only one that is gone from there can be unlinked; otherwise it could be written a second time.",
        "Delete or reverse it in the accounting system first.",
        _FINANCE,
    ),
    "EX-626": Entry(
        Kind.INPUT,
        "That cannot be done while the change order is “{state}”.",
        "{reason}",
        "See how it stands with: trueup exports show {number}",
        _APPROVER,
    ),
    "EX-627": Entry(
        Kind.INPUT,
        "There is no change order {number} here.",
        "It was never found in Procore, or belongs to another connection.",
        "Choose one from: trueup exports list",
        _APPROVER,
    ),
    "EX-628": Entry(
        Kind.CONFIG,
        "Procore did not take the mark.",
        "{reason}",
        "Nothing is missing in the ledger. We try again; in Procore the workflow or lock has to be lifted.",
        _PROCORE,
    ),
    "EX-629": Entry(
        Kind.CONFIG,
        "It cannot be written into the ledger's tables.",
        "{reason}",
        "It is handed over as a file or entry sheet instead.",
        _SAGE,
    ),
    "EX-630": Entry(
        Kind.INPUT,
        "The cost code {cost_code} of “{line}” has no category {category} in the accounting system.",
        "Its cost has no place in the job's estimate.",
        "Add the category to the cost code there and synchronise, or choose another cost type in Procore.",
        _FINANCE,
    ),
    "EX-631": Entry(
        Kind.INPUT,
        "The setting “{name}” of the export cannot be {value}.",
        "{reason}",
        "Choose another value.",
        _ADMIN,
    ),
    "RC-541": Entry(
        Kind.CONFIG,
        "The {field} of this record has a delimiter that Procore does not take.",
        "“{value}” holds “{mark}”; of CMiC's codes Procore takes the hyphen alone.",
        "Use hyphens in the cost codes of CMiC, or ask support to change what is refused.",
        _FINANCE,
    ),
    "EX-632": Entry(
        Kind.INPUT,
        "The ledger does not show number {number}.",
        "It was not posted yet, stands under another number, or its table cannot be read.",
        "Look in the accounting system. If it is there all the same, confirm it by hand with: --unseen",
        _FINANCE,
    ),
    "EX-633": Entry(
        Kind.INPUT,
        "The change order {number} was rejected.",
        "{reason}",
        "Correct it in Procore and send it again.",
        _PROJECT,
    ),
    "EX-634": Entry(
        Kind.INPUT,
        "There is no file for change order {number}.",
        "Only what is handed over as an import file or an entry sheet has one, once it was accepted and checked.",
        "See how it stands with: trueup exports show {number}",
        _APPROVER,
    ),
    # -- rehearsal ---------------------------------------------------------------------------------------------
    "SB-601": Entry(
        Kind.INTERNAL,
        "The rehearsal ended with differences.",
        "{count} records in the Procore double are not what the sample holds; the first: {first}",
        "Send the log to support.",
        _SUPPORT,
    ),
    "SB-602": Entry(
        Kind.INTERNAL,
        "{part} did not start.",
        "{reason}",
        "Look at {log}.",
        _SUPPORT,
    ),
    "SB-603": Entry(
        Kind.INTERNAL,
        "The change order of the rehearsal did not arrive on both sides.",
        "{reason}",
        "Send the log to support.",
        _SUPPORT,
    ),
    # -- support -----------------------------------------------------------------------------------------------
    "FI-701": Entry(
        Kind.INPUT,
        "The set-up file {path} cannot be read or written.",
        "{reason}",
        "Choose a file that is there and may be read; a folder or a device is not one.",
        _ADMIN,
    ),
    "FI-702": Entry(
        Kind.INPUT,
        "{name} is too large to be a set-up file.",
        "It has {size} bytes; a set-up file has {largest} at most.",
        "Choose the file that support sent; its name ends in .trueup.json.",
        _ADMIN,
    ),
    "FI-703": Entry(
        Kind.INPUT,
        "{name} is damaged or cut off.",
        "Line {line}, column {column}: {reason}.",
        "Ask for the file again, or save it again where it was made.",
        "support, who made the file",
    ),
    "FI-704": Entry(
        Kind.INPUT,
        "{name} has a value that cannot be used, at “{place}”.",
        "{reason}",
        "Correct that value, or ask for the file again. Nothing of the file was used.",
        "support, who made the file",
    ),
    "FI-705": Entry(
        Kind.INPUT,
        "{name} holds a secret, at “{place}”.",
        "A set-up file is sent around, so a password or client secret must never be in it.",
        "Remove it from the file, delete the messages it was sent with, and make a new secret.",
        _ADMIN,
    ),
    "FI-706": Entry(
        Kind.INPUT,
        "{name} was made by a newer version.",
        "It has format {found}; this version reads format {known}.",
        "Install the newer version here, or have the file made by this one.",
        _ADMIN,
    ),
    "FI-707": Entry(
        Kind.INPUT,
        "{name} is not a set-up file.",
        "It does not begin as a set-up file does.",
        "Choose the file that support sent; its name ends in .trueup.json.",
        _ADMIN,
    ),
    "FI-708": Entry(
        Kind.INPUT,
        "The set-up of {name} cannot be put in force as it is.",
        "{step}: {reason}",
        "Open the file in the set-up window, complete that page, or correct the file.",
        _ADMIN,
    ),
    "SU-801": Entry(
        Kind.CONFIG,
        "{path} could not be written.",
        "{reason}",
        "Choose another folder, or free some space, then save again.",
        _ADMIN,
    ),
    "SU-802": Entry(
        Kind.INPUT,
        "There is a file called {path} already.",
        "Trueup replaces no file unless it is told to.",
        "Choose another name, or say that the file is to be replaced.",
        _ADMIN,
    ),
    "SU-803": Entry(
        Kind.INPUT,
        "{path} is not the name of a file.",
        "It is empty, it is a folder, or its folder does not exist.",
        "Give the name of a file in a folder that exists.",
        _ADMIN,
    ),
    # -- ourselves ---------------------------------------------------------------------------------------------
    "IN-901": Entry(
        Kind.INTERNAL,
        "Something unexpected happened.",
        "{reason}",
        "This is a fault of Trueup. Send the log to support; nothing that was done is lost.",
        _SUPPORT,
    ),
    "IN-902": Entry(
        Kind.INTERNAL,
        "An error from another version of Trueup: {other}.",
        "{text}",
        "Bring the wizard and the core to the same version.",
        _ADMIN,
    ),
}
