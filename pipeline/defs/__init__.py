"""What Dagster runs: assets, checks, sensors, schedules, automation, jobs and resources, one kind a file.

Belongs here: when things run, in which order, and what people see of it in Dagster's UI.
Does not belong here: what a Chinese phrase means (``pipeline.core``), what a file format means (``pipeline.ingest``),
how tables are staged, loaded and published (``pipeline.stage``, ``pipeline.load``, ``pipeline.publish``),
what two years mean side by side (dbt's SQL).

Importing these modules must stay quick, for each run starts a process that does: polars, duckdb, pandera and dbt's
command line are imported where they are used.
"""
