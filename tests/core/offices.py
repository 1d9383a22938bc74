"""A site between a sample company and a double of its own, synchronised once: everyone at its desk can begin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk import Desk, pause
from doubles import running_procore_double
from plans import SECRET_NAME
from sites import Site

from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.sandbox.company import write_company


@contextmanager
def office(folder: Path, *, erp: bool) -> Iterator[Desk]:
    """A site with its own double that is synchronised once; with `erp` its company has the ERP tool."""
    write_company(folder / "company.sqlite", rows=300, seed=7)
    with running_procore_double(folder / "double.sqlite", erp=erp) as double:
        site = Site(Home(folder / "home").prepare(), folder / "company.sqlite", double)
        store_secret(site.home, SECRET_NAME, double.client_secret)
        site.start()
        try:
            # Without the tool everything is created at once; with it, an approver would have to import it first.
            double.control.switch(erp_entitled=False)
            ended = site.sync()
            assert ended["state"] == "done", ended
            if erp:
                site.kill()
                double.control.reset()
                for kept in site.home.root.glob(f"{site.home.inbox.name}*"):
                    kept.unlink()  # where it is kept that there is no tool
                site.start()
                while site.client.requests("sample")["looked"] is None:  # Procore's hook is there from then on
                    pause()
            yield Desk(site)
        finally:
            site.kill()
