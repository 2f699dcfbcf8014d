"""`taizhang ui`: Dagster's web page and its daemon, together, until Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import click

from pipeline.settings import load_settings

_STOP_SECONDS = 70


@click.command("ui")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; there is no password.")
@click.option("--port", default=3000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--verbose", is_flag=True, help="Show what Dagster's services say, instead of writing it to ui.log.")
def command(host: str, port: int, verbose: bool) -> None:
    """Start Dagster's UI and the daemon that runs the sensor, the schedule and the automation.

    History and what the services say (ui.log) are kept in DAGSTER_HOME, .dagster in the project where it is not set.
    Ctrl-C stops everything.
    """
    settings = load_settings()
    if not _is_free(host, port):
        raise click.ClickException(f"port {port} of {host} is taken: say `taizhang ui --port {port + 1}`")
    from pipeline.defs.home import ensure_home

    home = ensure_home(settings)
    address = f"http://{host}:{port}"
    log = home / "ui.log"
    click.echo(f"Starting Dagster for {settings.data_dir} (history in {home}) …")
    # Stopping by a signal is stopping, also where the shell told background jobs to ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with log.open("wb") as written:
        services = subprocess.Popen(
            [
                *(sys.executable, "-m", "dagster", "dev", "--host", host, "--port", str(port)),
                *("--workspace", str(settings.project_dir / "workspace.yaml")),
                *("--log-level", "info" if verbose else "warning"),
            ],
            cwd=settings.project_dir,
            env={**os.environ, "DAGSTER_HOME": str(home), "TAIZHANG_DATA": str(settings.data_dir)},
            stdout=None if verbose else written,
            stderr=None if verbose else subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        if _is_ready(services, address):
            click.echo(f"{address}  is ready. Drop a report into {settings.raw_dir} and watch. Ctrl-C stops it.")
        services.wait()
    except KeyboardInterrupt:
        click.echo("\nStopping …")
        _stop(services)
        click.echo("Stopped.")
    else:
        raise click.ClickException(f"Dagster ended with code {services.returncode}: {log} or --verbose tells why")


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _is_ready(services: "subprocess.Popen[bytes]", address: str) -> bool:
    """Wait until the page answers; False where the services ended before."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while services.poll() is None:
        try:
            opener.open(f"{address}/server_info", timeout=5).close()
        except OSError:
            time.sleep(0.3)
        else:
            return True
    return False


def _stop(services: "subprocess.Popen[bytes]") -> None:
    """Ask the services to end as Ctrl-C does; kill them where they do not."""
    if services.poll() is None:
        services.send_signal(signal.SIGINT)
        try:
            services.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(services.pid, signal.SIGKILL)
            services.wait()
