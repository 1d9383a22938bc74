"""Procore's webhooks: hooks, triggers, the sender with its retries, and the lists of deliveries (v1.0 and v2.0).

Public endpoints, so they are there whether the company has the ERP tool or not.
"""
