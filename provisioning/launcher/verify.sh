# shellcheck shell=sh
# Every check and every test, readable in a terminal and in CI. Sourced by ../motcua.

verify() {
  verify_began=$(date +%s)
  need_jdk
  need_packages maven npm curl shellcheck fonts-noto-core libfreetype6 libpangoft2-1.0-0 chromium chromium-driver \
    mosquitto mosquitto-clients
  need_for chaos
  echo 'shellcheck: provisioning/motcua, its parts and .ci/run'
  (cd "$ROOT" && shellcheck -x provisioning/motcua && shellcheck .ci/run) || fail 1 'shellcheck found something.'
  mkdir -p "$ROOT/target"
  verify_log=$ROOT/target/verify.log
  verify_code=$ROOT/target/verify.code
  touch "$BUILD_STAMP.begun"
  echo 1 >"$verify_code"
  (
    cd "$ROOT"
    maven verify "$@" </dev/null 2>&1 && echo 0 >"$verify_code" || echo 1 >"$verify_code"
  ) | tee "$verify_log" | verify_summary || echo 1 >"$verify_code"
  verify_seconds=$(($(date +%s) - verify_began))
  if [ "$(cat "$verify_code")" -ne 0 ]; then
    fail 1 "verify FAILED after $verify_seconds s; everything is in $verify_log"
  fi
  # With options only a part may have been built.
  if [ $# -eq 0 ]; then
    mv "$BUILD_STAMP.begun" "$BUILD_STAMP"
    finish_build
    verify_walk || fail 1 "verify FAILED: the walk through the demo, see above"
    verify_chaos || fail 1 "verify FAILED: chaos, see above and $ROOT/target/chaos.json"
  fi
  verify_seconds=$(($(date +%s) - verify_began))
  echo "verify passed in $verify_seconds s"
}

# Every row of the matrix of faults once, with real processes, after the tests: the machine is then free for it. Most of a
# row is waiting, so three are played at once. A row that the machine does not allow (loop mounts) says that it is skipped
# and fails nothing.
verify_chaos() {
  chaos_settings
  (exec_java chaos --at-once 3 --out "$ROOT/target/chaos.json")
}

# Keeps each module's name, Surefire's totals, every error and every test that passed only when tried again; ends with
# the sum and what each module took. Fails when no test ran or one failed twice.
verify_summary() {
  awk '
    function again(tests) { return tests ? ", passed at the second try: " tests : "" }
    /^\[INFO\] Building / { module = $3 }
    /^\[[A-Z]+\] +Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+(, Flakes: [0-9]+)? *$/ {
      listed = 0
      sub(/^\[[A-Z]+\] +/, ""); gsub(/,/, "")
      run += $3; failures += $5; errors += $7; skipped += $9; flakes += $11
      printf "%-12s Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%s\n", module, $3, $5, $7, $9, again($11)
      fflush(); next
    }
    /^\[WARNING\] Flakes:/ { listed = 1 }
    listed { if (NF > 1) { print "second try: " $0; fflush() } next }
    /^\[INFO\] .*\.\.+ SUCCESS \[/ { sub(/^\[INFO\] /, ""); times = times $0 "\n"; next }
    /^\[ERROR\]/ && shown < 200 { print; shown++; fflush() }
    END {
      printf "%-12s Tests run: %d, Failures: %d, Errors: %d, Skipped: %d%s\n", "all modules", run, failures, errors, skipped, again(flakes)
      printf "%s", times
      if (run == 0) print "no test ran"
      exit (run == 0 || failures + errors > 0)
    }'
}
