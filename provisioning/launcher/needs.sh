# shellcheck shell=sh
# What a command needs from the machine: a JDK 25 and Debian packages. Sourced by ../motcua.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets and exports JAVA_HOME; the release file is read, so that no JVM starts only to be asked.
find_jdk() {
  path_java=$(command -v javac || true)
  [ -z "$path_java" ] || path_java=$(dirname -- "$(dirname -- "$(readlink -f -- "$path_java")")")
  for jdk in "${JAVA_HOME:-}" "$path_java" /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "${SDKMAN_DIR:-${HOME:-/root}/.sdkman}"/candidates/java/* "${HOME:-/root}"/.jdks/*; do
    if [ -n "$jdk" ] && is_jdk_25 "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  if may_install && apt-cache policy openjdk-25-jdk-headless 2>/dev/null | grep -q 'Candidate: [^(]'; then
    install_packages openjdk-25-jdk-headless
    find_jdk && return 0
  fi
  fail "$EX_UNAVAILABLE" "a JDK 25 is missing: install one (openjdk-25-jdk, Temurin 25, …) or set JAVA_HOME to it."
}

may_install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1
}

has_library() {
  ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
  "$ldconfig" -p 2>/dev/null | grep -q "$1"
}

# Whether what a package brings is there, wherever it came from: a newer npm or chromium is as good as Debian's.
has_package() {
  case $1 in
    maven) command -v mvn >/dev/null 2>&1 ;;
    espeak-ng | npm | curl | shellcheck | chromium | python3 | faketime) command -v "$1" >/dev/null 2>&1 ;;
    chromium-driver) command -v chromedriver >/dev/null 2>&1 ;;
    mosquitto) [ -x /usr/sbin/mosquitto ] || command -v mosquitto >/dev/null 2>&1 ;;
    zbar-tools) command -v zbarimg >/dev/null 2>&1 ;;
    e2fsprogs) [ -x /sbin/mkfs.ext4 ] || command -v mkfs.ext4 >/dev/null 2>&1 ;;
    xfsprogs) [ -x /usr/sbin/xfs_io ] || command -v xfs_io >/dev/null 2>&1 ;;
    mosquitto-clients) command -v mosquitto_pub >/dev/null 2>&1 ;;
    fonts-noto-core) [ -r /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] ;;
    libfreetype6) has_library libfreetype.so.6 ;;
    libpangoft2-1.0-0) has_library libpangoft2-1.0.so.0 ;;
    libgtk-3-0) has_library libgtk-3.so.0 ;;
    libxtst6) has_library libXtst.so.6 ;;
    *) dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed ;;
  esac
}

# need_packages PACKAGE…: installs as root on Debian, else says in one sentence what to install.
need_packages() {
  missing=
  for package in "$@"; do
    has_package "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if may_install; then
    # shellcheck disable=SC2086 # a list of package names
    install_packages $missing
  else
    fail "$EX_UNAVAILABLE" "missing:$missing; install with: sudo apt-get install$missing"
  fi
}

install_packages() {
  say "installing $*"
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  if ! apt-get install -y -q --no-install-recommends "$@" </dev/null >/dev/null 2>&1; then
    apt-get update -q </dev/null >/dev/null 2>&1 || true
    apt-get install -y -q --no-install-recommends "$@" </dev/null >&2 ||
      fail "$EX_UNAVAILABLE" "apt-get could not install: $*"
  fi
}
