#!/usr/bin/env bash
# Everything a change must pass, from a fresh clone: installs what the tests need, restores, builds, runs every test project,
# checks the format, sums the results. Last line: "N passed, N failed", with ", N skipped" where tests were skipped.
# Needs the .NET SDK of global.json; Debian for what is installed (elsewhere install PostgreSQL yourself).
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

# Release, because tests/Performance measures and what is measured must be what is shipped; it also leaves bin/Debug alone, from
# which a service may be running.
readonly configuration=Release
readonly solution=MunicipalBenchmark.sln
readonly results="$PWD/TestResults"
# Without a test starting or ending for so long, a module is taken to hang: some tests crash a server fifty times.
readonly hang_limit=600s

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

step() { printf '\n==> %s\n' "$*"; }
fail() { printf 'dev/test.sh: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  else
    command -v sudo >/dev/null || fail "missing packages can be installed by root only, and there is no sudo: $*"
    sudo "$@"
  fi
}

# The tests start servers of their own, so they need the programs and not a running service. postgres may be on the PATH as a link
# with initdb beside the file that it points to.
have_postgresql() {
  local program folder
  if program=$(command -v postgres); then
    for folder in "$(dirname -- "$program")" "$(dirname -- "$(readlink -f -- "$program")")"; do
      [[ -x $folder/initdb ]] && return 0
    done
  fi
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

install_missing() {
  local packages=()
  have_postgresql || packages+=(postgresql-15)
  # Documents.Tests print our samples with both and read what came out; GraphQL.Tests open GraphiQL.
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || packages+=(chromium)
  command -v soffice >/dev/null || packages+=(libreoffice-writer)
  # The Elasticsearch of ../shared, where it is there.
  command -v java >/dev/null || packages+=(openjdk-17-jre-headless)
  if [[ $EUID -eq 0 ]]; then
    # PostgreSQL refuses to run as root; the tests start it as another user.
    command -v runuser >/dev/null || packages+=(util-linux)
  fi
  [[ ${#packages[@]} -eq 0 ]] && return 0

  command -v apt-get >/dev/null || fail "install these yourself, this is no Debian: ${packages[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null
}

# Node packages of a test project, where one has a lock file.
install_node_packages() {
  local lock
  for lock in tests/*/package-lock.json; do
    [[ -e $lock ]] || continue
    command -v npm >/dev/null || fail "$lock needs Node 20 with npm"
    npm ci --prefix "$(dirname -- "$lock")" --no-audit --no-fund --loglevel=error </dev/null
  done
}

# A test project is every project under tests but TestKit, the kit that they share.
test_projects() {
  find tests -mindepth 2 -maxdepth 2 -name '*.csproj' ! -name TestKit.csproj -printf '%f\n' | sed 's/\.csproj$//' | sort
}

module_of() {
  printf 'tests/%s/bin/%s/net10.0/MunicipalBenchmark.%s.dll' "$1" "$configuration" "$1"
}

# Exit codes of dotnet test: 0 all passed, 2 some failed, 8 a project without tests, others: it did not come to that.
run_tests() {
  dotnet test --test-modules "$1" --max-parallel-test-modules 1 --no-ansi --no-progress --report-xunit-trx \
    --results-directory "$results" --hangdump --hangdump-timeout "$hang_limit" </dev/null
}

command -v dotnet >/dev/null || fail "there is no dotnet: install the .NET SDK that global.json names"
problems=()

step "Installing what is missing"
install_missing
install_node_packages

step "Restoring"
dotnet restore "$solution" --locked-mode </dev/null

step "Building ($configuration)"
dotnet build "$solution" --configuration "$configuration" --no-restore -v minimal </dev/null

rm -rf -- "$results"
mkdir -p -- "$results"
mapfile -t projects < <(test_projects)
[[ ${#projects[@]} -gt 0 ]] || fail "there is no test project under tests"

step "Testing, checking the format"
# Acceptance takes longer than all the rest: it runs beside it.
others=
for project in "${projects[@]}"; do
  [[ $project == Acceptance || $project == Performance ]] || others+=";$(module_of "$project")"
done
run_tests "$(module_of Acceptance)" &
acceptance=$!
run_tests "${others#;}" || problems+=("dotnet test ended with exit code $?")
dotnet format "$solution" --verify-no-changes --no-restore </dev/null ||
  problems+=("the format differs: run dotnet format $solution")
wait "$acceptance" || problems+=("dotnet test of Acceptance ended with exit code $?")

# Alone on the machine: its results are ratios of times.
step "Measuring"
run_tests "$(module_of Performance)" || problems+=("dotnet test of Performance ended with exit code $?")

step "Results"
shopt -s nullglob
reports=("$results"/*.trx)
silent=()
for project in "${projects[@]}"; do
  # A crashed module leaves no report; that is a failure, though no test says so.
  [[ ${#reports[@]} -gt 0 ]] && grep -qE "codeBase=\"[^\"]*/MunicipalBenchmark\\.$project\\.dll\"" "${reports[@]}" || silent+=("$project")
done
printf '%d test projects, %d reports in %s\n' "${#projects[@]}" "${#reports[@]}" "$results"
[[ ${#reports[@]} -eq ${#projects[@]} ]] || problems+=("${#projects[@]} test projects left ${#reports[@]} reports")
[[ ${#silent[@]} -eq 0 ]] || problems+=("no report, counted as failed: ${silent[*]}")

# Adds up the counters of all reports; "failed" is every way not to pass.
read -r passed failed skipped < <(
  cat /dev/null "${reports[@]}" | { grep -o '<Counters [^>]*>' || true; } | tr ' ' '\n' | awk -F'"' '
    /^passed=/ { passed += $2 }
    /^(failed|error|timeout|aborted|disconnected)=/ { failed += $2 }
    /^notExecuted=/ { skipped += $2 }
    END { print passed + 0, failed + 0, skipped + 0 }')
failed=$((failed + ${#silent[@]}))
[[ $((passed + failed)) -gt 0 ]] || problems+=("no test ran")
[[ $failed -eq 0 ]] || problems+=("$failed tests failed")

for problem in "${problems[@]}"; do
  printf 'dev/test.sh: %s\n' "$problem" >&2
done
printf '%d passed, %d failed%s\n' "$passed" "$failed" "$([[ $skipped -eq 0 ]] || printf ', %d skipped' "$skipped")"
[[ ${#problems[@]} -eq 0 ]]
