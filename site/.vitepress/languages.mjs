// Our own formats, as far as colours need to know them.
export const abigen = {
  name: 'abigen',
  scopeName: 'source.abigen',
  patterns: [
    { match: '^\\s*#[\\^!@].*$', name: 'comment.block.documentation' },
    { match: '^\\s*#.*$', name: 'comment.line' },
    { match: '\\b(syscall|returns|optional|IN|OUT|INOUT)\\b', name: 'keyword' },
    { match: '\\bhandle_(use|acquire|release(_always|_if_owned)?)\\b', name: 'storage.modifier' },
    { match: '\\b(zx_\\w+_t|u?int\\d+_t|size_t|char|any)\\b', name: 'support.type' },
  ],
}

export const zxcontracts = {
  name: 'zxcontracts',
  scopeName: 'source.zxcontracts',
  patterns: [
    { match: '^\\s*#.*$', name: 'comment.line' },
    { match: '^[TMPF]:.*$', name: 'entity.name.type' },
    { match: '\\bhandle(_\\w+)?\\b', name: 'storage.modifier' },
  ],
}
