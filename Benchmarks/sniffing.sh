#!/bin/sh
# Compares the dialect sniffer with CleverCSV over every table file of the shared data, whose dialects were labelled by
# reading them. Prints right or WRONG for each file and both counts; ours must be at least CleverCSV's.
# CleverCSV's answers are asked anew and recorded in Tests/CSVReadingTests/Sniffing/dialects.tsv.
# Usage: Benchmarks/sniffing.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"

echo "Installing CleverCSV…" >&2
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet clevercsv==0.8.5
"$folder/venv/bin/python" "$here/peers/clevercsv-dialects.py" \
  "$root/Tests/CSVReadingTests/Sniffing/dialects.tsv" "$root/../shared/data/csv"

echo "Building and sniffing…" >&2
status=0
SNIFFING_REPORT="$folder/report" swift test --package-path "$root" --filter LabelledDialectTests >"$folder/log" 2>&1 ||
  status=$?
if [ ! -f "$folder/report" ]; then
  cat "$folder/log" >&2
  exit 1
fi
{
  printf 'ours\tCleverCSV\tfile\tlabel\tour answer\tCleverCSV’s answer\n'
  cat "$folder/report"
}
exit "$status"
