#!/usr/bin/env bash
# Compiles a real site to one native executable and serves it: DokuWiki behind PHP-FPM where Debian's packages are there or
# can be installed, else samples/hello with the application server that the sample brings.
#   ./demo.sh                  until Ctrl-C
#   ./demo.sh --check          unattended: request a page, print the status, stop
#   ./demo.sh --hello          samples/hello in any case (also with --check)
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

check=0
sample=dokuwiki
for argument in "$@"; do
    case $argument in
        --check) check=1 ;;
        --hello) sample=hello ;;
        -h | --help) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) echo "demo.sh: unknown option $argument (see --help)" >&2; exit 2 ;;
    esac
done

state=$(mktemp -d /tmp/ngxc-demo.XXXXXX) || exit 2
chmod 755 "$state"
started=()
clean_up() {
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null
    done
    for pid in "${started[@]}"; do
        wait "$pid" 2>/dev/null
    done
    rm -rf "$state"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "demo.sh: $1" >&2
    for log in "$state"/*.log; do
        [ -s "$log" ] && { echo "--- ${log##*/}"; tail -n 20 "$log"; } >&2
    done
    exit 1
}

start() { # start LOG COMMAND...: in the background, stopped at the end
    local log=$1
    shift
    "$@" >"$state/$log" 2>&1 </dev/null &
    started+=("$!")
}

wait_for() { # wait_for FILE PID WHAT
    for _ in $(seq 300); do
        [ -e "$1" ] && return
        kill -0 "$2" 2>/dev/null || break
        sleep 0.1
    done
    fail "$3 did not start"
}

free_port() { # the first port from $1 on that nobody listens on
    local port=$1
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
        port=$((port + 1))
    done
    echo "$port"
}

fetch() { # the response to GET $1, head and body
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
    timeout 30 cat <&3
    exec 3<&- 3>&-
}

php_fpm() {
    ls -1 /usr/sbin/php-fpm[0-9]* 2>/dev/null | sort -V | tail -n 1
}

has_wiki() {
    [ -f /usr/share/dokuwiki/doku.php ] && [ -n "$(php_fpm)" ]
}

start_wiki() {
    local owner=""
    mkdir -p "$state/wiki/conf" "$state/php"
    for folder in attic cache index locks log media media_attic media_meta meta pages tmp; do
        mkdir -p "$state/wiki/data/$folder"
    done
    # A wiki of its own: the packaged one's settings, pages and users are neither read nor changed.
    cat >"$state/wiki/conf/local.php" <<PHP
<?php
\$conf['title'] = 'DokuWiki, compiled nginx.conf';
\$conf['savedir'] = '$state/wiki/data';
\$conf['userewrite'] = 1;
\$conf['useacl'] = 1;
\$conf['superuser'] = '@admin';
\$conf['updatecheck'] = 0;
PHP
    printf '*\t@ALL\t1\n*\t@user\t8\n' >"$state/wiki/conf/acl.auth.php"
    # user demo, password demo
    echo 'demo:$1$ngxcdemo$FL6l23qLO.xEYlHoYZXRq1:Demo:demo@localhost:admin,user' >"$state/wiki/conf/users.auth.php"
    printf '====== Hello from a compiled nginx.conf ======\nLog in as **demo**, password **demo**, and edit this page.\n' \
        >"$state/wiki/data/pages/start.txt"
    echo "<?php define('DOKU_CONF', '$state/wiki/conf/');" >"$state/php/prepend.php"
    if [ "$(id -u)" -eq 0 ]; then
        owner=$(printf 'user = www-data\ngroup = www-data')
        chown -R www-data:www-data "$state/wiki" "$state/php"
    fi
    cat >"$state/php/php-fpm.conf" <<INI
[global]
error_log = $state/php-fpm.log
daemonize = no
[demo]
$owner
listen = $state/php-fpm.sock
pm = ondemand
pm.max_children = 6
php_admin_value[auto_prepend_file] = $state/php/prepend.php
php_admin_value[session.save_path] = $state/php
INI
    start php-fpm.out.log "$(php_fpm)" --nodaemonize --fpm-config "$state/php/php-fpm.conf"
    wait_for "$state/php-fpm.sock" "${started[-1]}" "PHP-FPM"
}

start_responder() {
    dotnet build samples/responder -c Release -nologo -v quiet >"$state/responder-build.log" 2>&1 || fail "samples/responder does not build"
    start responder.log dotnet exec samples/responder/bin/Release/net10.0/responder.dll "unix:$state/app.sock" "127.0.0.1:$tcp_port"
    wait_for "$state/app.sock" "${started[-1]}" "the application server"
}

# A machine without a linker cannot compile to native code.
command -v clang >/dev/null || command -v gcc >/dev/null || ./.ci/packages clang zlib1g-dev
if [ "$sample" = dokuwiki ] && ! has_wiki; then
    ./.ci/packages php-fpm dokuwiki
    if ! has_wiki; then
        echo "demo: PHP-FPM and Debian's dokuwiki are not installed here: showing samples/hello instead"
        sample=hello
    fi
fi

port=$(free_port 8080)
tcp_port=$(free_port 9010)
mkdir -p "$state/site"
cp -r samples/$sample/. "$state/site/"
rm -rf "$state/site/bin" "$state/site/obj"
sed -i -e "s#listen  *8080#listen $port#" \
    -e "s#/tmp/ngxc-$sample\.pid#$state/site.pid#" \
    -e "s#/tmp/ngxc-$sample\.access\.log#$state/access.log#" \
    -e "s#unix:/tmp/ngxc-hello\.sock#unix:$state/app.sock#" \
    -e "s#127\.0\.0\.1:9010#127.0.0.1:$tcp_port#" \
    -e "s#unix:/run/php/php8\.2-fpm\.sock#unix:$state/php-fpm.sock#" "$state/site/nginx.conf"

echo "demo: compiling samples/$sample/nginx.conf"
./ngxc build "$state/site/nginx.conf" -o "$state/$sample" || fail "the site could not be compiled"

if [ "$sample" = dokuwiki ]; then
    start_wiki
    page=/start
else
    start_responder
    page=/
fi
start site.log "$state/$sample" -p "$state/site"
wait_for "$state/site.pid" "${started[-1]}" "the site"

if [ "$check" -eq 1 ]; then
    response=$(fetch "$page") || fail "no answer on port $port"
    status=$(head -n 1 <<<"$response" | tr -d '\r')
    title=$(sed -n 's#.*<title>\(.*\)</title>.*#\1#p' <<<"$response" | head -n 1)
    echo "demo: GET http://localhost:$port$page -> $status ($title)"
    [[ $status == "HTTP/1.1 200"* ]] || fail "the page is not there"
    exit 0
fi

if [ "$sample" = dokuwiki ]; then
    echo "
  http://localhost:$port/           DokuWiki, served by $state/dokuwiki
  log in as demo, password demo; edit a page, upload a picture, search
  $state/access.log fills as you go"
else
    echo "
  http://localhost:$port/           pages from the application server, served by $state/hello
  http://localhost:$port/form       a form    http://localhost:$port/request?a=1   what FastCGI passes on"
fi
echo "
  Ctrl-C stops everything."
wait "${started[-1]}"
fail "the site ended"
