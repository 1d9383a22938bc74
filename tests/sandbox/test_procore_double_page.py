"""The page that shows people what the double holds."""

from __future__ import annotations

import re

import requests


def page(app, **query):
    answer = requests.get(app.double.url, params=query, timeout=30)
    assert answer.status_code == 200
    return answer.text


def test_it_shows_counts_and_the_newest_records_first(app):
    app.synced("projects", [{"name": f"Project {number:02}", "origin_id": f"J|{number}"} for number in range(30)])
    first, second = page(app, tab="projects"), page(app, tab="projects", page=2)
    assert "<b>30</b>Projects" in first
    assert first.index("Project 29") < first.index("Project 05")
    assert "Project 04" not in first
    assert "Project 04" in second


def test_values_are_escaped(app):
    app.synced("vendors", [{"name": "<script>alert(1)</script> & Sons", "origin_id": '"><b>'}])
    shown = page(app, tab="vendors")
    assert "<script" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons" in shown
    assert "&quot;&gt;&lt;b&gt;" in shown


def test_contracts_show_their_money(app):
    project = app.project()
    contract = app.contract(project, number="C-1", title="Depot", vendor_id=app.vendor_in(project))
    lines = [{"amount": "1234567.80", "description": "Concrete"}]
    app.synced(f"prime_contracts/{contract['id']}/line_items", lines, project_id=project)
    assert "1,234,567.80" in page(app, tab="prime_contracts")
    assert "City of Salem" in page(app, tab="prime_contracts")
    assert "Concrete" in page(app, tab="prime_contract_line_items")


def test_every_tab_opens_empty_and_strange_queries_do_no_harm(app):
    tabs = set(re.findall(r'href="\?tab=(\w+)"', page(app)))
    assert len(tabs) == 8
    for tab in tabs:
        assert "No records have been delivered here yet." in page(app, tab=tab)
    for query in ({"tab": "nothing"}, {"page": "-1"}, {"page": "9" * 5000}, {"page": "99"}):
        assert "Projects" in page(app, **query)


def test_it_needs_nothing_from_outside_and_offers_nothing_to_change(app):
    shown = page(app)
    assert not re.search(r"(?:src|href)=\"?(?:https?:)?//", shown)
    assert not re.search(r"<(form|button|script|input)", shown)


def test_the_last_requests_are_listed_with_their_outcome(app):
    app.get("v1.0/vendors/12", **app.company)
    shown = page(app)
    assert "/rest/v1.0/vendors/12" in shown
    assert ">404<" in shown
