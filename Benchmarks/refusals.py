#!/usr/bin/env python3
"""Imports each XML file of a folder, which must be refused quickly, beside `xmllint`. Usage: … DOSSIER FOLDER"""

import os
import pathlib
import subprocess
import sys
import time

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
missed = False


def run(command, seconds):
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        _, said = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, seconds, ""
    return process.returncode, time.perf_counter() - began, said


for path in sorted(folder.glob("*.xml")):
    mine = [tool, "import", str(path), "--mapping", "pubmed", "--portfolio", str(folder / "career.portfolio")]
    times = []
    for _ in range(5):
        status, seconds, said = run(mine, 20)
        times.append(seconds)
    seconds = sorted(times)[2]
    # Once more by itself, for its memory.
    process = subprocess.Popen(mine, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = os.wait4(process.pid, 0)[2].ru_maxrss / 1024
    peer_status, peer_seconds, _ = run(["xmllint", "--stream", "--noout", "--nonet", str(path)], 20)
    peer = "not done in 20 s" if peer_status is None else f"{peer_seconds:.2f} s, status {peer_status}"
    is_met = status == 1 and seconds < 0.5 and peak < 64
    missed |= not is_met
    print(
        f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, status {status}, {seconds * 1000:.0f} ms, {peak:.0f} MB; "
        f"xmllint {peer}; {'met' if is_met else 'MISSED'}")
sys.exit(missed)
