"""Integrations in the API."""
