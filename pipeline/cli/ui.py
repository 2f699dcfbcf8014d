"""`taizhang ui`: Dagster's web page and its daemon, together, until Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import click

from pipeline.settings import load_settings

_STOP_SECONDS = 70


@click.command("ui")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; there is no password.")
@click.option("--port", default=3000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--verbose", is_flag=True, help="Show what Dagster's services say, not only their warnings.")
def command(host: str, port: int, verbose: bool) -> None:
    """Start Dagster's UI and the daemon that runs the sensor, the schedule and the automation.

    History is kept in DAGSTER_HOME (.dagster in the project where it is not set). Ctrl-C stops everything.
    """
    settings = load_settings()
    if not _is_free(host, port):
        raise click.ClickException(f"port {port} of {host} is taken: say `taizhang ui --port {port + 1}`")
    from pipeline.defs.home import ensure_home

    home = ensure_home(settings)
    address = f"http://{host}:{port}"
    click.echo(f"Starting Dagster for {settings.data_dir} (history in {home}) …")
    services = subprocess.Popen(
        [
            *(sys.executable, "-W", "ignore:Function `dagster dev`", "-m", "dagster", "dev"),
            *("--workspace", str(settings.project_dir / "workspace.yaml")),
            *("--host", host, "--port", str(port)),
            *("--log-level", "info" if verbose else "warning"),
        ],
        cwd=settings.project_dir,
        env={**os.environ, "DAGSTER_HOME": str(home), "TAIZHANG_DATA": str(settings.data_dir)},
        start_new_session=True,
    )
    try:
        _wait_until_ready(services, address)
        click.echo(f"{address}  is ready. Drop a report into {settings.raw_dir} and watch. Ctrl-C stops it.")
        services.wait()
    except KeyboardInterrupt:
        click.echo("\nStopping …")
    finally:
        _stop(services)
    if services.returncode not in (0, -signal.SIGINT):
        raise click.ClickException(f"Dagster ended with code {services.returncode}: say `taizhang ui --verbose`")
    click.echo("Stopped.")


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _wait_until_ready(services: "subprocess.Popen[bytes]", address: str) -> None:
    """Return when the page answers or the services have ended."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while services.poll() is None:
        try:
            opener.open(f"{address}/server_info", timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
        else:
            return


def _stop(services: "subprocess.Popen[bytes]") -> None:
    """Ask the services to end as Ctrl-C does; kill them where they do not."""
    if services.poll() is None:
        services.send_signal(signal.SIGINT)
        try:
            services.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(services.pid, signal.SIGKILL)
            services.wait()
