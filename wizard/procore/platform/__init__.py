"""Procore's ERP platform (mode A): for companies with the ERP Integrations tool, and an app that may use it.

The calls are not in Procore's public reference; every path and verb comes from one table, `endpoints`. Whether
a company has the platform is found by asking (`entitlement`), never assumed.
"""
