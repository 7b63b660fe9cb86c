#!/usr/bin/env bash
# Mutation testing of the reasoning, by hand: changes one operator, condition or constant at a time and looks whether a
# test notices. Without arguments all of it; with part of a path only the files that contain it:
#   build/mutation.sh Formulas/
# Stryker.NET lists the changes; tests/mutation compiles them into one assembly and asks the tests, since a process of tests for
# each change, as Stryker runs them, takes the better part of a day. What becomes of each stands in artifacts/mutation/mutants.txt.
# The tests that draw at random are left out: what they alone would notice counts as survived.
# The tests of the reasoning and of the rules are asked, in that order, unless others are named after the part of a path (all for all
# files); those of the whole checker and of the command take seconds each, which is too long for thousands of changes:
#   build/mutation.sh Comparing/ Reasoning Checking Cli
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$PWD

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools" >/dev/null

# Its own run asks a single test, and so ends soon: only its list of mutants is used.
(cd tests/PolicyCoherence.Reasoning.Tests && "$tools/dotnet-stryker" --config-file stryker-config.json --output "$root/artifacts/mutation/stryker" >/dev/null)

part=${1:-all}
shift || true
[ $# -gt 0 ] || set -- Reasoning Rules
dotnet build src/PolicyCoherence.Reasoning -c Release -v quiet --no-incremental -p:EmitCompilerGeneratedFiles=true
for name in "$@"; do dotnet build "tests/PolicyCoherence.$name.Tests" -c Release -v quiet; done
nice -n 19 dotnet run --project tests/mutation -c Release -- artifacts/mutation/stryker/reports/mutation-report.json "$part" "$@"
