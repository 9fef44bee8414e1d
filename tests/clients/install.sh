#!/usr/bin/env bash
# Installs the programs that the tests of other people's programs need and that are not there yet: Debian packages, and
# a library of JavaScript.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

missing=()
need() { command -v "$1" > /dev/null || missing+=("$2"); }
need node nodejs
need npm npm
need Rscript r-base-core
need soffice libreoffice-calc-nogui
need g++ g++
need pkg-config pkg-config
pkg-config --exists icu-i18n 2> /dev/null || missing+=(libicu-dev)
compgen -G "/usr/lib/postgresql/*/bin/initdb" > /dev/null || command -v initdb > /dev/null || missing+=(postgresql)

if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
        echo "Install these first, as root of a Debian system or by their counterparts: ${missing[*]}" >&2
        exit 2
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi

[ -d javascript/node_modules/datapackage ] || npm install --prefix javascript --no-package-lock --no-audit --no-fund --silent
