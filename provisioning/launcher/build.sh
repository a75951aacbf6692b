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
  train_aot_cache
}

maven() {
  MAVEN_OPTS=${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}
  export MAVEN_OPTS
  mvn -B -ntp -Dstyle.color=never "$@"
}

# Hook: a training run writes the office's AOT cache here; office_jvm_options uses the file when it is there and newer
# than the jar. Without it the office starts the ordinary way, only later. No training run exists yet.
OFFICE_AOT_CACHE=$ROOT/queue-server/office/target/office.aot
train_aot_cache() {
  rm -f "$OFFICE_AOT_CACHE"
}
