#!/usr/bin/env python3
"""Compares the peak memory of two commands: memory.py --at-most 1.3 LARGE SMALL"""

import argparse
import os
import subprocess
import sys


def peak(command):
    process = subprocess.Popen([command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        sys.exit(f"{command} ended with {process.returncode}")
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at-most", type=float, required=True)
    parser.add_argument("large")
    parser.add_argument("small")
    options = parser.parse_args()
    large, small = peak(options.large), peak(options.small)
    print(f"{large / 1e6:.1f} MB, {small / 1e6:.1f} MB, ratio {large / small:.2f}, at most {options.at_most}")
    sys.exit(0 if large <= options.at_most * small else 1)


if __name__ == "__main__":
    main()
