#!/usr/bin/env bash
# Prints how long the published command takes for a file with one position, and how many times as long as a .NET
# program that does nothing. The ratio is what to watch: it depends little on the machine.
# Usage: benchmarks/startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/empty"
cat > "$work/empty/empty.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
P
echo 'return 0;' > "$work/empty/Program.cs"
publish() { dotnet publish "$1" -c Release -o "$2" -p:RunAnalyzers=false -v quiet >"$work/publish.log" || { cat "$work/publish.log" >&2; exit 1; }; }
publish "$work/empty" "$work/empty-out"
publish src/PolicyCoherence.Cli "$work/out"

milliseconds() {
  local start=${EPOCHREALTIME/./} code=0
  "$@" >"$work/stdout" 2>"$work/stderr" || code=$?
  local end=${EPOCHREALTIME/./}
  echo "$code" >"$work/code"
  echo $(((end - start) / 1000))
}

middle() { sort -n | sed -n "$((runs / 2 + 1))p"; }

# In turn, so that a busy moment of the machine hits both alike.
for ((i = 0; i <= runs; i++)); do
  empty=$(milliseconds "$work/empty-out/empty")
  command=$(milliseconds "$work/out/coherence" check benchmarks/one-position.policy)
  [ "$i" = 0 ] && continue # the first run fills the caches
  echo "$empty" >>"$work/empty.ms"
  echo "$command" >>"$work/command.ms"
done

# 0 and 1: the check was done. 2 would time a complaint.
code=$(cat "$work/code")
empty=$(middle <"$work/empty.ms")
command=$(middle <"$work/command.ms")
echo "empty program: $empty ms; coherence check: $command ms; ratio $(awk "BEGIN { printf \"%.1f\", $command / $empty }"); median of $runs runs; exit code $code"
if [ "$code" -gt 1 ]; then
  cat "$work/stdout" "$work/stderr" >&2
  exit 1
fi
