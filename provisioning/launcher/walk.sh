# shellcheck shell=sh
# The first hour of a new user, as verify plays it: an empty folder, `demo --headless`, curl. Sourced by ../motcua.

# What design promises of a built demo and of its end, with room for a machine that is slow today.
WALK_READY_SECONDS=120
WALK_STOP_SECONDS=8

verify_walk() {
  echo 'walk: a demo in an empty folder, curl alone, kill -9, resumed, ended'
  walk_over_the_turn
  walk_folder=$(mktemp -d)
  trap 'walk_end_all; rm -rf "$walk_folder"; exit 130' INT TERM HUP
  walk_http=$(walk_free_port 18400)
  walk_mqtt=$(walk_free_port 18600)
  walk_url=http://127.0.0.1:$walk_http
  walk_code=0
  (walk_all) || walk_code=$?
  walk_end_all
  if [ "$walk_code" -ne 0 ]; then
    walk_log=$ROOT/target/walk.log
    cat "$walk_folder"/*.out "$walk_folder"/home/run/*.log >"$walk_log" 2>/dev/null || true
    say "the walk ended with $walk_code; what was printed is in $walk_log"
  fi
  rm -rf "$walk_folder"
  trap - INT TERM HUP
  return "$walk_code"
}

# The demo's day turns at 03:00 in Vietnam, 20:00 UTC, and takes the numbers that wait with it.
walk_over_the_turn() {
  walk_now=$(($(date +%s) % 86400))
  if [ "$walk_now" -ge 71700 ] && [ "$walk_now" -lt 72005 ]; then
    sleep $((72010 - walk_now))
  fi
}

walk_all() {
  walk_refuses_nonsense
  walk_start first
  walk_token=$(cat "$walk_folder/home/demo-token") || walk_wrong 'there is no demo-token when the demo is ready'
  walk_step '"state":"open"' POST counters/1/open '{}'
  walk_step '"number":"A001"' POST tickets '{"service":"ho-tich"}'
  walk_step '"number":"A002"' POST tickets '{"service":"ho-tich"}'
  walk_step '"number":"A001"' POST counters/1/call-next '{}'
  walk_step '"state":"Completed"' POST counters/1/complete '{}'
  walk_step '"code":"unknown-service"' POST tickets '{"service":"không có"}'
  walk_step '"served":' GET reports/waiting
  walk_home_has demo kiosk registry
  walk_step '"state":"ready"' GET dossiers/H26.14-261118-0007/status
  for walk_part in demo busy counter-unit kiosk office registry; do
    [ ! -f "$walk_folder/home/run/$walk_part.pid" ] || kill -KILL "$(cat "$walk_folder/home/run/$walk_part.pid")"
  done
  walk_start again
  walk_step '"number":"A002"' POST counters/1/call-next '{}'
  walk_step '"number":"A003"' POST tickets '{"service":"ho-tich"}'
  walk_step '"state":"ready"' GET dossiers/H26.14-261118-0007/status
  walk_stop
}

# What was typed wrong ends with 64, what is not there with 69, before anything is made.
walk_refuses_nonsense() {
  walk_expect "$EX_USAGE" nonsense
  walk_expect "$EX_USAGE" demo --nonsense
  walk_expect "$EX_UNAVAILABLE" hub
  [ ! -e "$walk_folder/home" ] || walk_wrong 'a refused command made a folder'
}

walk_expect() {
  walk_wanted=$1
  shift
  walk_got=0
  (walk_motcua "$@") >>"$walk_folder/refused.out" 2>&1 || walk_got=$?
  [ "$walk_got" -eq "$walk_wanted" ] || walk_wrong "motcua $* ended with $walk_got, not $walk_wanted"
}

walk_motcua() {
  cd "$walk_folder"
  exec env MOTCUA_HOME="$walk_folder/home" MOTCUA_HTTP_PORT="$walk_http" MOTCUA_MQTT_PORT="$walk_mqtt" "$self" "$@"
}

walk_start() {
  (walk_motcua demo --headless) </dev/null >"$walk_folder/$1.out" 2>&1 &
  echo $! >"$walk_folder/pid"
  walk_seconds=0
  until grep -qs "^ready http" "$walk_folder/$1.out"; do
    kill -0 "$(cat "$walk_folder/pid")" 2>/dev/null || walk_wrong "the demo ended: $(tail -n 3 "$walk_folder/$1.out")"
    [ "$walk_seconds" -lt "$WALK_READY_SECONDS" ] || walk_wrong "no demo within $WALK_READY_SECONDS s"
    sleep 1
    walk_seconds=$((walk_seconds + 1))
  done
}

walk_stop() {
  walk_began=$(date +%s)
  kill -TERM "$(cat "$walk_folder/home/run/demo.pid")"
  while kill -0 "$(cat "$walk_folder/pid")" 2>/dev/null; do
    [ $(($(date +%s) - walk_began)) -le $((WALK_STOP_SECONDS + 1)) ] || walk_wrong "the demo goes on $WALK_STOP_SECONDS s after SIGTERM"
    sleep 0.2
  done
}

# Ends what a failed walk left, by the numbers that it wrote down.
walk_end_all() {
  for walk_left in "$walk_folder"/pid "$walk_folder"/home/run/*.pid; do
    [ ! -f "$walk_left" ] || kill -KILL "$(cat "$walk_left")" 2>/dev/null || true
  done
}

# walk_step EXPECTED METHOD PATH [BODY]: one request with curl, whose answer has to hold the expected text.
walk_step() {
  walk_answer=$(curl -s --noproxy '*' --max-time 20 -X "$2" "$walk_url/api/v1/$3" -H "Authorization: Bearer $walk_token" \
    -H 'Content-Type: application/json' -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -d "${4:-}") || true
  case $walk_answer in
    *"$1"*) ;;
    *) walk_wrong "$2 $3: expected $1, was: $walk_answer" ;;
  esac
}

walk_home_has() {
  for walk_part in "$@"; do
    [ -f "$walk_folder/home/run/$walk_part.pid" ] || walk_wrong "no $walk_part is running"
  done
}

walk_wrong() {
  say "walk: $*"
  exit 1
}

# walk_free_port FROM: the first port from there on at which nobody answers.
walk_free_port() {
  walk_port=$(($1 + $$ % 97))
  while curl -s --noproxy '*' --max-time 1 -o /dev/null "http://127.0.0.1:$walk_port/" || [ $? -ne 7 ]; do
    walk_port=$((walk_port + 1))
  done
  echo "$walk_port"
}
