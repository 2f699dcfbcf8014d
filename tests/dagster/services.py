"""Dagster's own services for a test: code server, webserver and daemon on free ports of loopback.

Belongs here: starting, asking and stopping them. Does not belong here: what they are asked for.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pipeline.defs.home import ensure_home
from pipeline.settings import Settings

Value = TypeVar("Value")
_STOP_SECONDS = 60
SELECTOR = {"repositoryLocationName": "taizhang", "repositoryName": "__repository__"}


@dataclass
class Services:
    """Running services of one place."""

    settings: Settings
    workspace: Path
    web: str
    logs: Path

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """Ask GraphQL; errors are raised."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(f"{self.web}/graphql", body, {"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as response:
            answer = json.load(response)
        assert "errors" not in answer, answer
        data: dict[str, Any] = answer["data"]
        return data

    def launch(self, job: str) -> str:
        """Launch a job as the button of the UI does; the run's id."""
        answer = self.ask(
            "mutation($params: ExecutionParams!) { launchRun(executionParams: $params) {"
            " __typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message } } }",
            params={"selector": {**SELECTOR, "jobName": job}, "runConfigData": {}, "mode": "default"},
        )["launchRun"]
        assert answer["__typename"] == "LaunchRunSuccess", answer
        run_id: str = answer["run"]["runId"]
        return run_id

    def runs(self) -> dict[str, tuple[str, dict[str, str]]]:
        """Status and tags of all runs by id, oldest first."""
        found = self.ask(
            "{ runsOrError { ... on Runs { results { runId status tags { key value } } } ... on Error { message } } }"
        )["runsOrError"]
        assert "results" in found, found
        return {
            run["runId"]: (run["status"], {tag["key"]: tag["value"] for tag in run["tags"]})
            for run in reversed(found["results"])
        }

    def until(self, look: Callable[[], Value], seconds: float = 150) -> Value:
        """What ``look`` gives, once that is something; fails with the services' logs after a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := look():
                return found
            time.sleep(0.5)
        told = "\n\n".join(f"{log.name}:\n{log.read_text()[-3000:]}" for log in sorted(self.logs.glob("*.log")))
        raise AssertionError(f"nothing within {seconds} s; runs: {self.runs()}\n{told}")


@contextmanager
def services(settings: Settings, folder: Path) -> Iterator[Services]:
    """Start the services and stop them at the end, each by its own process."""
    home = ensure_home(settings)
    grpc, http = _free_ports(2)
    workspace = folder / "workspace.yaml"
    workspace.write_text(f"load_from:\n  - grpc_server: {{host: 127.0.0.1, port: {grpc}, location_name: taizhang}}\n")
    environment = {**os.environ, "DAGSTER_HOME": str(home), "TAIZHANG_DATA": str(settings.data_dir)}
    started = Services(settings, workspace, f"http://127.0.0.1:{http}", folder)
    scripts = Path(sys.executable).parent
    code = ["-m", "pipeline.definitions", "-d", str(settings.project_dir), "--location-name", "taizhang"]
    commands = {
        "code": [scripts / "dagster", "api", "grpc", "-h", "127.0.0.1", "-p", str(grpc), *code],
        "web": [scripts / "dagster-webserver", "-h", "127.0.0.1", "-p", str(http), "-w", str(workspace)],
        "daemon": [scripts / "dagster-daemon", "run", "-w", str(workspace)],
    }
    # Services are stopped by Ctrl-C, which the shell tells the jobs in its background to ignore, and they theirs.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with ExitStack() as stack:
        for name, command in commands.items():
            stack.enter_context(_process(command, folder / f"{name}.log", environment, settings.project_dir))
            if name == "code":
                _wait_for(grpc)
        _wait_for(http)
        yield started


@contextmanager
def _process(command: list[Any], log: Path, environment: dict[str, str], folder: Path) -> Iterator[None]:
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment, cwd=folder)
        try:
            yield
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def _wait_for(port: int, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError(f"nothing listens on port {port} after {seconds} s")
