"""What the docstrings of the core show is what it does."""

import doctest
import importlib
import pkgutil

import pytest

from pipeline import core
from pipeline.core.numbers import chinese

MODULES = [one.name for one in pkgutil.walk_packages(core.__path__, core.__name__ + ".")]


@pytest.mark.skipif(not str(chinese.__file__).endswith(".py"), reason="doctest finds no functions in a compiled module")
def test_examples_in_docstrings_are_true() -> None:
    results = {name: doctest.testmod(importlib.import_module(name)) for name in MODULES}
    assert [name for name, result in results.items() if result.failed] == []
    assert sum(result.attempted for result in results.values()) > 0
