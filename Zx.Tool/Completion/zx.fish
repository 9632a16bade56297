# Completion of zx for fish:  zx completion fish > ~/.config/fish/completions/zx.fish

function __zx_complete
    # What stands before the cursor, without the name that the tool is called by.
    set -l line (string replace -r '^\s*\S+\s' '' -- (commandline -cp))

    # Of --format=s it is s that the tool completes, and the whole that fish does.
    set -l tie (string match -r '^--[^=]+=' -- (commandline -ct))
    zx "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string trim -r -c \r | string replace -r '^' -- "$tie"
end

complete -c zx -f -a '(__zx_complete)'
