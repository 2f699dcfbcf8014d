"""Files that need a parser are read in a process of their own, with bounded time and memory.

Belongs here: the limits, the call, and what a file does that breaks them. Does not belong here: any format.

Parsers of web pages, archives and PDF are C code fed with files from anywhere: one that loops, eats memory or crashes
ends its own process, and the file goes to quarantine with a reason instead of taking the run along.
"""

import importlib
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

#: Bytes that a file may have, seconds of computing and memory that reading it may take.
MAX_BYTES = 100 * 2**20
MAX_SECONDS = 30
MAX_MEMORY = 2 * 2**30
#: Characters that a text may have; the longest work reports have some 40,000.
MAX_CHARACTERS = 5_000_000
_FOLDER = Path(__file__).resolve().parents[2]
_SERVE = "from pipeline.ingest.isolated import serve; serve()"
#: What to do with what is beyond them.
TOO_LARGE = "文件内容过大或过深，超出可读范围，请只保留报告正文再放入"
_CRASHED = "文件内容损坏，无法解析，请重新下载，或用原软件打开后另存"


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
