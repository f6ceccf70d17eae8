"""What comes in: one file per source, each ending in a table with a known schema and its provenance."""
