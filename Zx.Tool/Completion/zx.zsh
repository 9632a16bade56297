#compdef zx
# Completion of zx for zsh. In ~/.zshrc, behind compinit:  source <(zx completion zsh)

_zx() {
    local line="${(j: :)words[2,CURRENT-1]} $PREFIX"
    local -a candidates
    candidates=("${(@f)$(zx "[suggest:${#line}]" "$line" 2>/dev/null)}")
    candidates=("${(@)candidates%$'\r'}")
    candidates=(${candidates:#})

    # Of --format=s the present word is s.
    compset -P '--[^=]##='

    # A folder is gone on into.
    compadd -S '' -- ${(M)candidates:#*/}
    compadd -- ${candidates:#*/}
}

if [[ ${funcstack[1]} == _zx ]]; then
    _zx "$@"
else
    compdef _zx zx
fi
