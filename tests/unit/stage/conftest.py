"""What tests of the stage begin with."""

import pytest

from pipeline.settings import Settings
from tests.warehouse import REPORT, STATISTICS, put


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A small project with two reports of the same text and a file of statistics."""
    put(settings, "410000-2026.txt", REPORT)
    put(settings, "statistics/a.csv", STATISTICS)
    return settings
