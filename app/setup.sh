# Sourced by app/run and tests/run: finds what is missing on this machine, installs it where apt-get can,
# names it elsewhere, and builds one preset.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# "a|b" means: whichever of the two this release has.
build_packages=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-httpserver-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    'qt6-svg-dev|libqt6svg6-dev' qcoro-qt6-dev libexpected-dev qtkeychain-qt6-dev libicu-dev libcsv-dev libqrencode-dev libsimdjson-dev libsqlite3-dev libgl-dev zlib1g-dev
    libqt6sql6-sqlite libqt6svg6 fonts-noto-core fonts-noto-cjk)
test_packages=(libgtest-dev xvfb xauth openbox xdotool at-spi2-core dbus gnome-keyring
    libsecret-tools gir1.2-atspi-2.0
    python3-gi)

say() { printf '%s\n' "$*" >&2; }

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null)" = "ii " ]
}

install_with_apt() {
    local missing=() wanted name found
    for wanted in "$@"; do
        found=
        for name in ${wanted//|/ }; do
            if is_installed "$name"; then found=yes; fi
        done
        [ -n "$found" ] || missing+=("$wanted")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
    say "Installing: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    local chosen=()
    for wanted in "${missing[@]}"; do
        for name in ${wanted//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then
                chosen+=("$name")
                break
            fi
        done
    done
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${chosen[@]}" >&2
}

# Elsewhere nothing is installed behind the person's back: what is missing is named.
check_by_hand() {
    local missing=() tool
    for tool in cmake ninja ccache; do
        command -v "$tool" >/dev/null 2>&1 || missing+=("$tool")
    done
    if [ "$(uname -s)" = Darwin ]; then
        for tool in qt qcoro6 qtkeychain tl-expected icu4c libcsv qrencode simdjson sqlite googletest; do
            brew list "$tool" >/dev/null 2>&1 || missing+=("$tool")
        done
        [ ${#missing[@]} -eq 0 ] && return 0
        say "Missing. Install with Homebrew, then start again:"
        say "  brew install ${missing[*]}"
        exit 1
    fi
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Missing: ${missing[*]}"
    say "With vcpkg: vcpkg install qtbase qthttpserver qtsvg 'qttools[linguist]' qttranslations qcoro qtkeychain-qt6 tl-expected icu libcsv libqrencode simdjson 'sqlite3[fts5]' gtest"
    say "and configure with its toolchain file: cmake --preset release --toolchain PATH"
    exit 1
}

ensure_packages() {
    if command -v apt-get >/dev/null 2>&1; then
        install_with_apt "$@"
    else
        check_by_hand
    fi
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    (
        cd "$root"
        if [ ! -f "build/$preset/build.ninja" ]; then
            cmake --preset "$preset" >&2
        fi
        local targets=()
        [ $# -eq 0 ] || targets=(--target "$@")
        cmake --build "build/$preset" --parallel "${targets[@]}" >&2
    )
}

# on_a_screen SIZE COMMAND...: a real window needs a screen and somebody who manages windows.
on_a_screen() {
    local size=$1
    shift
    xvfb-run --auto-servernum --server-args="-screen 0 ${size}x24" \
        bash -c 'openbox >/dev/null 2>&1 & "$@"' on_a_screen "$@"
}
