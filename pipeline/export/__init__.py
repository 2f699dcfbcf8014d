"""The published warehouse to take along: CSV as a Data Package, Parquet, Excel ledgers, SDMX.

Belongs here: what files each form has and how they are written. Does not belong here: any figure that the warehouse
does not state (``dbt_project``), arguments and what is printed (``pipeline.cli.export``).
"""

from pipeline.export.cells import harmless
from pipeline.export.write import FORMS, ExportError, OnProgress, export

__all__ = ["FORMS", "ExportError", "OnProgress", "export", "harmless"]
