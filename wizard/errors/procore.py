"""What can go wrong with Procore: sign-in, rights, limits, refusals and the way there."""

from __future__ import annotations

from wizard.errors.entry import ADMIN, APPROVER, PROCORE, SUPPORT, Entry, Kind

ENTRIES: dict[str, Entry] = {
    "PC-101": Entry(
        Kind.INPUT,
        "Procore did not accept the client id and secret.",
        "One of the two is mistyped, or they belong to another environment than {login_url}.",
        "Copy both again from the app's page in Procore, and check the environment.",
        ADMIN,
    ),
    "PC-102": Entry(
        Kind.CONFIG,
        "The app is not connected to company {company_id}.",
        "The app is not installed in that company, or the company number is wrong.",
        "Ask for the app to be installed under App Management, then pick the company from the list.",
        PROCORE,
    ),
    "PC-103": Entry(
        Kind.CONFIG,
        "The service account may not use the tool “{tool}”.",
        "It has the level “{found}” where “{needed}” is needed.",
        "Raise the service account's permission for “{tool}” to “{needed}”, then connect again.",
        PROCORE,
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
        "No connection could be made, or it broke off. This computer said: {reason}",
        "Check this server's way to the internet (outbound port 443, proxy, name service).",
        ADMIN,
    ),
    "PC-107": Entry(
        Kind.CONFIG,
        "The connection to {host} is not trusted.",
        "Its certificate could not be verified: {reason}",
        "A proxy that inspects traffic signs with the company's own authority. Add that authority's certificate to "
        "this server's certificate store, or name its file in the variable REQUESTS_CA_BUNDLE of the core.",
        ADMIN,
    ),
    "PC-108": Entry(
        Kind.INTERNAL,
        "Procore's answer was not understood.",
        "{call} answered with status {status}: {reason}",
        "Send the log to support; nothing was changed by this answer.",
        SUPPORT,
    ),
    "PC-109": Entry(
        Kind.CONFIG,
        "Procore refused the request.",
        "{call} answered with status {status}: {reason}",
        "Read the reason; it names what has to change.",
        PROCORE,
    ),
    "PC-110": Entry(
        Kind.INPUT,
        "The address {url} cannot be used.",
        "Only whole https addresses are used, and http only on this computer itself.",
        "Correct the address of the environment.",
        ADMIN,
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
        ADMIN,
    ),
    "PC-121": Entry(
        Kind.CONFIG,
        "The proxy on the way to {host} asks for a user name and password.",
        "The core runs without anybody who could type them.",
        "Let this server through the proxy without a sign-in, or past the proxy to {host}.",
        ADMIN,
    ),
    "PC-122": Entry(
        Kind.TRANSIENT,
        "The proxy on the way to {host} cannot be used.",
        "Everything on its way to {host} goes over it. This computer said: {reason}",
        "Check the proxy that is set for the account of the core, or let this server reach {host} without it.",
        ADMIN,
    ),
    "PC-123": Entry(
        Kind.CONFIG,
        "The certificate of {host} is not valid at this computer's time.",
        "Here it is {now}. {reason}",
        "Set the clock of this server and have it follow a time server. If the clock is right, the certificate is "
        "out of date: ask whoever runs the proxy.",
        ADMIN,
    ),
    "PC-124": Entry(
        Kind.CONFIG,
        "Another computer answers under the name {host}.",
        "Its certificate is made out to another name: {reason}",
        "Correct the address, the name service or the proxy of this server. Nothing was sent.",
        ADMIN,
    ),
    "PC-125": Entry(
        Kind.CONFIG,
        "Procore refused the sign-in, and the clock of this computer is {minutes} minutes off.",
        "Sign-in is bound to the time. Procore's clock says {there}, this computer says {here}.",
        "Set the clock of this server and have it follow a time server, then connect again.",
        ADMIN,
    ),
    "PC-126": Entry(
        Kind.TRANSIENT,
        "The name {host} is not known to the name service (DNS).",
        "Without its address nothing can be asked there. This computer said: {reason}",
        "Check the address, and the name servers (DNS) that this server asks.",
        ADMIN,
    ),
    "PC-127": Entry(
        Kind.TRANSIENT,
        "{host} does not answer in time.",
        "No connection was made within {seconds} seconds: a firewall may drop it without a word.",
        "Allow this server outbound connections to {host} on port 443, or set the proxy that has to be used.",
        ADMIN,
    ),
    "PC-128": Entry(
        Kind.CONFIG,
        "No secure connection to {host} could be made.",
        "What answers there does not speak as Procore does: {reason}",
        "Check the address, and whether a proxy or firewall answers in the place of {host}.",
        ADMIN,
    ),
    "PC-141": Entry(
        Kind.CONFIG,
        "The file {path}, which replaces paths of Procore's ERP platform, cannot be used.",
        "{reason}",
        "Correct the file or remove it; without it the paths that Trueup knows are used.",
        ADMIN,
    ),
    "PC-142": Entry(
        Kind.CONFIG,
        "A request of Procore's ERP platform was not understood.",
        "Request {request} ({name}): {reason}",
        "Send the code and the number of the request to support. Procore was told that it was not done.",
        SUPPORT,
    ),
    "PC-143": Entry(
        Kind.CONFIG,
        "Procore asks for something that Trueup does not do: {name}.",
        "Trueup exports prime contract change orders, with CMiC also companies, projects, commitments and budgets, "
        "and sends what the accounting system holds.",
        "Enter it in the accounting system by hand, or reject it in Procore.",
        ADMIN,
    ),
    "PC-144": Entry(
        Kind.CONFIG,
        "Procore's deliveries cannot be heard on port {port} of this computer.",
        "Another program may hold that port. This computer said: {reason}",
        "Choose another port with trueup requests listen, or end the program that holds it. Until then Procore is "
        "asked at intervals, so that no request is missed.",
        ADMIN,
    ),
    "PC-145": Entry(
        Kind.INPUT,
        "Trueup cannot listen in that way.",
        "{reason}",
        "Give --port and --address together: a port on this computer, and the https:// address of your reverse "
        "proxy.",
        ADMIN,
    ),
    "PC-146": Entry(
        Kind.CONFIG,
        "Trueup brings no {name} from the accounting system to Procore.",
        "They begin in Procore, or the accounting system has nothing of them that Procore could take.",
        "Nothing has to be done: what Procore holds stays as it is.",
        "nobody",
    ),
    "PC-147": Entry(
        Kind.CONFIG,
        "Trueup deletes no {name} in Procore.",
        "A deletion cannot be undone, and what the accounting system still uses would be missing for its costs.",
        "Leave them as they are; a budget code that nobody should use can be set inactive in Procore.",
        ADMIN,
    ),
    "PC-148": Entry(
        Kind.CONFIG,
        "Trueup cannot unlink this {name}.",
        "Trueup did not send it, so it cannot tell whether it is still in the accounting system.",
        "Look for it in the accounting system. When it is gone there, ask Procore's support to reset it.",
        ADMIN,
    ),
    "PC-149": Entry(
        Kind.CONFIG,
        "Procore asks about a budget change: {name}.",
        "What its ERP tool asks about these is published nowhere, so Trueup finds budget changes by itself once "
        "they are approved.",
        "Do not enter it by hand. Accept or unlink it in Trueup: trueup-setup --outgoing, or trueup outgoing list.",
        APPROVER,
    ),
    "PC-150": Entry(
        Kind.CONFIG,
        "A request of Procore's ERP platform could not be read.",
        "Request {request}: {reason}",
        "Nothing was answered to Procore, which goes on showing it as being worked on. Trueup asks for it again "
        "and takes it up by itself once it can be read; all others go on. Send the code and the number of the "
        "request to support.",
        SUPPORT,
    ),
    "PC-151": Entry(
        Kind.CONFIG,
        "Procore did not take the answer to a request of its ERP platform.",
        "Request {request}: {reason}",
        "Procore goes on showing it as being worked on. Trueup answers it again at each look; all others go on. If "
        "it lasts, send the code and the number of the request to support.",
        SUPPORT,
    ),
}
