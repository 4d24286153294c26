#!/usr/bin/env bash
# ./build.sh                  builds everything and runs every test
# ./build.sh --target=NAME    Build, Test (default), Review, Pack, Run or Bench
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export MSBUILDDISABLENODEREUSE=1 # no build process outlives the build

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing: install version 10 and run this again." >&2
  exit 1
fi

summary=artifacts/test/summary.txt
rm -f "$summary"

dotnet tool restore --verbosity quiet
code=0
dotnet cake build.cake "$@" || code=$?

# Last, where people and tools look for it.
if [ -f "$summary" ]; then
  cat "$summary"
fi
exit "$code"
