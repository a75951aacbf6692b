# shellcheck shell=sh
# A whole office on this machine, in the foreground process group. Sourced by ../motcua.

DEMO_READY_SECONDS=60
# Together with the answer to the signal this stays under the promised 8 s.
DEMO_STOP_TENTHS=60
DEMO_PARTS='busy counter-unit kiosk office registry'
DEMO_REGISTRY_SECONDS=30
# One of the invented dossiers, whose result is there.
DEMO_DOSSIER=H26.14-261118-0007

demo() {
  demo_office_options=
  demo_busy=
  for option in "$@"; do
    case $option in
      --headless) MOTCUA_HEADLESS=1 ;;
      --busy) demo_busy=1 ;;
      --hours | --simulated-clock) demo_office_options="$demo_office_options $option" ;;
      *) fail "$EX_USAGE" "demo does not know \"$option\"; see motcua demo --help." ;;
    esac
  done
  need_jdk
  need_packages curl
  need_for kiosk
  build_if_stale
  prepare_home
  demo_take_over
  demo_url=$(office_url)
  if demo_answers; then
    rm -f "$(demo_pid_file demo)"
    fail 1 "something already answers at $demo_url; end it, or set MOTCUA_HTTP_PORT and MOTCUA_MQTT_PORT."
  fi
  trap 'demo_stop; exit 143' TERM
  trap 'demo_stop; exit 130' INT
  trap 'demo_stop; exit 129' HUP
  demo_registry
  demo_scanner
  # shellcheck disable=SC2086 # a list of options
  demo_start office office --demo $demo_office_options
  demo_await_office
  demo_start kiosk kiosk --device kiosk-1
  demo_start counter-unit counter-unit --device counter-unit-1
  [ -z "$demo_busy" ] || demo_start busy busy
  demo_announce
  demo_code=0
  wait "$(demo_pid office)" || demo_code=$?
  say "the office ended with code $demo_code; its last words:"
  tail -n 20 "$MOTCUA_HOME/run/office.log" >&2
  demo_stop
  exit "$demo_code"
}

# Where the pages are, from the same settings that the office reads.
office_url() {
  url_host=$(setting http.host 127.0.0.1)
  url_port=$(setting http.port 8080)
  url_scheme=https
  case $url_host in
    127.* | localhost | ::1) [ -n "$(setting tls.keystore '')" ] || url_scheme=http ;;
    0.0.0.0 | ::) url_host=127.0.0.1 ;;
  esac
  [ "$url_host" != ::1 ] || url_host='[::1]'
  printf '%s\n' "$url_scheme://$url_host:$url_port"
}

demo_pid_file() {
  echo "$MOTCUA_HOME/run/$1.pid"
}

demo_pid() {
  cat "$(demo_pid_file "$1")" 2>/dev/null || true
}

