import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startCommand, startEmulator } from './command.js'
import { hello } from './zip.js'

/** Creates a module that is removed when the test ends. */
async function module(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-run-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Starts the command with a module, and returns what the functions hello and other return. */
async function results(path: string) {
  const { client } = await startEmulator('--run', path)
  const call = client()
  const returned = async (FunctionName: string) => {
    await call('CreateFunction', { ...hello, FunctionName })
    const { Result } = await call('Invoke', { FunctionName, ClientContext: '"event"' })
    return JSON.parse(Reflect.get(Object(Result), 'RetMsg'))
  }
  return [await returned('hello'), await returned('other')]
}

describe('--run', () => {
  it.each([
    [
      'a function',
      'a.mjs',
      'export default ({ functionName }) => ({ returned: functionName })',
      ['hello', 'other'],
    ],
    [
      'stand-ins by name',
      'a.mjs',
      "export default { hello: () => ({ returned: 1 }), 'default/other': { returned: 2 } }",
      [1, 2],
    ],
    ['names of a CommonJS module', 'a.cjs', 'exports.hello = { returned: 1 }', [1, 'hello']],
    [
      'the default export of a compiled CommonJS module',
      'a.cjs',
      "Object.defineProperty(exports, '__esModule', { value: true })\nexports.default = () => ({ returned: 1 })",
      [1, 1],
    ],
  ])('takes %s', async (_, name, content, expected) => {
    expect(await results(await module(name, content))).toEqual(expected)
  })

  it('answers an invalid result with InternalError, and logs it', async () => {
    const path = await module('a.mjs', 'export default () => ({ statusCode: 200 })')
    const { client, waitForOutput } = await startEmulator('--run', path)
    const call = client()
    await call('CreateFunction', hello)
    const message =
      /default\/hello has the unknown member statusCode.*To return this object, use { returned: … }\./
    await expect(call('Invoke', { FunctionName: 'hello' })).rejects.toMatchObject({
      code: 'InternalError',
      message: expect.stringMatching(message),
    })
    await waitForOutput('err', message)
  })

  const expected = 'Export a function, or an object with a function or a result for each name.'

  it.each<[string, string | RegExp]>([
    ['export const hello = 1', `has no default export. ${expected}`],
    ['export default 12', `must not export a number. ${expected}`],
    ['export default {}', `must not export an empty object. ${expected}`],
    ['export default { hello: 12 }', 'is invalid: The stand-in of hello must be a function, or a result'],
    ['export default (', 'SyntaxError: Unexpected end of input\nnode --check shows the line.\n'],
    ['nope()', /: ReferenceError: nope is not defined\n +at file:\S+a\.mjs:1:1\n$/],
  ])('refuses the module %s', async (content, message) => {
    const path = await module('a.mjs', content)
    const { code, out, err } = await startCommand('--port', '0', '--run', path).exit
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^error: /)
    expect(err).toContain(path)
    if (typeof message === 'string') expect(err).toContain(message)
    else expect(err).toMatch(message)
  })

  it.each([tmpdir(), 'missing.js'])('refuses %s, which is no file', async (path) => {
    const { code, err } = await startCommand('--port', '0', '--run', path).exit
    expect({ code, err }).toEqual({ code: 1, err: `error: Cannot load ${path}: there is no such file.\n` })
  })

  it('does not make sense with --stubs', async () => {
    const { code, err } = await startCommand('--port', '0', '--run', 'a.js', '--stubs').exit
    expect(code).toBe(1)
    expect(err).toContain("option '--run <module>' cannot be used with option '--stubs'")
  })
})
