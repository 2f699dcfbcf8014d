"""Compiles the core with mypyc: ``make compiled``. Ends with 3 where what it needs is not here, with 1 where it fails.

Belongs here: making the compiled form. Does not belong here: who uses it, and when (``pipeline.compiled``), where it is
(``place``).
"""

import ast
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from pipeline.compiled.place import LEVEL, PACKAGE, PLACE, word

_LACKING = 3
#: A constant of a module, with the type it may have.
_CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]+)(?:: (?!Final\b)(.+?))? = ", re.MULTILINE)
#: The type of a tuple of words that does not say how many they are.
_WORDS = "tuple[str, ...]"
#: What compiled patterns are made of, by number.
_CODES = import_module("re._constants")
#: Its modules call each other and find their constants without asking the linker, code is short, and what is seldom run
#: stands apart; strings are asked by functions of its own, which know the numbers of what patterns are made of.
FASTER = (
    (
        *("-fno-plt", "-fno-semantic-interposition", "-fvisibility=hidden"),
        *("-freorder-blocks-and-partition", "-fpeephole2", "-include", "strings.h"),
        *(f"-DSRE_{code.name}={int(code)}" for code in (*_CODES.OPCODES, *_CODES.CHCODES)),
    )
    if sys.platform == "linux"
    else ()
)
#: Imports the compiled core and reads a sentence with it.
_TRIED = """
import pipeline.core.extraction as made
assert made.__file__.startswith({folder!r}), made.__file__
assert [one.value for one in made.extract("全年生产总值增长5.5%。", 2026).observations] == [5.5]
"""


def main() -> None:
    """Compile the core as it is now and put it where it is looked for; what was made of other sources goes."""
    _check_compiler()
    PLACE.mkdir(exist_ok=True)
    folder = PLACE / word(PACKAGE)
    if folder.is_dir():
        _say("The core is compiled already, from the sources as they are")
    else:
        _make(folder)
    for other in PLACE.iterdir():
        if other != folder:
            shutil.rmtree(other)


def _make(folder: Path) -> None:
    """Compile the core's sources into ``folder``, which their word names, and try it."""
    _say("Compiling the core (a minute of processor time)")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=PLACE, prefix=".making-") as scratch:
        package = Path(scratch) / "pipeline"
        for name in ("core", "compiled"):
            shutil.copytree(PACKAGE / name, package / name, ignore=shutil.ignore_patterns("__pycache__"))
        if word(package) != folder.name:
            sys.exit("the core's sources change just now: say make compiled again")
        _compile(Path(scratch))
        (Path(scratch) / "made" / "pipeline" / "core").rename(folder)
    _try(folder)
    _say(f"Compiled in {time.monotonic() - began:.0f} s: used from now on, until the core's sources change")


def _check_compiler() -> None:
    """End with what to do where something is missing that compiling needs."""
    if what := lacking():
        print(f"{what}, or go on without: the core's sources run as well, and read the same", file=sys.stderr)  # noqa: T201
        sys.exit(_LACKING)


def compiler() -> str:
    """The C compiler's command."""
    return (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]


def lacking() -> str:
    """What compiling needs and is not here, with what to do; '' where all is here."""
    if find_spec("mypyc") is None or find_spec("setuptools") is None:
        return "mypyc and setuptools are not here: say make compiled in the project's folder, which installs them"
    if shutil.which(compiler()) is None:
        return (
            f"no C compiler here ({compiler()}): install one (Debian: build-essential; macOS: xcode-select --install)"
        )
    if not Path(sysconfig.get_paths()["include"], "Python.h").is_file():
        return "Python's headers are not here: install them (Debian: python3-dev)"
    return ""


