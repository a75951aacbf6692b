# shellcheck shell=sh
# What each command does, in one line and in a few. Sourced by ../motcua.

is_command() {
  case $1 in
    demo | verify | office | kiosk | counter-unit | simulate | load | evaluate | staffing | forecast | user | voice | speaker | registry | pictures | chaos | printer-emulator) return 0 ;;
    backup | restore | rebuild | doctor | export) return 0 ;;
    *) return 1 ;;
  esac
}

is_later() {
  case $1 in
    hub) return 0 ;;
    *) return 1 ;;
  esac
}

general_help() {
  cat <<'TEXT'
Một Cửa: hàng đợi của bộ phận một cửa · the queue system of a one-stop office

usage: motcua COMMAND [options]     motcua COMMAND --help tells more

  demo          a whole office on this machine: server, kiosk, counter unit
  verify        every check and every test, as CI runs them
  office        the office server alone
  kiosk         one kiosk
  counter-unit  one counter's number display and keypad
  voice         make the hall's clip pack with espeak-ng, or check a recorded one
  speaker       say a board's calls through this machine's sound output
  registry      a registry of invented dossiers, for trying out the look-up; behaves badly on request
  user          add and change the people who may sign in
  simulate      drive a running office with a recorded day of citizens
  load          benchmark a running office
  evaluate      score waiting-time predictions on a visit log
  staffing      how many counters each half-hour needs
  forecast      foretell how many people come, and score it on a visit log
  chaos         break things on purpose and check the promises
  backup        save an office's data, encrypted and read back
  restore       bring saved data back
  rebuild       recompute every figure from the event log
  doctor        look at an installation and say what is wrong
  export        write an office's days as a visit log
  pictures      draw the pictures of the documentation from the product
  printer-emulator  a network ticket printer that can be made sick on purpose

planned, not in this release (exit 69):
  hub           the province's server

Settings are read from $MOTCUA_HOME/motcua.properties; the environment overrides them.
  MOTCUA_HOME       data folder (~/.motcua)
  MOTCUA_OFFICE     the office's definition (provisioning/offices/phuong-binh-an.yaml)
  MOTCUA_HTTP_HOST  address of the pages (127.0.0.1)     MOTCUA_HTTP_PORT  their port (8080)
  MOTCUA_GUIDE      the kiosks' procedure guide (provisioning/procedures/phuong-binh-an.json)
  MOTCUA_SCREEN     a kiosk's screen in pixels (1080x1920)  MOTCUA_INCHES   its diagonal (21.5)
  MOTCUA_PRINTER    a kiosk's ticket printer               MOTCUA_SCANNER  its code scanner
  MOTCUA_VOICE_PACK folder of clips the hall is spoken to with ($MOTCUA_HOME/voice, else the one made here)
  MOTCUA_REGISTRY_URL  registry asked how far a dossier is; its token in MOTCUA_REGISTRY_TOKEN_FILE
  MOTCUA_MQTT_PORT  port of the built-in broker (1883)   MOTCUA_BROKER_URL an external broker instead
TEXT
}

help_of() {
  case $1 in
    demo) demo_help ;;
    verify)
      cat <<'TEXT'
usage: motcua verify [MAVEN OPTIONS]
Checks the scripts with shellcheck, builds everything and runs every test; prints each module's
test totals and fails when any check or test fails, or when no test ran. The full output is in
target/verify.log.
TEXT
      ;;
    pictures)
      cat <<'TEXT'
usage: motcua pictures [FOLDER]
Draws the pictures of the documentation from the product itself into FOLDER (docs/pictures).
TEXT
      ;;
    office | kiosk | counter-unit | printer-emulator | simulate | load | evaluate | staffing | forecast | user | voice | speaker | registry | chaos | backup | restore | rebuild | doctor | export)
      program_help "$1" ;;
    *)
      general_help | grep -E "^  $1 "
      printf '%s\n' 'Planned, not part of this release: it would exit with 69.'
      ;;
  esac
}

demo_help() {
  cat <<'TEXT'
usage: motcua demo [--headless] [--busy] [--hours] [--simulated-clock]
Starts an office server with its broker, a registry of invented dossiers, kiosk-1 and counter-unit-1
on simulated hardware, prints the addresses, how to scan at the kiosk's window from another
terminal and the demo sign-ins, then "ready ADDRESS". An existing MOTCUA_HOME is resumed.
The queue starts empty and every counter closed. Ctrl-C or SIGTERM ends all of it within 8 s.

  --headless         opens no window, even when there is a display
  --busy             citizens arrive by themselves
  --hours            keeps to the opening hours (the demo ignores them otherwise)
  --simulated-clock  lets PUT /api/v1/clock set the office's time
TEXT
}

# A program tells its own options; before the first build only the launcher's line is known.
program_help() {
  general_help | grep -E "^  $1 "
  if [ -f "$(program_jar "$1")" ] && find_jdk; then
    start_java "$1" --help
  else
    printf '%s\n' 'Its options are known after the first build (motcua demo, or mvn package).'
  fi
}
