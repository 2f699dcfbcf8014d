"""What compiled code asks of strings, word lists and patterns is answered as Python answers it.

The functions are those of ``pipeline/compiled/*.h``, in a module of their own that takes a second to compile.
"""

import random
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from pipeline.compiled.__main__ import FASTER, compiler, lacking
from pipeline.core.patterns import any_of, headed

CALLS = 40_000
#: What the compiled core calls, as its own code does: by the names that the headers give other meanings.
MODULE = """
static PyObject *ask_call(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    return PyObject_VectorcallMethod(args[0], args + 1, count - 1, NULL);
}
static PyObject *ask_contains(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    int told = PyUnicode_Check(args[0]) ? PyUnicode_Contains(args[0], args[1]) : PySet_Contains(args[0], args[1]);
    return told < 0 ? NULL : PyBool_FromLong(told);
}
static PyObject *ask_find(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    Py_ssize_t start = PyLong_AsSsize_t(args[2]), end = PyLong_AsSsize_t(args[3]);
    return PyLong_FromSsize_t(PyUnicode_Find(args[0], args[1], start, end, PyObject_IsTrue(args[4]) ? 1 : -1));
}
static PyObject *ask_begins(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    return PyBool_FromLong(CPyStr_Startswith(args[0], args[1]));
}
static PyObject *ask_ends(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    return PyBool_FromLong(CPyStr_Endswith(args[0], args[1]));
}
static PyObject *ask_same(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    return PyBool_FromLong(CPyStr_EqualLiteral(args[0], args[1], PyUnicode_GET_LENGTH(args[1])));
}
static PyObject *ask_slice(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    return PyUnicode_Substring(args[0], PyLong_AsSsize_t(args[1]), PyLong_AsSsize_t(args[2]));
}
#define METHOD(name) {#name, (PyCFunction)(void (*)(void))ask_##name, METH_FASTCALL, NULL}
static PyMethodDef methods[] = {
    METHOD(call), METHOD(contains), METHOD(find), METHOD(begins), METHOD(ends), METHOD(same), METHOD(slice), {NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "asked", NULL, -1, methods};
PyMODINIT_FUNC PyInit_asked(void) { return PyModule_Create(&module); }
"""
#: Signs of all widths, digits of other scripts among them.
SIGNS = "一二三十百年月日增长的万亿，。5７٣0 a%é\n😀𠀀"
WORDS = ("年", "增长", "增长的", "一", "二十", "月日", "亿", "长", "，的", "万亿年")
PATTERNS = [
    re.compile(pattern, flags)
    for flags in (0, re.DOTALL, re.IGNORECASE, re.MULTILINE)
    for pattern in (
        *(
            "增长",
            "增?长",
            "(增)?(长)",
            "增{2,3}|长的",
            "",
            "$",
            "^年",
            r"\A一",
            r"年\Z",
            "(?!年)月",
            "(?=年|月日)..",
            "[^年]",
        ),
        *(
            r"\d+",
            r"\d{2}年",
            r"(?<=年)\d",
            r"(?<!增)长",
            "[一-十]{1,2}",
            "[0-9a-z%]",
            "[一-三５-７]年?",
            r"[\d一]月",
            r"\w+",
        ),
        *(
            "(?:年|月日)*增",
            "(?:年|月)+?日",
            "(?>一+)二",
            "一++二",
            r"(.)\1",
            "(年)?(?(1)月|日)",
            "a|é|😀",
            "😀",
            "[😀𠀀]年",
            ".",
        ),
        *(
            any_of(WORDS),
            any_of(WORDS, {"年": "月"}),
            headed("年增", "(?:年月|增长)"),
            headed("一", f"一{any_of(WORDS)}"),
        ),
    )
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Any:
    if sys.platform != "linux":
        pytest.skip("strings are asked by functions of the project's own on Linux alone")
    if what := lacking():
        pytest.skip(what)
    import mypyc
    from mypyc.common import RUNTIME_C_FILES

    folder = tmp_path_factory.mktemp("asked")
    for header in (project / "pipeline" / "compiled").glob("*.h"):
        shutil.copy(header, folder)
    files = "".join(f'#include "{name}"\n' for name in RUNTIME_C_FILES)
    (folder / "asked.c").write_text(files + MODULE, "utf-8")
    made = folder / f"asked{EXTENSION_SUFFIXES[0]}"
    places = (f"-I{sysconfig.get_paths()['include']}", f"-I{Path(mypyc.__file__).parent / 'lib-rt'}")
    command = [compiler(), "-O1", "-w", "-fPIC", "-shared", "-fwrapv", *places, *FASTER, "asked.c", "-o", str(made)]
    subprocess.run(command, cwd=folder, check=True)
    spec = spec_from_file_location("asked", made)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _texts(many: int, most: int = 14) -> Iterator[tuple[random.Random, str]]:
    """Texts that are made by chance, most of them short, some wholly of Chinese signs."""
    chance = random.Random(many)
    for _ in range(many):
        signs = chance.choice((SIGNS, SIGNS[:16], "增长年"))
        yield chance, "".join(chance.choices(signs, k=chance.randrange(most)))


def _told(found: Any) -> Any:
    """What was found, to compare."""
    if isinstance(found, re.Match):
        return [(found[group], found.span(group)) for group in range(len(found.groups()) + 1)], found.lastgroup
    return found if isinstance(found, (str, list, type(None))) else [_told(one) for one in found]


def test_patterns_find_what_the_engine_finds(asked: Any) -> None:
    for chance, text in _texts(CALLS):
        pattern = chance.choice(PATTERNS)
        name = chance.choice(("match", "fullmatch", "search", "findall", "finditer"))
        bounds = [chance.randrange(-2, len(text) + 3) for _ in range(chance.randrange(3))]
        found = _told(asked.call(name, pattern, text, *bounds))
        assert found == _told(getattr(pattern, name)(text, *bounds)), (pattern, name, text, bounds)
        assert asked.call("sub", pattern, "甲", text) == pattern.sub("甲", text), (pattern, text)


def test_patterns_find_in_long_texts(asked: Any) -> None:
    for chance, text in _texts(CALLS // 40, 800):
        pattern = chance.choice(PATTERNS)
        start = chance.randrange(len(text) + 1)
        assert _told(asked.call("search", pattern, text, start)) == _told(pattern.search(text, start)), (pattern, text)


def test_words_are_found_as_python_finds_them(asked: Any) -> None:
    for chance, text in [*_texts(CALLS), *_texts(CALLS // 20, 500)]:
        start, end = (chance.randrange(len(text) + 2) for _ in range(2))
        word = chance.choice((*WORDS, "5", "a%", "😀", text[start : start + 2]))
        assert asked.contains(text, word) == (word in text), (text, word)
        assert asked.find(text, word, start, end, True) == text.find(word, start, end), (text, word, start, end)
        assert asked.find(text, word, start, end, False) == text.rfind(word, start, end), (text, word, start, end)
        assert asked.same(text[start:end], word) == (text[start:end] == word), (text, start, end, word)
        assert asked.slice(text, start, end) == text[start:end], (text, start, end)


def test_word_lists_are_looked_up_as_python_does(asked: Any) -> None:
    lists = [
        WORDS,
        (*WORDS, "5", "a%"),
        ("增", "长", "a", "😀"),
        ("年", "", "月"),
        ("月日", "年月日"),
        (),
        ("长" * 70, "日", "é"),
    ]
    sets = [*map(frozenset, lists), frozenset((*WORDS, 5)), frozenset(("长" * 70, "年增"))]
    for chance, text in [*_texts(CALLS), (random.Random(1), "长" * 70)]:
        words, among, place = chance.choice(lists), chance.choice(sets), chance.randrange(len(text) + 2)
        for word in (text[place:], text[place : place + 2], text[place : place + 1]):
            assert asked.contains(among, word) == (word in among), (among, word)
        assert asked.begins(text, words) == text.startswith(words), (text, words)
        assert asked.ends(text, words) == text.endswith(words), (text, words)
        for name in ("startswith", "endswith"):
            for bounds in ((place,), (place, chance.randrange(-1, len(text) + 2))):
                told = getattr(text, name)(words, *bounds)
                assert asked.call(name, text, words, *bounds) == told, (name, text, words, bounds)
