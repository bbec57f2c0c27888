# Read by the benchmarks, with the folder of this file in $here: the package's folder in $root, a temporary one in
# $folder, and what several of them prepare.
# shellcheck shell=sh disable=SC2034,SC2154
root=$(dirname "$here")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Builds the program as users have it; its path is in $dossier.
build_dossier() {
  dossier=$("$root/scripts/build")
}

# Finds a Python with Jinja2, in $python.
find_jinja2() {
  python=python3
  if ! "$python" -c 'import jinja2' 2>/dev/null; then
    # The Debian package serves /usr/bin/python3; another python3 that comes first may have its own.
    "$root/scripts/install-packages" python3 python3-jinja2 >&2
    python=/usr/bin/python3
  fi
}

# Imports a folder of exports in the plain layouts: import_plain PORTFOLIO FOLDER
import_plain() {
  for file in "$2"/*.csv; do
    "$dossier" import --portfolio "$1" --as-of 2025-09-01 --mapping "plain-$(basename "$file" .csv)" "$file" >&2
  done
}
