"""The site: a folder of static pages that shows a warehouse to readers, and opens without a network.

Belongs here: pages, their words, charts, style and script. Does not belong here: any figure that the warehouse does not
state or that is more than counting its rows; when the site is written (``pipeline.defs``) and published
(``pipeline.publish``).
"""

from pipeline.site.links import MOST_BYTES, SiteResult
from pipeline.site.write import Before, write_site

__all__ = ["MOST_BYTES", "Before", "SiteResult", "write_site"]
