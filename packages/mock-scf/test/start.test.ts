import { expect, it } from 'vitest'
import { startCommandWith } from './command.js'

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

/** The files that the command loads until it serves requests. */
async function loadedFiles(): Promise<readonly string[]> {
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(preload)}`]
  const { child, exit, waitForOutput } = startCommandWith(flags, '--port', '0')
  await waitForOutput('out', /Press Ctrl\+C/)
  child.kill('SIGTERM')
  const { out } = await exit
  return /Loaded: (.*)/.exec(out)?.[1]?.split(' ') ?? []
}

it('the command starts with few files, without those of the data directory', async () => {
  const files = await loadedFiles()
  expect(files).toContain(new URL('../bin/tc3-mock-scf.js', import.meta.url).href)
  expect(files.filter((file) => /classic-level|data-dir/.test(file))).toEqual([])
  expect(files.length).toBeLessThanOrEqual(32)
})
