"""Broadband engine: who is under-served, what fibre costs, what is fundable. No QGIS in here."""

from __future__ import annotations
