#!/bin/sh
# Makes the virtual environment in folder $1 with the first Python here that is new enough.
set -eu
venv=$1

is_new_enough() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

python=
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if is_new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 of nieuwer is nodig, en staat niet op deze computer." >&2
    echo "Installeer het (op Debian of Ubuntu: sudo apt install python3 python3-venv) en probeer het opnieuw." >&2
    exit 1
fi

# Debian and Ubuntu ship Python without the part that puts pip into a new environment.
if ! "$python" -c 'import ensurepip' >/dev/null 2>&1; then
    package=$("$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Het pakket $package ontbreekt; het wordt nu geïnstalleerd."
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
    else
        echo "Er ontbreekt een onderdeel van Python. Typ eerst: sudo apt install $package" >&2
        exit 1
    fi
fi

echo "Python-omgeving maken in $venv ($("$python" --version))"
"$python" -m venv --clear "$venv"
