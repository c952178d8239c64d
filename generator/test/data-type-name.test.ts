import { expect, it } from 'vitest'
import { generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec, demo } from './semver/spec.js'

/** The generated types of a client with a data type of a name, which a member has. */
async function typesWith(name: string): Promise<string> {
  const file = `${demo}/types.yaml`
  const spec = baseSpec
    .replace(file, '    Maker: {', `    Other: { type: ${name}, description: Another }\n    Maker: {`)
    .replace(file, '\nMaker:\n', `\n${name}:\n  members:\n    A: { type: String, description: A }\nMaker:\n`)
  const { result, problems } = await generateInMemory(spec)
  expect(problems).toEqual([])
  return result?.files.get('packages/client-demo/src/generated/types.ts') ?? ''
}

it.each(['Function', 'Event', 'Record'])('the data type %s does not shadow the global', async (name) => {
  const types = await typesWith(name)
  expect(types).toContain(`export interface ${name}Data {`)
  expect(types).toContain(`The data type ${name}. Its suffix keeps the global ${name} usable.`)
  expect(types).toContain(`Other: ${name}Data;`)
  expect(types).not.toMatch(new RegExp(`(interface|Other:) ${name}\\b`))
})

it('another data type has its own name', async () => {
  const types = await typesWith('Producer')
  expect(types).toContain('export interface Producer {')
  expect(types).not.toContain('suffix')
})
