# Completion of zx for bash. In ~/.bashrc:  source <(zx completion bash)

_zx() {
    # What stands before the cursor, without the name that the tool is called by.
    local line="${COMP_LINE:0:COMP_POINT}"
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line#*[[:space:]]}"

    # What bash takes for the present word: of --format=s it is s.
    local word="${COMP_WORDS[COMP_CWORD]}"
    [[ $word == "=" ]] && word=""

    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [[ -n $candidate && $candidate == "$word"* ]]; then
            printf -v candidate %q "$candidate"
            COMPREPLY+=("$candidate")
        fi
    done < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null | tr -d '\r')

    # A folder is gone on into.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

# Where the tool knows nothing, bash completes files.
complete -o bashdefault -o default -F _zx zx
