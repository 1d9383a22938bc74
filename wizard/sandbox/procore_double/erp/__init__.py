"""Procore's ERP platform: what a company with the ERP Integrations tool has beside the public interface.

Paths and bodies are those of the reconstruction in our endpoint table with its grades; what is only inferred
says so here too. Everything is behind the switch `erp_entitled`.
"""
