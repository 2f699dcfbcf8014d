"""Files that need a parser are read in a process of their own, with bounded time and memory.

Belongs here: the limits of every file, the call, and what a file does that breaks them. Does not belong here: any
format.

Parsers of web pages, archives and PDF are C code fed with files from anywhere: one that loops, eats memory or crashes
ends its own process, and the file goes to quarantine with a reason instead of taking the run along.
"""

import importlib
import json
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

#: Bytes that a file may have, seconds of computing and memory that reading it may take.
MAX_BYTES = 100 * 2**20
MAX_SECONDS = 30
MAX_MEMORY = 2 * 2**30
#: Characters that a text may have; the longest work reports have some 40,000. A million of nothing but short sentences
#: with a number each takes 13 s and 350 MB.
MAX_CHARACTERS = 1_000_000
#: Characters that the sentences around a file's numbers may have together: a text of a million characters without a
#: full stop would be kept once for each of its numbers. The longest reports come to 300,000.
MAX_SENTENCES = 10_000_000
#: Bytes that a CSV file may have: its rows are in memory at once, at twenty times their size.
MAX_TABLE_BYTES = 20 * 2**20
#: Seconds of computing that one file may take from its bytes to its rows (a long report takes half of one).
MAX_FILE_SECONDS = 120
_FOLDER = Path(__file__).resolve().parents[2]
_SERVE = "from pipeline.ingest.isolated import serve; serve()"
#: What to do with what is beyond them.
TOO_LARGE = "文件内容过大或过深，超出可读范围，请只保留报告正文再放入"
_CRASHED = "文件内容损坏，无法解析，请重新下载，或用原软件打开后另存"


class TooSlowError(BaseException):
    """A file computed longer than ``MAX_FILE_SECONDS``. No ``Exception``, so that no parser takes it for damage."""


@contextmanager
def bounded(seconds: float | None = None) -> Iterator[None]:
    """Raise TooSlowError where the block computes longer than ``seconds`` (default: ``MAX_FILE_SECONDS``).

    Seconds of processor, not of the clock: the verdict stays with the file, and other work on the machine is not its
    fault. Signals reach the main thread alone, which is where files are read; in another one there is no bound.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> NoReturn:
        raise TooSlowError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds or MAX_FILE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class UnreadableError(Exception):
    """A file's bytes that cannot be read; the fields are those of IngestError."""

    def __init__(self, reason: str, advice: str, place: str = "") -> None:
        super().__init__(reason, advice, place)
        self.reason = reason
        self.advice = advice
        self.place = place


def too_large(place: str = "") -> NoReturn:
    """Refuse what is beyond the limits."""
    raise UnreadableError("too large", TOO_LARGE, place)


def call(module: str, content: bytes, *, seconds: float = MAX_SECONDS) -> Any:
    """What ``read(content)`` of the module ``pipeline.ingest.<module>`` gives, as JSON can hold it.

    Raises UnreadableError where the module does, and where reading breaks the limits or the process.
    """
    # Plain text needs no process, and not even the import.
    import subprocess

    if len(content) > MAX_BYTES:
        too_large()
    command = [sys.executable, "-c", _SERVE, module, str(int(seconds) or 1)]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, cwd=_FOLDER, timeout=2 * seconds, check=False
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        too_large()
    except ValueError:
        # Nothing was said: killed by the limit of time, or by the parser's own fault.
        if done.returncode in (-9, -24):
            too_large()
        raise UnreadableError("damaged", _CRASHED) from None
    if "reason" in answer:
        raise UnreadableError(answer["reason"], answer["advice"], answer["place"])
    return answer["read"]


def serve() -> None:
    """The other side of ``call``: a module's name and the seconds in the arguments, bytes in, JSON out."""
    module, seconds = sys.argv[1:]
    _limit(int(seconds))
    content = sys.stdin.buffer.read()
    answer: dict[str, Any]
    try:
        answer = {"read": importlib.import_module(f"pipeline.ingest.{module}").read(content)}
    except UnreadableError as error:
        answer = {"reason": error.reason, "advice": error.advice, "place": error.place}
    except MemoryError:
        answer = {"reason": "too large", "advice": TOO_LARGE, "place": ""}
    except Exception as error:
        # Parsers meet damage in many ways; each is the file's.
        answer = {"reason": "damaged", "advice": f"{_CRASHED}（{type(error).__name__}）", "place": ""}
    sys.stdout.write(json.dumps(answer))


def _limit(seconds: int) -> None:
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, MAX_MEMORY)):
        hard = resource.getrlimit(what)[1]
        try:
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (ValueError, OSError):
            # macOS knows no limit of memory; the one of time holds there, too.
            continue
