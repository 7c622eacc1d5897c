"""Zacht as it starts, watched for its first paint as the bare window is."""

import runpy
import sys
import time

from tests.bench.watch import on_first_paint, report, watching_when_it_waits

if __name__ == "__main__":
    watching_when_it_waits(lambda: on_first_paint(lambda: report(painted=time.monotonic())))
    sys.argv = ["zacht"]
    runpy.run_module("app", run_name="__main__", alter_sys=True)
