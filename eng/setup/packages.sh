# Sourced by ./start and ./test: installs what is missing, by apt, as root or with sudo.
need() {
  local missing=()
  for pair in "$@"; do command -v "${pair%%=*}" >/dev/null 2>&1 || [ -e "${pair%%=*}" ] || missing+=("${pair#*=}"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=; [ "$(id -u)" -eq 0 ] || sudo=sudo
  echo "Installation de : ${missing[*]}" >&2
  $sudo apt-get update -qq
  # RUNLEVEL=1: servers are installed, not started; tests start their own.
  $sudo env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
