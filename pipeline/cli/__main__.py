"""``python -m pipeline.cli`` is the command `taizhang`."""

from pipeline.cli import main

main(prog_name="taizhang")