# Whether the process is still the program that the file was written for, and not a later one with its number.
is_program() {
  [ -n "$1" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$2"
}

# A launcher that was killed with -9 leaves its programs behind: they are ended before the same home is resumed.
demo_take_over() {
  demo_other=$(demo_pid demo)
  if [ "$demo_other" != $$ ] && is_program "$demo_other" 'motcua demo'; then
    fail 1 "a demo is already running on $MOTCUA_HOME (process $demo_other)."
  fi
  for part in $DEMO_PARTS; do
    left=$(demo_pid "$part")
    if is_program "$left" vn.motcua.; then
      say "ending $part of a demo that was killed (process $left)"
      kill -TERM "$left" 2>/dev/null || true
      tenths=0
      while is_program "$left" vn.motcua. && [ "$tenths" -lt "$DEMO_STOP_TENTHS" ]; do
        sleep 0.1
        tenths=$((tenths + 1))
      done
      ! is_program "$left" vn.motcua. || kill -KILL "$left" 2>/dev/null || true
    fi
    rm -f "$(demo_pid_file "$part")"
  done
  echo $$ >"$(demo_pid_file demo)"
}

# demo_start PART PROGRAM ARGUMENT…: in the background, with a log of its own.
demo_start() {
  start_part=$1
  shift
  # Emptied before it goes to the background: what a former demo wrote there is not to be read as this one's.
  : >"$MOTCUA_HOME/run/$start_part.log"
  (exec_java "$@") </dev/null >"$MOTCUA_HOME/run/$start_part.log" 2>&1 &
  echo $! >"$(demo_pid_file "$start_part")"
}

# The registry of invented dossiers, at a free port, unless a real one is set. Without it only the look-up is missing.
demo_registry() {
  [ -z "$(setting registry.url '')" ] || return 0
  demo_start registry registry --port 0
  tenths=0
  until MOTCUA_REGISTRY_URL=$(sed -n 's/^registry //p' "$MOTCUA_HOME/run/registry.log") && [ -n "$MOTCUA_REGISTRY_URL" ]; do
    tenths=$((tenths + 1))
    if [ "$tenths" -ge $((DEMO_REGISTRY_SECONDS * 10)) ] || ! kill -0 "$(demo_pid registry)" 2>/dev/null; then
      say "the registry of dossiers did not start; the demo goes on without. Its last words:"
      tail -n 5 "$MOTCUA_HOME/run/registry.log" >&2
      return 0
    fi
    sleep 0.1
  done
  export MOTCUA_REGISTRY_URL
}

# A scanner fed by a pipe, unless a real one is set: what a second terminal writes there is held before the kiosk. A kiosk
# without a screen has no use for it.
demo_scanner() {
  demo_pipe=
  has_display || return 0
  [ -z "${MOTCUA_SCANNER:-}" ] || return 0
  demo_pipe=$MOTCUA_HOME/run/scanner
  MOTCUA_SCANNER=simulated:$demo_pipe
  export MOTCUA_SCANNER
}

demo_answers() {
  curl -fsk --noproxy '*' --max-time 2 -o /dev/null "$demo_url/health" 2>/dev/null
}

demo_await_office() {
  tenths=0
  until demo_answers; do
    if ! kill -0 "$(demo_pid office)" 2>/dev/null; then
      demo_code=0
      wait "$(demo_pid office)" || demo_code=$?
      say "the office did not start (code $demo_code):"
      tail -n 40 "$MOTCUA_HOME/run/office.log" >&2
      demo_stop
      exit "$((demo_code == 0 ? 1 : demo_code))"
    fi
    tenths=$((tenths + 1))
    if [ "$tenths" -ge $((DEMO_READY_SECONDS * 10)) ]; then
      say "the office did not answer $demo_url/health within $DEMO_READY_SECONDS s:"
      tail -n 40 "$MOTCUA_HOME/run/office.log" >&2
      demo_stop
      exit 1
    fi
    sleep 0.1
  done
}

demo_announce() {
  cat <<TEXT
  Đăng nhập · sign in          $demo_url/signin
  Bàn làm việc · console       $demo_url/console
  Bảng sảnh · hall board       $demo_url/board
  Màn hình quầy · counter      $demo_url/counter/1
  Báo cáo · reports            $demo_url/reports
  Dữ liệu và nhật ký · data    $MOTCUA_HOME
TEXT
  echo "  Tra cứu hồ sơ · dossiers     $demo_url/dossier?code=$DEMO_DOSSIER"
  if [ -n "$demo_pipe" ]; then
    echo '  Quét mã tại kiosk · to scan at the kiosk, in another terminal'
    echo "    echo 'scan $DEMO_DOSSIER' > $demo_pipe"
  fi
  if [ -r "$MOTCUA_HOME/demo-sign-ins" ]; then
    echo '  Tài khoản minh họa · demo sign-ins'
    sed 's/^/    /' "$MOTCUA_HOME/demo-sign-ins"
  fi
  echo "ready $demo_url"
}

# Ends every part at once, by force after DEMO_STOP_TENTHS.
demo_stop() {
  trap '' TERM INT HUP
  demo_pids=
  for part in $DEMO_PARTS; do
    demo_pids="$demo_pids $(demo_pid "$part")"
    rm -f "$(demo_pid_file "$part")"
  done
  for part_pid in $demo_pids; do
    kill -TERM "$part_pid" 2>/dev/null || true
  done
  # Its output goes nowhere: a reader of the demo's output must not wait for the timer.
  (
    tenths=0
    while [ "$tenths" -lt "$DEMO_STOP_TENTHS" ]; do
      sleep 0.1
      tenths=$((tenths + 1))
    done
    for part_pid in $demo_pids; do
      kill -KILL "$part_pid" 2>/dev/null || true
    done
  ) >/dev/null 2>&1 &
  demo_timer=$!
  for part_pid in $demo_pids; do
    wait "$part_pid" 2>/dev/null || true
  done
  # KILL, because the timer ignores TERM as this shell does by now.
  kill -KILL "$demo_timer" 2>/dev/null || true
  wait "$demo_timer" 2>/dev/null || true
  [ -z "${demo_pipe:-}" ] || rm -f "$demo_pipe"
  rm -f "$(demo_pid_file demo)"
}
