#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK: the validators of the report formats, the parser
# generator, and Z3.
# Does nothing where everything is in place already.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs npm </dev/null >/dev/null
  else
    echo "install-test-tools: Node.js 20 or later is needed: install node and npm, then run this again" >&2
    exit 1
  fi
fi

# The solver that answers of the reasoning are compared with; the version of Debian 12, or what there is.
if ! command -v z3 >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq 'z3=4.8.12-*' </dev/null >/dev/null 2>&1 ||
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq z3 </dev/null >/dev/null
  else
    echo "install-test-tools: Z3 is needed: install z3, then run this again" >&2
    exit 1
  fi
fi

for folder in tests/validators grammar; do
  [ -f "$folder/package-lock.json" ] || continue
  # npm writes this file last, so an installation that was cut off is repeated.
  if ! [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    echo "install-test-tools: $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error </dev/null)
    touch "$folder/node_modules/.package-lock.json"
  fi
done
