#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK: the validators of the report formats and the parser generator.
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

for folder in tests/validators grammar; do
  [ -f "$folder/package-lock.json" ] || continue
  # npm writes this file last, so an installation that was cut off is repeated.
  if ! [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    echo "install-test-tools: $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error </dev/null)
    touch "$folder/node_modules/.package-lock.json"
  fi
done
