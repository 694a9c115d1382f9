#!/usr/bin/env bash
# A private PostgreSQL for tests: postgres.sh start prints HUB_TEST_POSTGRES=…, postgres.sh stop removes it again.
# It listens on a free port of the loopback only, and flushes to disk like the real one (fsync on).
set -eu

# One for each working tree: started twice it is the same one.
tree=$(cd "$(dirname "$0")/../.." && pwd)
state="${TMPDIR:-/tmp}/regionhub-test-postgres-$(id -u)-$(printf %s "$tree" | cksum | cut -d' ' -f1)"

binaries() {
    for folder in /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && echo "$folder" && return
    done
    dirname "$(command -v initdb)"
}

# PostgreSQL refuses to run as root.
unprivileged() {
    if [ "$(id -u)" = 0 ]; then
        user=postgres
        id "$user" >/dev/null 2>&1 || user=nobody
        (cd "$folder" && exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@")
    else
        "$@"
    fi
}

# A port that nobody answers on; another try is made if somebody was faster.
free_port() {
    port=$1
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    echo "$port"
}

start() {
    bin=$(binaries)
    if [ -f "$state" ]; then
        folder=$(head -n 1 "$state")
        if unprivileged "$bin/pg_ctl" -D "$folder/data" status >/dev/null 2>&1; then
            tail -n 1 "$state"
            return
        fi
        stop
    fi
    folder=$(mktemp -d "${TMPDIR:-/tmp}/regionhub-postgres-XXXXXX")
    if [ "$(id -u)" = 0 ]; then
        chown "$(id -u postgres 2>/dev/null || id -u nobody)" "$folder"
    fi
    unprivileged "$bin/initdb" -D "$folder/data" -U hub -A trust -E UTF8 --locale=C.UTF-8 >"$folder.log" 2>&1 ||
        { cat "$folder.log" >&2; exit 1; }
    for attempt in 1 2 3 4 5; do
        port=$(free_port $((20000 + ($$ + attempt * 997) % 20000)))
        if unprivileged "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" -o \
            "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=300" \
            start >"$folder.log" 2>&1; then
            rm -f "$folder.log"
            printf '%s\n%s\n' "$folder" \
                "HUB_TEST_POSTGRES=Host=127.0.0.1;Port=$port;Username=hub;Database=postgres" >"$state"
            tail -n 1 "$state"
            return
        fi
    done
    cat "$folder.log" "$folder/data/log" >&2
    exit 1
}

stop() {
    [ -f "$state" ] || return 0
    folder=$(head -n 1 "$state")
    unprivileged "$(binaries)/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder" "$folder.log" "$state"
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