def _compile(scratch: Path) -> None:
    """Compile the core's copy in ``scratch`` into its folder ``made``."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.errors import CompileError, LinkError

    with _inside(scratch):
        Path("pipeline/core/__init__.py").unlink()  # it decides between the two forms, and closes a circle of imports
        for path in Path("pipeline/core").rglob("*.py"):
            path.write_text(_with_constructors(_with_constants(path.read_text("utf-8"))), "utf-8")
        # Modules that others take constants from come last: mypy goes through a group backwards.
        sources = sorted(Path("pipeline/core").rglob("*.py"), key=lambda path: ("lexicon" in path.parts, path))
        told = io.StringIO()
        try:
            with redirect_stdout(told):
                extensions = mypycify(
                    ["--config-file=", "--explicit-package-bases", *map(str, sources)],
                    opt_level=LEVEL,
                    debug_level="0",
                    group_name="pipeline.core.compiled",
                    target_dir="c",
                )
        except SystemExit:
            sys.exit(f"{told.getvalue()}\nmypyc cannot compile the core as it is")
        for header in Path("pipeline/compiled").glob("*.h"):
            shutil.copy(header, ".")
        for extension in extensions:
            # What a compiler warns of is no fault of the core, and looking for it takes as long as compiling.
            extension.extra_compile_args = [*extension.extra_compile_args, "-w", "-Wno-all", *FASTER]
        folders = {"build_lib": "made", "build_temp": "objects", "parallel": 2}
        build = {"name": "core", "ext_modules": extensions, "options": {"build_ext": folders}}
        try:
            Distribution(build).run_command("build_ext")
        except (CompileError, LinkError) as error:
            sys.exit(f"{error}\nthe C compiler failed (its words are above): the sources run, as before")


def _with_constants(source: str) -> str:
    """``source`` with its names in capitals said to be final, line by line as it was: no look-up finds them then."""
    said = _listed(_parted(source))
    said = _CONSTANT.sub(lambda found: f"{found[1]}: Final{f'[{found[2]}]' if found[2] else ''} = ", said)
    return re.sub(r"^(?=\w+: Final\b)", "from typing import Final; ", said, count=1, flags=re.MULTILINE)


def _parted(source: str) -> str:
    """``source`` with the constants that are set together in one line set one by one there, and said to be final."""
    lines = source.split("\n")
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign) or node.lineno != node.end_lineno:
            continue
        names, values = node.targets[0], node.value
        if isinstance(names, ast.Tuple) and isinstance(values, ast.Tuple) and ast.unparse(names).isupper():
            pairs = zip(names.elts, values.elts, strict=True)
            said = (
                f"{ast.unparse(name)}: Final{f'[{_WORDS}]' if _are_words(value) else ''} = "
                f"{ast.get_source_segment(source, value)}"
                for name, value in pairs
            )
            lines[node.lineno - 1] = "; ".join(said)
    return "\n".join(lines)


def _listed(source: str) -> str:
    """``source`` with the type of constants that are tuples of words, which leaves open how many they are.

    Such a tuple is kept as it is; of one whose type tells its size the compiled code makes a new one whenever a string
    is asked for its words.
    """
    lines = source.split("\n")
    for node in ast.parse(source).body:
        name = ast.unparse(node.targets[0]) if isinstance(node, ast.Assign) else ""
        if isinstance(node, ast.Assign) and name.isupper() and name.isidentifier() and _are_words(node.value):
            lines[node.lineno - 1] = lines[node.lineno - 1].replace(" = ", f": {_WORDS} = ", 1)
    return "\n".join(lines)


def _are_words(value: ast.expr) -> bool:
    """Whether ``value`` is a tuple of words that are told one by one."""
    return isinstance(value, ast.Tuple) and all(
        isinstance(one, ast.Constant) and isinstance(one.value, str) for one in value.elts
    )


def _with_constructors(source: str) -> str:
    """``source`` with the constructors of its plain dataclasses written out, line by line as it was.

    Those that ``dataclass`` makes while the program runs stay Python, and take ten times as long.
    """
    lines = source.split("\n")
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef) or "dataclass(slots=True)" not in map(ast.unparse, node.decorator_list):
            continue
        fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
        behind = fields[-1].end_lineno if fields else None
        if behind is None or lines[behind] or not _is_plain(node, fields):
            continue
        given = [one for one in fields if _factory(one) is None]
        parameters = ", ".join(map(ast.unparse, given))
        names = [(ast.unparse(one.target), _factory(one)) for one in fields]
        body = "; ".join(f"self.{name} = {made or name}" for name, made in names)
        lines[behind] = f"    def __init__(self, {parameters}) -> None: {body}"
        lines[node.decorator_list[0].lineno - 1] = "@dataclass(init=False)"
    return "\n".join(lines)


def _is_plain(node: ast.ClassDef, fields: list[ast.AnnAssign]) -> bool:
    """Whether the constructor of a dataclass does nothing but keep what it is given."""
    methods = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    given = [one for one in fields if _factory(one) is None]
    said = [*(ast.unparse(one.annotation) for one in given), *(ast.unparse(one.value) for one in given if one.value)]
    special = ("field(", "ClassVar", "InitVar", "KW_ONLY")
    return (
        not node.bases
        and not methods & {"__init__", "__post_init__"}
        and not any(one.startswith(special) for one in said)
    )


def _factory(field: ast.AnnAssign) -> str | None:
    """What a field begins with that is made anew for each object, which nobody gives; None where it is given."""
    made = re.fullmatch(r"field\(default_factory=(\w+)\)", ast.unparse(field.value)) if field.value else None
    return f"{made[1]}()" if made is not None else None


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Work in ``folder``: mypy tells the names of modules by where they are from there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _try(folder: Path) -> None:
    """Use what was made, in a process of its own; where it does not work, take it away and end with the reason."""
    code = _TRIED.format(folder=str(folder))
    tried = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    )
    if tried.returncode:
        shutil.rmtree(folder)
        sys.exit(f"{tried.stderr}\nwhat was compiled does not work here, and is removed: the sources run")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (what make shows)


if __name__ == "__main__":
    main()
