#!/bin/sh
# Compares CSVReading with Python's csv.reader over two files of 150 MB, every field visited, one thread.
# Prints the median of five interleaved runs and the ratio, which must be at most 0.125 for both files.
# Usage: Benchmarks/csv-tokenizing.sh [MEGABYTES]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
megabytes=${1:-150}

echo "Building, and writing two files of $megabytes MB…" >&2
swift build -c release --package-path "$here" --product CSVTokenizing >&2
bin=$(swift build -c release --package-path "$here" --show-bin-path)
python3 "$here/peers/make-csv.py" "$folder" "$megabytes"

for file in light quoted; do
  # Both read a warm file.
  cat "$folder/$file.csv" >/dev/null
  for run in 1 2 3 4 5; do
    "$bin/CSVTokenizing" "$folder/$file.csv" >>"$folder/$file.ours"
    python3 "$here/peers/csv-reader.py" "$folder/$file.csv" >>"$folder/$file.peer"
  done
done

python3 - "$folder" <<'EOF'
import os
import statistics
import sys

folder = sys.argv[1]
missed = False
print(f"{'file':8} {'size':>8} {'CSVReading':>18} {'csv.reader':>18} {'ratio':>7}")
for file in ["light", "quoted"]:
    runs = {side: [line.split() for line in open(f"{folder}/{file}.{side}")] for side in ["ours", "peer"]}
    counts = {tuple(run[:2]) for side in runs.values() for run in side}
    if len(counts) != 1:
        sys.exit(f"{file}: the readers do not agree on records and fields: {counts}")
    size = os.path.getsize(f"{folder}/{file}.csv") / 1e6
    ours, peer = (statistics.median(float(run[3]) for run in runs[side]) for side in ["ours", "peer"])
    rates = [f"{time:6.3f} s {size / time:5.0f} MB/s" for time in (ours, peer)]
    print(f"{file:8} {size:5.0f} MB {rates[0]:>18} {rates[1]:>18} {ours / peer:7.3f}")
    missed = missed or ours / peer > 0.125
sys.exit(1 if missed else 0)
EOF
