#!/usr/bin/env bash
# Builds everything and runs every check: the web parts, the formatting, and all tests on a PostgreSQL and a Redis of their own.
# The last line is "N passed, N failed, N skipped"; the exit status is 0 only when every step succeeded.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1 FORCE_COLOR=0
export MSBUILDDISABLENODEREUSE=1

# One compiler for all projects, whatever the environment says: it is slow only at its first. It has a name of its own, so that it is nobody else's, and ends by itself.
export UseSharedCompilation=true

work=$(mktemp -d)
postgres_bin=
postgres_user=()
redis_process=
faults_process=
failed_steps=()

stop() {
  # With everything it has started: it leads a group of its own.
  [ -z "$faults_process" ] || kill -- -"$faults_process" 2>/dev/null || true
  if [ -n "$postgres_bin" ] && [ -s "$work/postgres/postmaster.pid" ]; then
    "${postgres_user[@]}" "$postgres_bin/pg_ctl" stop -D "$work/postgres" -m immediate -s || true
  fi
  [ -z "$redis_process" ] || kill "$redis_process" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

missing() {
  echo "$1" >&2
  exit 1
}

step() {
  local name=$1
  shift
  echo
  echo "== $name"
  if ! "$@"; then
    failed_steps+=("$name")
    return 1
  fi
}

# ---- What has to be on the machine ------------------------------------------------------------------------------

find_postgres() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 || true)
  [ -n "$initdb" ] || initdb=$(command -v initdb || true)
  [ -z "$initdb" ] || dirname "$initdb"
}

# Without a window Chromium needs a third less of the processors when it has none of the parts that draw one.
find_chromium() {
  command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true
}

# The tests look for it in the same two places.
has_aiosmtpd() {
  python3 -c 'import aiosmtpd' 2>/dev/null || /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null
}

# The same two places.
has_fusepy() {
  python3 -c 'import fusepy' 2>/dev/null || /usr/bin/python3 -c 'import fusepy' 2>/dev/null
}

install() {
  apt-get -o DPkg::Lock::Timeout=300 update -q
  apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@"
}

install_again() {
  dpkg --configure -a || true
  apt-get -o DPkg::Lock::Timeout=300 -f install -y -q || true
  install "$@"
}

dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || missing "Install the .NET SDK 10 (https://dotnet.microsoft.com/download) and run this again."
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null && command -v npm >/dev/null ||
  missing "Install Node.js 20 or newer with npm (https://nodejs.org) and run this again."

wanted=()
[ -n "$(find_chromium)" ] || wanted+=(chromium-headless-shell fonts-liberation)
[ -n "${LIVECHAT_TEST_POSTGRES:-}" ] || [ -n "$(find_postgres)" ] || wanted+=(postgresql)
[ -n "${LIVECHAT_TEST_REDIS:-}" ] || { command -v redis-server && command -v redis-cli; } >/dev/null || wanted+=(redis-server)
has_aiosmtpd || wanted+=(python3-aiosmtpd)
# For tests that only root can run: elsewhere they are shown as skipped.
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  command -v ip >/dev/null || wanted+=(iproute2)
  [ ! -e /dev/fuse ] || has_fusepy || wanted+=(python3-fusepy)
