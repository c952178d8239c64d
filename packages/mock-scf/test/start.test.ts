import { expect, test } from 'vitest'
import { startWith } from './command.js'

const preload = `
  import { Session } from 'node:inspector'
  const files = []
  const session = new Session()
  session.connect()
  session.on('Debugger.scriptParsed', ({ params: { url } }) => {
    if (url.startsWith('file:')) files.push(url)
  })
  session.post('Debugger.enable')
  process.on('exit', () => process.stdout.write('Loaded: ' + files.join(' ')))
`

/** The files that the command has loaded by the time that it serves, as every one takes time. */
async function loaded(): Promise<readonly string[]> {
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const { child, ended, until } = startWith(flags, '--port', '0')
  await until('out', /Press Ctrl\+C/)
  child.kill('SIGTERM')
  const { out } = await ended
  return /Loaded: (.*)/.exec(out)?.[1]?.split(' ') ?? []
}

test('starting takes few files, and none of what keeps resources', async () => {
  const files = await loaded()
  expect(files).toContain(new URL('../bin/tc3-mock-scf.js', import.meta.url).href)
  expect(files.filter((file) => /classic-level|data-dir/.test(file))).toEqual([])
  expect(files.length).toBeLessThanOrEqual(30)
})
