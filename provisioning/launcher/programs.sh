# shellcheck shell=sh
# The programs: where each lies, its main class and the options of its JVM. Sourced by ../motcua.

program_folder() {
  case $1 in
    office | user | voice | speaker | registry | backup | restore | rebuild | doctor | export) echo "$ROOT/queue-server/office/target" ;;
    kiosk) echo "$ROOT/kiosk/target" ;;
    counter-unit | printer-emulator) echo "$ROOT/hardware/target" ;;
    simulate | load | busy | chaos | evaluate | staffing | forecast) echo "$ROOT/queue-server/workload/target" ;;
  esac
}

program_jar() {
  case $1 in
    office | user | voice | speaker | registry | backup | restore | rebuild | doctor | export) echo "$(program_folder "$1")/office-0.1.0-SNAPSHOT.jar" ;;
    kiosk) echo "$(program_folder "$1")/kiosk-0.1.0-SNAPSHOT.jar" ;;
    counter-unit | printer-emulator) echo "$(program_folder "$1")/hardware-0.1.0-SNAPSHOT.jar" ;;
    simulate | load | busy | chaos | evaluate | staffing | forecast) echo "$(program_folder "$1")/workload-0.1.0-SNAPSHOT.jar" ;;
  esac
}

program_main() {
  case $1 in
    office) echo vn.motcua.office.Main ;;
    user) echo vn.motcua.office.access.UserMain ;;
    voice) echo vn.motcua.office.voice.VoiceMain ;;
    speaker) echo vn.motcua.office.speaker.SpeakerMain ;;
    registry) echo vn.motcua.office.registry.RegistryMain ;;
    backup) echo vn.motcua.office.operations.BackupMain ;;
    restore) echo vn.motcua.office.operations.RestoreMain ;;
    rebuild) echo vn.motcua.office.operations.RebuildMain ;;
    export) echo vn.motcua.office.operations.ExportMain ;;
    doctor) echo vn.motcua.office.operations.DoctorMain ;;
    kiosk) echo vn.motcua.kiosk.Main ;;
    counter-unit) echo vn.motcua.hardware.counterunit.Main ;;
    printer-emulator) echo vn.motcua.hardware.emulator.EmulatorMain ;;
    simulate) echo vn.motcua.workload.SimulateMain ;;
    load) echo vn.motcua.workload.LoadMain ;;
    busy) echo vn.motcua.workload.BusyMain ;;
    evaluate) echo vn.motcua.workload.evaluation.EvaluateMain ;;
    staffing) echo vn.motcua.workload.evaluation.StaffingMain ;;
    forecast) echo vn.motcua.workload.evaluation.ForecastMain ;;
    chaos) echo vn.motcua.workload.chaos.ChaosMain ;;
  esac
}

# Options are split at spaces, so a cache in a folder with one is not used.
aot_cache_is_usable() {
  case $1 in *[[:space:]]*) return 1 ;; esac
  [ -f "$1" ]
}

