# Numbered steps with the time they took; sourced by the scripts behind `make`.
# usage: steps_begin "make test" 7; step "types" command...; steps_end "all is well"

steps_begin() {
    steps_name=$1 steps_total=$2 steps_done=0 steps_start=$SECONDS
    steps_log_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/build/logs
    mkdir -p "$steps_log_dir"
}

# step TITLE COMMAND...: the last line of what the command prints is shown beside its time; all of it when it fails.
step() {
    local title=$1 log status=0 began=$SECONDS last
    shift
    steps_done=$((steps_done + 1))
    log=$steps_log_dir/${steps_name// /-}-$steps_done.log
    printf '[%d/%d] %s … ' "$steps_done" "$steps_total" "$title"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" != 0 ]; then
        printf 'FAILED (%d s)\n' $((SECONDS - began))
        cat "$log"
        printf '%s: failed at "%s" after %d s\n' "$steps_name" "$title" $((SECONDS - steps_start))
        exit "$status"
    fi
    last=$(grep -v '^[[:space:]]*$' "$log" | tail -n 1 | cut -c1-140) || true
    printf '%d s  %s\n' $((SECONDS - began)) "$last"
}

# step_open TITLE COMMAND...: the same, but what the command prints is shown as it comes.
step_open() {
    local title=$1 status=0 began=$SECONDS
    shift
    steps_done=$((steps_done + 1))
    printf '[%d/%d] %s …\n' "$steps_done" "$steps_total" "$title"
    "$@" </dev/null || status=$?
    if [ "$status" != 0 ]; then
        printf '%s: failed at "%s" after %d s\n' "$steps_name" "$title" $((SECONDS - steps_start))
        exit "$status"
    fi
    printf '[%d/%d] %s: %d s\n' "$steps_done" "$steps_total" "$title" $((SECONDS - began))
}

steps_end() {
    printf '%s: %s (%d s)\n' "$steps_name" "$1" $((SECONDS - steps_start))
}
