#!/bin/sh
# Installs the web servers of the test from the packages of Debian, which needs root. The test skips those that are missing.
for server in nginx apache2 caddy; do command -v "$server" >/dev/null || missing=yes; done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then root=
elif sudo -n true 2>/dev/null; then root=sudo
fi
if [ -z "${root+set}" ] || ! command -v apt-get >/dev/null; then
  echo 'Only root can install the web servers, on Debian or Ubuntu. Those that are missing are skipped.'
  exit 0
fi
set -e
$root apt-get update
$root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends nginx-light apache2 caddy