# One place for every JVM option. Output is UTF-8 whatever the locale says: the words are Vietnamese.
jvm_options() {
  echo '--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'
  case $1 in
    office)
      echo '-XX:+UseSerialGC -Xmn16m -Xmx80m -XX:+UseCompactObjectHeaders -XX:ReservedCodeCacheSize=48m'
      # Compiled code has room in its cache for good; looking for old code in it would stop the office for a full collection.
      echo '-XX:SweeperThreshold=60'
      echo '-XX:MaxDirectMemorySize=32m -XX:TrimNativeHeapInterval=10000 --sun-misc-unsafe-memory-access=allow'
      if aot_cache_is_usable "$OFFICE_AOT_CACHE" && [ "$OFFICE_AOT_CACHE" -nt "$(program_jar office)" ]; then
        echo "-XX:AOTCache=$OFFICE_AOT_CACHE -Xlog:aot*=error"
      fi
      ;;
    kiosk)
      echo '-XX:+UseSerialGC -Xmx192m'
      if aot_cache_is_usable "$KIOSK_AOT_CACHE" && [ "$KIOSK_AOT_CACHE" -nt "$(program_jar kiosk)" ]; then
        echo "-XX:AOTCache=$KIOSK_AOT_CACHE -Xlog:aot*=error"
      fi
      has_display || echo '-Dglass.platform=Headless -Dprism.order=sw'
      ;;
    counter-unit | printer-emulator) echo '-XX:+UseSerialGC -Xmx64m -XX:TieredStopAtLevel=1' ;;
    evaluate | staffing | forecast) echo '-Xmx1g' ;;
    # They share the machine with the office they drive, for minutes: the second compiler would cost a third of their
    # processor time and pay it back too late.
    load | simulate | chaos) echo '-XX:+UseSerialGC -Xmx512m -XX:TieredStopAtLevel=1' ;;
    user | voice | speaker | registry | backup | restore | rebuild | doctor | export) echo '-XX:+UseSerialGC -Xmx128m -XX:TieredStopAtLevel=1' ;;
    *) ;;
  esac
}

has_display() {
  [ -z "${MOTCUA_HEADLESS:-}" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

need_for() {
  case $1 in
    kiosk)
      need_packages fonts-noto-core libfreetype6 libpangoft2-1.0-0
      if has_display; then need_packages libgtk-3-0 libxtst6; fi
      ;;
    voice) need_packages espeak-ng ;;
    # Without it the office serves all but reports as PDF, and says so there.
    office) if may_install; then need_packages fonts-noto-core; fi ;;
    counter-unit) need_packages fonts-noto-core libfreetype6 ;;
    chaos)
      need_packages python3 zbar-tools fonts-noto-core libfreetype6
      # Without these some rows say that they are skipped.
      if may_install; then need_packages mosquitto e2fsprogs xfsprogs faketime; fi
      ;;
    *) ;;
  esac
}

# Folders with spaces keep working: only options are split, paths never hold them but the cache's, which is ours.
start_java() {
  java_program=$1
  shift
  # shellcheck disable=SC2046 # options are words
  "$JAVA_HOME/bin/java" $(jvm_options "$java_program") \
    -cp "$(program_jar "$java_program"):$(program_folder "$java_program")/lib/*" \
    "$(program_main "$java_program")" "$@"
}

# The same, in place of this shell: a signal then reaches the program itself.
exec_java() {
  java_program=$1
  shift
  # One heap of the C library for each thread would cost more than the Java heap saves.
  export MALLOC_ARENA_MAX=2
  # shellcheck disable=SC2046 # options are words
  exec "$JAVA_HOME/bin/java" $(jvm_options "$java_program") ${TRAINING_OPTION:+"$TRAINING_OPTION"} \
    -cp "$(program_jar "$java_program"):$(program_folder "$java_program")/lib/*" \
    "$(program_main "$java_program")" "$@"
}

prepare_home() {
  MOTCUA_HOME=${MOTCUA_HOME:-${HOME:-/root}/.motcua}
  MOTCUA_OFFICE=${MOTCUA_OFFICE:-$ROOT/provisioning/offices/phuong-binh-an.yaml}
  MOTCUA_GUIDE=${MOTCUA_GUIDE:-$ROOT/provisioning/procedures/phuong-binh-an.json}
  export MOTCUA_HOME MOTCUA_OFFICE MOTCUA_GUIDE
  (umask 077 && mkdir -p "$MOTCUA_HOME/run") ||
    fail "$EX_UNAVAILABLE" "MOTCUA_HOME cannot be made: $MOTCUA_HOME"
  chmod 700 "$MOTCUA_HOME"
  choose_voice
}

# The hall's clips: the ones the settings name, else the home's own, else those that the build made.
choose_voice() {
  if [ -z "$(setting voice.pack '')" ] && [ ! -d "$MOTCUA_HOME/voice" ] && [ -d "$VOICE_PACK" ]; then
    MOTCUA_VOICE_PACK=$VOICE_PACK
    export MOTCUA_VOICE_PACK
  fi
}

