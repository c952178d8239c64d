import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOf, filesOf, run, withoutVersions } from './folder.js'

// Programs before and after the change. `npm run golden` rewrites `after/` and `report.txt`; review the difference.
const programs = join(import.meta.dirname, 'programs')
const rewrite = process.env.GOLDEN === 'rewrite'

describe.each(readdirSync(programs))('the program %s', (name) => {
  const before = join(programs, name, 'before')
  const after = join(programs, name, 'after')
  const reportFile = join(programs, name, 'report.txt')

  it('becomes the expected one', async () => {
    const folder = copyOf(before)
    const { exitCode, stdout, stderr } = await run(folder)
    expect(stderr).toBe('')
    const report = `${stdout}\nExit code: ${exitCode}\n`
    if (rewrite) {
      rmSync(after, { recursive: true, force: true })
      cpSync(folder, after, { recursive: true })
      writeFileSync(reportFile, report)
    }
    const [found, expected] = [folder, after].map((one) => withoutVersions(filesOf(one)))
    expect(found, 'Run `npm run golden` and review the difference.').toEqual(expected)
    expect(report).toBe(readFileSync(reportFile, 'utf8'))
  })

  it('stays as it is when it is changed again', async () => {
    const folder = copyOf(after)
    const first = readFileSync(reportFile, 'utf8')
    const { exitCode, stdout } = await run(folder)
    expect(filesOf(folder)).toEqual(filesOf(after))
    expect(stdout).toMatch(/^Nothing to change\.\n/)
    // What has to be done by hand is still listed where a comment of the first run is.
    expect(first).toContain(`Exit code: ${exitCode}`)
  })
})
