"""What counts as memory in use."""

import subprocess
import sys

import pytest

from tests.bench.watch import megabytes


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only the most so far is known")
def test_what_lies_in_a_child_counts_too() -> None:
    alone = megabytes()
    code = "print('here', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        assert megabytes() > alone + 5
        child.communicate(b"\n")
