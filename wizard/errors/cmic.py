"""What can go wrong with CMiC: its address, licences, rights, answers and postings."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, CMIC, FINANCE, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "CM-101": Entry(
        Kind.INPUT,
        "CMiC did not accept the user name and password.",
        "{login} was refused at {host}: mistyped, locked, expired, or the tenant is another one.",
        "Sign in to CMiC's own pages with the same name to see which it is, then type both again. A user of the "
        "cloud needs the tenant ID, which CMiC calls Client ID; one on the company's own server has none.",
        CMIC,
    ),
    "CM-102": Entry(
        Kind.CONFIG,
        "CMiC has no licence for “{entity}”.",
        "{resource} answered: {reason}",
        "Ask CMiC to license the API program {resource}, or clear “{entity}” in the mappings.",
        CMIC,
    ),
    "CM-103": Entry(
        Kind.CONFIG,
        "The service user may not use “{entity}” in CMiC.",
        "{method} {resource} was refused: {reason}",
        "In CMiC's API Security give a role of the service user the method {method} on {resource}.",
        CMIC,
    ),
    "CM-104": Entry(
        Kind.INPUT,
        "There is no company “{company}” in CMiC.",
        "The general ledger knows no company of that code, or the service user may not see it.",
        "Type the company code as CMiC shows it, with its leading zeros; it has {longest} characters at most.",
        CMIC,
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
        "No connection could be made, or it broke off. This computer said: {reason}",
        "Check this server's way to CMiC: outbound port 443, proxy, VPN, and CMiC's list of allowed addresses.",
        ADMIN,
    ),
    "CM-107": Entry(
        Kind.CONFIG,
        "The connection to {host} is not trusted.",
        "Its certificate could not be verified: {reason}",
        "A proxy that inspects traffic, or a server of your own, signs with the company's own authority. Add that "
        "authority's certificate to this server's certificate store.",
        ADMIN,
    ),
    "CM-108": Entry(
        Kind.INTERNAL,
        "CMiC's answer was not understood.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was changed by this answer.",
        SUPPORT,
    ),
    "CM-109": Entry(
        Kind.CONFIG,
        "CMiC refused the request.",
        "{call} answered with status {status}: {reason}",
        "Read the reason; it names what has to change. Support can find the call by this trace: {trace}",
        CMIC,
    ),
    "CM-110": Entry(
        Kind.INPUT,
        "The address {url} cannot be used.",
        "Only whole https addresses are used, and http only on this computer itself.",
        "Paste it again from its beginning: the mobile server URL is such as https://cmic.example.com/cmicprod, "
        "the token address is the one your identity provider shows.",
        ADMIN,
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
        CMIC,
    ),
    "CM-113": Entry(
        Kind.CONFIG,
        "The service user sees no jobs in CMiC.",
        "The company answers, but its list of jobs is empty: rows of jobs outside the user's security groups are "
        "left out without a word.",
        "Add the service user to the security groups of all jobs that are to be synchronised.",
        CMIC,
    ),
    "CM-114": Entry(
        Kind.CONFIG,
        "Nobody knows yet whether CMiC kept “{record}”.",
        "The answer to {call} was lost, and the record could not be looked up afterwards: {reason}",
        "Nothing to do: it is looked up as soon as CMiC answers, and nothing is sent again before that.",
        "nobody",
    ),
    "CM-115": Entry(
        Kind.CONFIG,
        "CMiC did not post “{record}”.",
        "{reason}",
        "Do in CMiC what the reason says, then export it again. Nothing was reported as posted.",
        FINANCE,
    ),
    "CM-116": Entry(
        Kind.INTERNAL,
        "The request was larger than CMiC takes.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was written.",
        SUPPORT,
    ),
    "CM-117": Entry(
        Kind.CONFIG,
        "“{record}” is in CMiC with other values.",
        "{reason}",
        "Compare both, and change the one in CMiC or the one in Procore. What CMiC holds was left as it is.",
        FINANCE,
    ),
    "CM-118": Entry(
        Kind.TRANSIENT,
        "The list of {resource} changed faster than it could be read.",
        "Rows came or went between its pages, {times} times in a row.",
        "Nothing to do: it is read again. If it lasts, synchronise at a quieter time.",
        "nobody",
    ),
    "CM-119": Entry(
        Kind.CONFIG,
        "The resource {resource} is not there.",
        "{call} answered with status {status}: {reason}",
        "This release of CMiC does not offer it. Clear “{entity}” in the mappings, or ask CMiC.",
        CMIC,
    ),
    "CM-120": Entry(
        Kind.CONFIG,
        "A web page came instead of CMiC's answer.",
        "{call} was answered with status {status} by something on the way to {host}: {page}",
        "A proxy, a firewall or the cloud's guard blocks this server. Have its address allowed. Trace: {trace}",
        ADMIN,
    ),
    "CM-121": Entry(
        Kind.CONFIG,
        "The proxy on the way to {host} asks for a user name and password.",
        "The core runs without anybody who could type them.",
        "Let this server through the proxy without a sign-in, or past the proxy to {host}.",
        ADMIN,
    ),
    "CM-122": Entry(
        Kind.TRANSIENT,
        "The proxy on the way to {host} cannot be used.",
        "Everything on its way to {host} goes over it. This computer said: {reason}",
        "Check the proxy that is set for the account of the core, or let this server reach {host} without it.",
        ADMIN,
    ),
    "CM-123": Entry(
        Kind.CONFIG,
        "The certificate of {host} is not valid at this computer's time.",
        "Here it is {now}. {reason}",
        "Set the clock of this server and have it follow a time server. If the clock is right, the certificate is "
        "out of date: ask whoever runs {host}.",
        ADMIN,
    ),
    "CM-124": Entry(
        Kind.CONFIG,
        "Another computer answers under the name {host}.",
        "Its certificate is made out to another name: {reason}",
        "Correct the address, the name service or the proxy of this server. Nothing was sent.",
        ADMIN,
    ),
    "CM-126": Entry(
        Kind.TRANSIENT,
        "The name {host} is not known to the name service (DNS).",
        "Without its address nothing can be asked there. This computer said: {reason}",
        "Check the mobile server URL, and the name servers (DNS) that this server asks.",
        ADMIN,
    ),
    "CM-127": Entry(
        Kind.TRANSIENT,
        "{host} does not answer in time.",
        "No connection was made within {seconds} seconds: a firewall may drop it without a word.",
        "Allow this server outbound connections to {host} on port 443; a CMiC on the company's own network may "
        "need a VPN, or this server's address on its list.",
        ADMIN,
    ),
    "CM-128": Entry(
        Kind.CONFIG,
        "No secure connection to {host} could be made.",
        "What answers there does not speak as CMiC does: {reason}",
        "Check the address, and whether a proxy or firewall answers in the place of {host}.",
        ADMIN,
    ),
    "CM-129": Entry(
        Kind.INPUT,
        "The identity provider gave no token for CMiC.",
        "{host} answered with status {status}: {reason}",
        "Check the application's id, its secret, the scope, and the directory in the token address.",
        CMIC,
    ),
    "CM-130": Entry(
        Kind.CONFIG,
        "CMiC does not know the code “{value}”.",
        "It stands in the settings for change orders, and is in none of CMiC's lists of types and statuses.",
        "Add it in CMiC, or put a code of CMiC's own lists into the settings.",
        CMIC,
    ),
    "CM-131": Entry(
        Kind.TRANSIENT,
        "CMiC does not show “{record}”, though it took it.",
        "{resource} was asked for it afterwards and holds nothing of that key.",
        "Nothing to do: we look again before we go on. If it lasts, look in CMiC which security group hides it.",
        CMIC,
    ),
    "CM-132": Entry(
        Kind.CONFIG,
        "CMiC knows no attribute {attribute} of {resource}.",
        "Nobody has published what it is called, so its name is our guess; CMiC says: {reason}",
        "Take the name that {resource}/describe shows, put it into the file cmic-names.json of the machine folder "
        "like this: {example}, then retry.",
        SUPPORT,
    ),
    "CM-133": Entry(
        Kind.CONFIG,
        "CMiC shows no currency for the company “{company}”.",
        "A vendor is paid in the company's own currency, and its record holds none that the service user may see.",
        "Enter the currency in the company's record in CMiC, or let the service user see that field, then retry.",
        CMIC,
    ),
    "CM-134": Entry(
        Kind.CONFIG,
        "The file {path}, which corrects names of CMiC's attributes, cannot be used.",
        "{reason}",
        "Correct the file or remove it; without it the names that Trueup knows are used.",
        ADMIN,
    ),
}
