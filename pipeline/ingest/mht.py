"""Saved web pages of one file (MHTML): the page in it.

Belongs here: finding the page. Does not belong here: reading it (``webpage``).
"""

import email
import email.policy

from pipeline.ingest import webpage
from pipeline.ingest.isolated import UnreadableError


def read(content: bytes) -> tuple[str, str]:
    """The text of the largest page in ``content`` and the encoding it was in."""
    message = email.message_from_bytes(content.lstrip(), policy=email.policy.compat32)
    pages = [part.get_payload(decode=True) for part in message.walk() if part.get_content_type() == "text/html"]
    page = max((one for one in pages if isinstance(one, bytes)), key=len, default=b"")
    if not page.strip():
        raise UnreadableError("damaged", "文件里找不到网页，请在浏览器中重新另存")
    return webpage.read(page)