fi
if [ ${#wanted[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    install "${wanted[@]}" || install_again "${wanted[@]}"
  else
    missing "Install ${wanted[*]} (on Debian: sudo apt-get install ${wanted[*]}) and run this again."
  fi
fi

# ---- A PostgreSQL that lives as long as this script --------------------------------------------------------------

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start_postgres() {
  postgres_bin=$(find_postgres)
  chmod 755 "$work"
  mkdir "$work/postgres"
  if [ "$(id -u)" -eq 0 ]; then
    # PostgreSQL refuses to run as root.
    postgres_user=(runuser -u postgres --)
    chown postgres "$work/postgres"
  fi

  (cd "$work" && "${postgres_user[@]}" "$postgres_bin/initdb" -D "$work/postgres" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$work/initdb.log") || { cat "$work/initdb.log"; return 1; }

  local attempt port
  for attempt in 1 2 3; do
    port=$(free_port)
    if (cd "$work" && "${postgres_user[@]}" "$postgres_bin/pg_ctl" start -w -s -D "$work/postgres" -l "$work/postgres/server.log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=500"); then
      export LIVECHAT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      echo "PostgreSQL listens on port $port."
      return 0
    fi
    cat "$work/postgres/server.log"
  done
  return 1
}

if [ -z "${LIVECHAT_TEST_POSTGRES:-}" ]; then
  step "PostgreSQL" start_postgres || missing "PostgreSQL did not start; its output is above."
fi

# ---- A Redis that lives as long as this script -------------------------------------------------------------------

start_redis() {
  local attempt port
  for attempt in 1 2 3; do
    port=$(free_port)
    redis-server --port "$port" --bind 127.0.0.1 --dir "$work" --save '' --appendonly no >"$work/redis.log" 2>&1 &
    redis_process=$!
    # It answers, or it has ended and said why.
    while kill -0 "$redis_process" 2>/dev/null; do
      if [ "$(redis-cli -p "$port" ping 2>/dev/null)" = PONG ]; then
        export LIVECHAT_TEST_REDIS="127.0.0.1:$port"
        echo "Redis listens on port $port."
        return 0
      fi
      sleep 0.1
    done
    redis_process=
    cat "$work/redis.log"
  done
  return 1
}

if [ -z "${LIVECHAT_TEST_REDIS:-}" ]; then
  step "Redis" start_redis || missing "Redis did not start; its output is above."
fi

# ---- The checks ----------------------------------------------------------------------------------------------------

web() {
  npm --prefix web "$@" 2>&1 | tee -a "$work/web.log"
}

# usage: tests NICENESS PROJECT…
tests() {
  local niceness=$1 status=0 project
  shift
  for project in "$@"; do
    nice -n "$niceness" dotnet test "$project" "${test_options[@]}" 2>&1 | tee -a "$work/dotnet.log" || status=1
  done
  return $status
}

# What kills and starts whole programs mostly waits for them.
start_faults() {
  setsid dotnet test tests/LiveChat.Faults "${test_options[@]}" >"$work/faults.log" 2>&1 &
  faults_process=$!
}

end_faults() {
  local status=0
  wait "$faults_process" || status=$?
  faults_process=
  cat "$work/faults.log"
  return $status
}

# In the long form one test may take an hour.
patience=10m
[ "${LIVECHAT_LONG:-}" != 1 ] || patience=5h
test_options=(--no-build --nologo --blame-hang-timeout "$patience" --blame-hang-dump-type none)

patient=()
for project in tests/*.Tests; do
  case $project in
    *.AspNetCore.Tests | *.Browser.Tests) ;;
    *) patient+=("$project") ;;
  esac
done

touch "$work/web.log" "$work/dotnet.log" "$work/faults.log"
has_packages=
if step "Web: packages" web ci --no-audit --no-fund; then has_packages=1; fi
if step "Build" dotnet build LiveChat.sln --nologo -warnaserror -p:SharedCompilationId="livechat-$$"; then
  step "Web: sizes" web run size || true
  rm -rf artifacts/figures
  # Beside the faults runs what can wait, and steps back for them. Browsers are slow to answer while others take both processors.
  start_faults
  if [ -n "$has_packages" ]; then
    step "Web: check" web run check || true
    step "Web: tests" web test || true
  fi
  step "Formatting" nice -n 10 dotnet format LiveChat.sln --verify-no-changes --no-restore || true
  step "Tests" tests 10 "${patient[@]}" || true
  step "Tests: hosts" tests 10 tests/LiveChat.AspNetCore.Tests || true
  step "Tests: faults" end_faults || true
  step "Tests: browsers" tests 0 tests/LiveChat.Browser.Tests || true
  # Without any the tests that measure them have failed, which is said already.
  [ ! -d artifacts/figures ] || step "Figures" cat artifacts/figures/*.txt || true
fi

# ---- The sum -------------------------------------------------------------------------------------------------------

echo
[ ${#failed_steps[@]} -eq 0 ] || printf 'Failed: %s\n' "${failed_steps[@]}"
status=0
sum=$(eng/sum.sh "${#failed_steps[@]}" "$work/web.log" "$work/dotnet.log" "$work/faults.log") || status=1
stop
trap - EXIT
echo "$sum"
exit $status
