"""Every resource that is called, with its full path: the one place that addresses are made from.

Paths are irregular in the product (GL has another form, some versions are `v1`), so none is put together from
a module's name, and no address that an answer holds is ever followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wizard.procedure.catalogue import Evidence


@dataclass(frozen=True)
class Resource:
    """One resource below the environment.

    `prefix` begins the names of its attributes. `company` holds the company's code ("": shared by all). A list
    that grows without end is read `by_job`: that attribute holds the job's code. `evidence` grades the path.
    """

    name: str
    path: str
    prefix: str
    company: str
    by_job: str = ""
    evidence: Evidence = "seen"

    @property
    def row_key(self) -> str:
        """The attribute that names a row: 32 hexadecimal digits."""
        return f"{self.prefix}VUuid"


def _of_company(name: str, path: str, prefix: str, by_job: str = "", evidence: Evidence = "seen") -> Resource:
    return Resource(name, path, prefix, f"{prefix}CompCode", by_job, evidence)


_ALL: Final = (
    _of_company("jcmastercostcodes", "/jc-rest-api/rest/1/jcmastercostcodes", "Phs"),
    _of_company("jcmastercategories", "/jc-rest-api/rest/1/jcmastercategories", "Cat"),
    Resource("businesspartner", "/sys-rest-api/rest/1/businesspartner", "Bp", ""),
    _of_company("apvendor", "/ap-rest-api/rest/1/apvendor", "Bpven", evidence="recorded"),
    _of_company("arcustomer", "/ar-rest-api/rest/1/arcustomer", "Bpcust"),
    _of_company("jcjob", "/jc-rest-api/rest/1/jcjob", "Job", evidence="recorded"),
    _of_company("pmproject", "/pm-rest-api/rest/1/pmproject", "Grpmp", evidence="recorded"),
    _of_company("jcjobcostcodes", "/jc-rest-api/rest/1/jcjobcostcodes", "Gjjp"),
    _of_company("jcjobcategory", "/jc-rest-api/rest/1/jcjobcategory", "Jcat"),
    _of_company("jbcont", "/jb-rest-api/rest/1/jbcont", "Jbc"),
    _of_company("jbcontdet", "/jb-rest-api/rest/1/jbcontdet", "Jbcd"),
    _of_company("scmast", "/pm-rest-api/rest/1/scmast", "Scmst", evidence="recorded"),
    _of_company("scsched", "/pm-rest-api/rest/1/scsched", "Scsch"),
    _of_company("jcdetailposted", "/jc-rest-api/rest/1/jcdetailposted", "Jcdt", by_job="JcdtJobCode"),
    _of_company("cmmast", "/cm-rest-api/rest/1/cmmast", "Cmm"),
    _of_company("cmdetail", "/cm-rest-api/rest/1/cmdetail", "Cmd"),
    Resource("cmtype", "/cm-rest-api/rest/1/cmtype", "Cmtype", ""),
    Resource("cmstatus", "/cm-rest-api/rest/1/cmstatus", "Cmstat", ""),
    _of_company("cmownerchangeorder", "/cm-rest-api/rest/1/cmownerchangeorder", "Cmocn"),
    Resource("glcompany", "/glrestapi/rest/v1/glcompany", "Comp", "CompCode", evidence="recorded"),
)

RESOURCES: Final = {resource.name: resource for resource in _ALL}
"""Every resource by its name."""

POST_CHANGE_ITEM: Final = "/cm-rest-api/rest/1/postcm"
"""The action that posts a change item (CMiC's page “Post PCI”)."""
