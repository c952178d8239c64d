import { readdir, rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { nodeOf, packageFile, projectPath, run } from './command.js'

it('wrangler bundles a worker without warnings into one file', async () => {
  const cwd = projectPath('worker')
  await rm(`${cwd}/dist`, { recursive: true, force: true })
  const wrangler = packageFile('wrangler', 'bin/wrangler.js')
  const { status, output } = await run([wrangler, 'deploy', '--dry-run', '--outdir', 'dist'], {
    cwd,
    // Wrangler does not support Node 20.
    node: nodeOf('node26'),
    env: { WRANGLER_SEND_METRICS: 'false', CI: 'true' },
  })
  expect(output).not.toMatch(/warning|▲/i)
  expect(status).toBe(0)
  expect((await readdir(`${cwd}/dist`)).filter((file) => file.endsWith('.js'))).toEqual(['worker.js'])
})
