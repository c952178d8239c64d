import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Cloud, startCloud } from './cloud.js'
import { page } from './page.js'
import { type Tool, tools } from './tools.js'

const file = new URL('../../packages/docs-scf/emulator/tools.md', import.meta.url)
const flowsByTool = new Map<Tool, readonly string[]>()

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
})
afterEach(() => cloud.close())

it('programs can connect to this machine and to the emulator, and to nothing else', async () => {
  const { errors, refused } = await cloud.run('outward.js')
  expect([...errors.values()]).toEqual(Array(9).fill(undefined))
  expect(refused).toEqual([
    '192.0.2.1:80',
    ...Array(5).fill('cloud.example:443'),
    'scf.tencentcloudapi.com:80',
  ])
})

it.each(tools)('the flows of $name $program succeed, except for those that are listed', async (tool) => {
  const { errors, refused, output } = await cloud.run(...tool.program)
  const failed = [...errors].filter(([, error]) => error !== undefined)
  const explanation = failed.map(([flow, error]) => `${flow}: ${error}`).join('\n')
  expect(
    failed.map(([flow]) => flow),
    `${explanation}\n${output}`,
  ).toEqual(Object.keys(tool.failures ?? {}))
  expect(refused).toEqual([])
  flowsByTool.set(tool, [...errors.keys()])
})

it('the page of the documentation matches the results', () => {
  const content = page(flowsByTool)
  if (process.env.GOLDEN === 'rewrite') writeFileSync(file, content)
  else expect(content).toBe(readFileSync(file, 'utf8'))
})
