#!/usr/bin/env python3
"""Times two commands in turns and prints their medians, their ratio and their peak memory.

    compare.py --at-most 0.5 [--seconds 2] [--memory 64] [--runs 5] [--launches 1] [--accept 0,2] [--touch 1500] \
      -- OURS… -- PEER…

A run is the mean of some launches, each a process of its own. Each command runs once before, so that both find their
files in the cache, and what was written before a launch is on the disk when it starts: no command waits for what another
one wrote. With --touch, so many megabytes of memory are used and freed before each launch: a virtual machine hands memory
that is not in use back to its host, and each page of a file that is written where it was takes microseconds longer, up to
two seconds for a gigabyte, whichever command is the one that writes. The exit status is 1 when the ratio, the seconds or
the memory is missed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time


# In a process of its own: the peak of a child counts what its parent used before it.
TOUCH = """
import mmap, sys
size = int(sys.argv[1]) << 20
bytearray(size)[::mmap.PAGESIZE] = bytes(size // mmap.PAGESIZE)
"""


def launch(command, options):
    """Runs a command; returns its seconds and its peak memory in bytes."""
    os.sync()
    if options.touch:
        subprocess.run([sys.executable, "-c", TOUCH, str(options.touch)], check=True)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in options.accepted:
        sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{errors.decode(errors='replace')}")
    # Linux counts kilobytes, macOS bytes.
    return seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def run(command, options):
    results = [launch(command, options) for _ in range(options.launches)]
    return statistics.mean(seconds for seconds, _ in results), max(memory for _, memory in results)


def main():
    if sys.argv.count("--") != 2:
        sys.exit(__doc__.strip())
    first = sys.argv.index("--")
    second = sys.argv.index("--", first + 1)
    parser = argparse.ArgumentParser(usage=__doc__.strip())
    parser.add_argument("--at-most", type=float, required=True)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--memory", type=float)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--launches", type=int, default=1)
    parser.add_argument("--accept", default="0")
    parser.add_argument("--touch", type=int, default=0)
    options = parser.parse_args(sys.argv[1:first])
    options.accepted = {int(status) for status in options.accept.split(",")}
    commands = {"ours": sys.argv[first + 1:second], "peer": sys.argv[second + 1:]}

    for command in commands.values():
        launch(command, options)
    times = {side: [] for side in commands}
    memory = {side: 0 for side in commands}
    for _ in range(options.runs):
        for side, command in commands.items():
            seconds, peak = run(command, options)
            times[side].append(seconds)
            memory[side] = max(memory[side], peak)

    medians = {side: statistics.median(runs) for side, runs in times.items()}
    ratio = medians["ours"] / medians["peer"]
    for side, runs in times.items():
        print(
            f"{side}: median {medians[side] * 1000:9.1f} ms  (runs {' '.join(f'{run * 1000:.1f}' for run in runs)})  "
            f"peak memory {memory[side] / 1e6:6.1f} MB")
    print(f"ratio {ratio:.3f}, at most {options.at_most}")
    missed = ratio > options.at_most
    if options.seconds is not None:
        print(f"{medians['ours']:.2f} s, at most {options.seconds:.0f} s")
        missed = missed or medians["ours"] > options.seconds
    if options.memory is not None:
        print(f"peak memory {memory['ours'] / 1e6:.1f} MB, at most {options.memory:.0f} MB")
        missed = missed or memory["ours"] > options.memory * 1e6
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
