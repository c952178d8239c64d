import { describe, expect, it } from 'vitest'
import { nodeOf, projectPath, run } from './command.js'

/** The lowest version of each line that `engines` allows, and the latest one. */
const nodes = ['node20.19.0', 'node22.3.0', 'node24.0.0', 'node26']

describe.each(nodes)('%s', (name) => {
  it.each(['commonjs.cjs', 'every-entry.cjs'])('runs %s', async (program) => {
    const { output } = await run([program], { cwd: projectPath('node'), node: nodeOf(name) })
    expect(output).toBe('passed\n')
  })
})