# setting NAME DEFAULT: the environment, else the settings file, else the default. http.port is MOTCUA_HTTP_PORT.
setting() {
  setting_variable=MOTCUA_$(printf '%s' "$1" | tr 'a-z.' 'A-Z_')
  setting_value=$(printenv "$setting_variable" || true)
  if [ -z "$setting_value" ] && [ -r "$MOTCUA_HOME/motcua.properties" ]; then
    setting_value=$(sed -n "s/^[[:space:]]*$(printf '%s' "$1" | sed 's/[.]/[.]/g')[[:space:]]*[=:][[:space:]]*//p" \
      "$MOTCUA_HOME/motcua.properties" | tail -n 1)
  fi
  printf '%s\n' "${setting_value:-$2}"
}

# What chaos needs to start an office as this launcher does.
chaos_settings() {
  MOTCUA_ROOT=$ROOT
  MOTCUA_OFFICE_JVM=$(jvm_options office | tr '\n' ' ')
  export MOTCUA_ROOT MOTCUA_OFFICE_JVM
}

run_program() {
  run_name=$1
  shift
  need_jdk
  need_for "$run_name"
  build_if_stale
  [ -f "$(program_jar "$run_name")" ] || fail "$EX_UNAVAILABLE" "$run_name was not built: $(program_jar "$run_name")"
  prepare_home
  [ "$run_name" != chaos ] || chaos_settings
  [ "$run_name" != doctor ] || kiosk_files_are_well || doctor_kiosk=1
  if [ -n "${doctor_kiosk:-}" ]; then
    start_java doctor "$@" || :
    exit 1
  fi
  exec_java "$run_name" "$@"
}

# The kiosk looks at its own files: the languages and clips that an office may add.
kiosk_files_are_well() {
  kiosk_well=0
  if [ -d "$MOTCUA_HOME/kiosk/languages" ]; then
    start_java kiosk --check-languages "$MOTCUA_HOME/kiosk/languages" || kiosk_well=1
  fi
  if [ -d "$MOTCUA_HOME/kiosk/recorded" ]; then
    start_java kiosk --check-clips "$MOTCUA_HOME/kiosk/recorded" || kiosk_well=1
  fi
  # What a kiosk found at its last start.
  for kiosk_screen in "$MOTCUA_HOME"/kiosk/*/screen-differs; do
    [ -s "$kiosk_screen" ] || continue
    printf '%s, %s:\n' "$kiosk_screen" "$(date -r "$kiosk_screen" +%F)"
    cat "$kiosk_screen"
    kiosk_well=1
  done
  return $kiosk_well
}

pictures() {
  need_jdk
  need_for kiosk
  need_packages chromium chromium-driver
  build_if_stale
  picture_folder=${1:-$ROOT/docs/pictures}
  mkdir -p "$picture_folder"
  picture_folder=$(CDPATH='' cd -- "$picture_folder" && pwd)
  picture_java hardware hardware vn.motcua.hardware.ticket.TicketPicture "$picture_folder/paper.png" \
    "$picture_folder/paper-appointment.png" "$picture_folder/paper-list.png"
  picture_java kiosk kiosk vn.motcua.kiosk.view.KioskPictures "$picture_folder"
  web_pictures "$picture_folder"
  say "pictures are in $picture_folder"
}

# The pages are drawn by a browser in front of a running office: with the acceptance tests' class path.
web_pictures() (
  cd "$ROOT/queue-server/acceptance"
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
    -cp "target/test-classes:$(cat target/test.classpath)" vn.motcua.acceptance.WebPictures "$1"
)

picture_java() {
  picture_module=$1
  picture_jar=$ROOT/$picture_module/target/$2-0.1.0-SNAPSHOT.jar
  shift 2
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw \
    -Djava.awt.headless=true -cp "$picture_jar:$ROOT/$picture_module/target/lib/*" "$@"
}
