// The documentation as a site. Pages are the files of the repository, as they stand: nothing is written for the site alone.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { abigen, zxcontracts } from './languages.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const source = 'https://github.com/zx-typed/zx-typed'

const title = path => readFileSync(`${repository}/${path}`, 'utf8').match(/^# (.*)$/m)[1].replaceAll('`', '')
const page = path => ({ text: title(path), link: `/${path.replace(/\.md$/, '')}` })
const folder = path => readdirSync(`${repository}/${path}`).filter(file => file.endsWith('.md')).sort().map(file => page(`${path}/${file}`))

// Those with an order of their own; what else is in docs follows as reference.
const guides = ['first-handle', 'rights', 'ownership', 'async', 'your-own-api', 'tool', 'c-programs', 'diagnostics', 'suppressing', 'troubleshooting']
const documents = readdirSync(`${repository}/docs`).filter(file => file.endsWith('.md')).map(file => file.replace(/\.md$/, ''))
const references = documents.filter(name => !guides.includes(name) && name !== 'rules').sort()

export default defineConfig({
  title: 'Zx.Typed',
  description: 'Handle safety for C#',
  srcDir: repository,
  srcExclude: ['**/PACKAGE.md', 'Zx.*/**', 'bench/**', 'BenchmarkDotNet.Artifacts/**', 'samples/**', 'templates/**', 'tests/**', 'site/**', '**/AnalyzerReleases.*.md'],
  outDir: '../site/.vitepress/dist',
  rewrites: { 'README.md': 'index.md' },
  cleanUrls: true,
  // Links into the sources are for readers of the repository.
  ignoreDeadLinks: [/^(\.{0,2}\/)*(site|samples|bench|tests|Zx\.)/],
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }]],
  markdown: { languages: [abigen, zxcontracts] },
  vite: {
    publicDir: `${repository}/packaging/icon`,
    resolve: { alias: { vue: fileURLToPath(new URL('../node_modules/vue', import.meta.url)) } },
  },
  themeConfig: {
    logo: '/icon.svg',
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [{ text: 'Guide', link: '/docs/first-handle' }, { text: 'Rules', link: '/docs/rules' }, { text: 'Source', link: source }],
    sidebar: [
      { text: 'Guide', items: [{ text: 'Overview', link: '/' }, ...guides.filter(name => documents.includes(name)).map(name => page(`docs/${name}.md`))] },
      { text: 'Reference', items: references.map(name => page(`docs/${name}.md`)) },
      { text: 'Rules', collapsed: true, items: [page('docs/rules.md'), ...folder('docs/rules')] },
      ...(readdirSync(`${repository}/docs`).includes('syscalls') ? [{ text: 'Calls', collapsed: true, items: folder('docs/syscalls') }] : []),
      { text: 'Project', items: ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map(page) },
    ],
  },
})
