#!/usr/bin/env bash
# Mutation testing of the reasoning, by hand: changes one operator, condition or constant at a time and looks whether a
# test notices. Without arguments all of it (hours); with file patterns only these:
#   build/mutation.sh '**/Precedence.cs' '**/Together/*.cs'
# The random tests are left out, since each mutant would run them all: what they alone would notice counts as survived.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools" >/dev/null

files=()
for pattern in "$@"; do files+=(--mutate "$pattern"); done
cd tests/PolicyCoherence.Reasoning.Tests
nice -n 19 "$tools/dotnet-stryker" --config-file stryker-config.json ${files[@]+"${files[@]}"}
