"""Runs a command in a folder and prints wall seconds, CPU seconds and peak resident memory of it and its children."""
import os
import resource
import subprocess
import sys
import time

begun = time.monotonic()
code = subprocess.run(sys.argv[2:], cwd=sys.argv[1]).returncode
wall = time.monotonic() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"process: wall {wall:.2f} s, CPU {used.ru_utime + used.ru_stime:.2f} s, peak {used.ru_maxrss / 1024:.0f} MiB, exit {code}")
sys.exit(code)
