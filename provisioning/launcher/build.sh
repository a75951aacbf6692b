# shellcheck shell=sh
# Builds what is stale. Sourced by ../motcua.

BUILD_STAMP=$ROOT/target/motcua-built
PROGRAMS='queue-server/office kiosk hardware queue-server/workload'

# A file of the sources that is newer than the last build, if any. Tests do not make a program stale.
newer_source() {
  find "$ROOT/pom.xml" "$ROOT/queue-server" "$ROOT/kiosk" "$ROOT/hardware" \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o \
    -type f -newer "$BUILD_STAMP" -print 2>/dev/null | head -n 1
}

is_stale() {
  [ -f "$BUILD_STAMP" ] || return 0
  [ -f "$ROOT/queue-server/acceptance/target/test.classpath" ] || return 0
  for program in $PROGRAMS; do
    [ -d "$ROOT/$program/target/lib" ] || return 0
  done
  [ -n "$(newer_source)" ]
}

# Two commands started at once wait for one build. A tree that may not be written is a release: it is used as it is.
build_if_stale() {
  [ -w "$ROOT" ] || return 0
  is_stale || return 0
  need_jdk
  need_packages maven npm
  mkdir -p "$ROOT/target"
  if command -v flock >/dev/null 2>&1; then
    (
      flock 9
      build
    ) 9>"$ROOT/target/motcua.lock"
  else
    build
  fi
}

build() {
  is_stale || return 0
  say 'building (the first time takes some minutes)'
  # The stamp carries the time the build began: what changes meanwhile is stale again.
  touch "$BUILD_STAMP.begun"
  (cd "$ROOT" && maven -q -DskipTests package) </dev/null >&2 || fail 1 'the build failed; see above.'
  mv "$BUILD_STAMP.begun" "$BUILD_STAMP"
  finish_build
}

# What a built tree needs beside its jars: without these office and kiosk start late and the hall is silent.
finish_build() {
  train_aot_cache
  make_voice_pack
}

# Without espeak-ng the hall is silent and every board says so; the build goes on.
VOICE_PACK=$ROOT/target/voice
make_voice_pack() {
  [ ! -d "$VOICE_PACK" ] || return 0
  if ! has_package espeak-ng && ! (may_install && install_packages espeak-ng); then
    say 'the hall will be silent: espeak-ng is missing; install it and run motcua voice, or set MOTCUA_VOICE_PACK.'
    return 0
  fi
  start_java voice --out "$VOICE_PACK" </dev/null >&2 || say 'the hall will be silent: no voice pack was made.'
}

maven() {
  MAVEN_OPTS=${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}
  export MAVEN_OPTS
  mvn -B -ntp -Dstyle.color=never "$@"
}

# A training run of the office in a folder of its own: what it loads and compiles is kept in an AOT cache (JDK 25), with
# which the office is ready in less than half the time and memory is shared. Without a cache it only starts later.
OFFICE_AOT_CACHE=$ROOT/queue-server/office/target/office.aot
train_aot_cache() {
  rm -f "$OFFICE_AOT_CACHE"
  train_home=$(mktemp -d)
  (
    MOTCUA_HOME=$train_home MOTCUA_HTTP_PORT=0 MOTCUA_MQTT_PORT=0 MOTCUA_HTTP_HOST=127.0.0.1
    MOTCUA_OFFICE=$ROOT/provisioning/offices/phuong-binh-an.yaml
    export MOTCUA_HOME MOTCUA_HTTP_PORT MOTCUA_MQTT_PORT MOTCUA_HTTP_HOST MOTCUA_OFFICE
    TRAINING_OPTION=-XX:AOTCacheOutput=$OFFICE_AOT_CACHE
    # Its clock stands open at any hour: else a build at night would train a kiosk that gives no numbers.
    exec_java office --simulated-clock
  ) </dev/null >"$train_home/office.log" 2>&1 &
  train_pid=$!
  train_tenths=0
  train_url=
  while [ -z "$train_url" ] && [ "$train_tenths" -lt 300 ] && kill -0 "$train_pid" 2>/dev/null; do
    sleep 0.1
    train_tenths=$((train_tenths + 1))
    train_url=$(sed -n 's/.*The office serves at \(http:[^ ,]*\),.*/\1/p' "$train_home/office.log")
  done
  if [ -n "$train_url" ]; then
    train_requests "$train_url" "$(cat "$train_home/demo-token")"
    train_kiosk
  fi
  kill -TERM "$train_pid" 2>/dev/null || true
  wait "$train_pid" 2>/dev/null || true
  [ -f "$OFFICE_AOT_CACHE" ] || say 'the office starts without an AOT cache: its training run wrote none.'
  rm -rf "$train_home"
}

# The same for the kiosk, at that office: a few rounds through its pages. A citizen's first touches then meet code that is
# loaded and compiled. Without a screen and without the typeface it has no cache and only starts later.
KIOSK_AOT_CACHE=$ROOT/kiosk/target/kiosk.aot
train_kiosk() {
  rm -f "$KIOSK_AOT_CACHE"
  [ -f "$train_home/devices/kiosk-1.json" ] || return 0
  (
    MOTCUA_HOME=$train_home MOTCUA_HEADLESS=1 MOTCUA_GUIDE=$ROOT/provisioning/procedures/phuong-binh-an.json
    export MOTCUA_HOME MOTCUA_HEADLESS MOTCUA_GUIDE
    TRAINING_OPTION=-XX:AOTCacheOutput=$KIOSK_AOT_CACHE
    exec_java kiosk --soak 3 --device kiosk-1
  ) </dev/null >"$train_home/kiosk.log" 2>&1 &
  train_kiosk_pid=$!
  # A kiosk that hangs must not hold up every other command.
  train_tenths=0
  while [ "$train_tenths" -lt 1800 ] && kill -0 "$train_kiosk_pid" 2>/dev/null; do
    sleep 0.1
    train_tenths=$((train_tenths + 1))
  done
  [ "$train_tenths" -lt 1800 ] || kill -KILL "$train_kiosk_pid" 2>/dev/null || true
  wait "$train_kiosk_pid" 2>/dev/null || true
  [ -f "$KIOSK_AOT_CACHE" ] ||
    say "the kiosk starts without an AOT cache, its training run wrote none: $(tail -n 1 "$train_home/kiosk.log")"
}

train_requests() {
  command -v curl >/dev/null 2>&1 || return 0
  train_post() {
    curl -s --noproxy '*' -o /dev/null -X POST -H "Authorization: Bearer $train_token" -H "Idempotency-Key: $1" \
      -H 'Content-Type: application/json' -d "$3" "$train_base/api/v1/$2" || true
  }
  train_base=$1
  train_token=$2
  train_post open counters/1/open '{}'
  for train_round in 1 2 3 4 5; do
    train_post "issue-$train_round" tickets '{"service":"ho-tich"}'
    train_post "call-$train_round" counters/1/call-next '{}'
  done
  for train_page in health signin board counter/1 api/v1/services api/v1/counters openapi.yaml; do
    curl -s --noproxy '*' -o /dev/null -H "Authorization: Bearer $train_token" "$train_base/$train_page" || true
  done
}
