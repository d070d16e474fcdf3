#!/usr/bin/env bash
# Builds the solution, checks the formatting and runs every test project; the last line counts the tests.
#   ./test.sh                      all test projects
#   ./test.sh Compiler Runtime     only the projects whose name contains one of the words
#   ./test.sh --accept [...]       what the tests produce becomes the verified snapshots and generated documents
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

words=()
for argument in "$@"; do
    case $argument in
        --accept) export NGXC_ACCEPT=1 ;;
        -h | --help) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        -*) echo "test.sh: unknown option $argument (see --help)" >&2; exit 2 ;;
        *) words+=("$argument") ;;
    esac
done

# A build needs a writable home; a bare container may not name one.
if [ ! -w "${HOME:-/nonexistent}" ]; then
    export HOME="$PWD/.build/home"
    mkdir -p "$HOME"
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1

passed=0
failed=0
finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

fail() {
    echo "FAILED: $1"
    failed=$((failed + 1))
}

# What the tests talk to, and what native compilation links with.
./.ci/packages nginx php8.2-fpm php8.2-sqlite3 dokuwiki libpcre2-8-0 clang zlib1g-dev

mkdir -p .build
if ! dotnet build NginxConf.Compiler.sln -nologo -v quiet >.build/build.log; then
    cat .build/build.log
    fail "the build"
    finish
fi
if [ ${#words[@]} -eq 0 ] && ! dotnet format NginxConf.Compiler.sln --no-restore --verify-no-changes -v quiet; then
    fail "the formatting (dotnet format NginxConf.Compiler.sln mends it)"
fi

wanted() {
    [ ${#words[@]} -eq 0 ] && return 0
    for word in "${words[@]}"; do
        [[ $1 == *"$word"* ]] && return 0
    done
    return 1
}

count() { # the number that follows "$1:" in xunit's summary line $2; an empty project's line has only a total
    local number
    number=$(sed -n "s/.*$1: \([0-9][0-9]*\).*/\1/p" <<<"$2")
    echo "${number:-0}"
}

for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    wanted "$name" || continue
    log=$(mktemp)
    "tests/$name/bin/Debug/net10.0/$name" -noLogo -noColor 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    summary=$(grep -E ' Total: [0-9]+' "$log" | tail -n 1)
    rm -f "$log"
    total=$(count Total "$summary")
    bad=$(($(count Failed "$summary") + $(count Errors "$summary")))
    if [ -z "$summary" ]; then
        fail "$name ended without a summary (exit code $status)"
    else
        passed=$((passed + total - bad))
        failed=$((failed + bad))
        [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || fail "$name ended with exit code $status"
    fi
done
finish
