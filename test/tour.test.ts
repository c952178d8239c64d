import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('the tour makes its calls and exits', async () => {
  const tour = fileURLToPath(new URL('../examples/tour/tour.js', import.meta.url))
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [tour])
  expect(stdout.match(/^→/gm)).toHaveLength(9)
  expect(stdout.match(/^← 200/gm)).toHaveLength(9)
  expect(stdout).toContain('  it returned "Hello, you!" after ')
  expect(stdout).toMatch(/ {2}it returned "Hello, it is \d{4}-\d\d-\d\dT\d\d:00:00Z!"/)
  expect(stdout).toContain('  CreateNamespace failed with ResourceInUse.Namespace: ')
  expect(stdout).toContain('  GetAccount failed with AuthFailure.SignatureFailure: ')
  expect(stdout).toMatch(/ {2}1 namespace left\n\n$/)
  expect(stderr).toBe('')
})
