import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filesOf, folderOf, run } from './folder.js'

const numRuns = Number(process.env.RUNS ?? 4)

const loads = fc.constantFrom(
  `const sdk = require('tencentcloud-sdk-nodejs')\n`,
  `const sdk = require("tencentcloud-sdk-nodejs-scf");\n`,
  `const { scf } = require('tencentcloud-sdk-nodejs-scf')\nconst sdk = { scf }\n`,
  `// Loads the SDK.\nimport * as sdk from 'tencentcloud-sdk-nodejs'\n\n`,
  `import sdk, { scf } from 'tencentcloud-sdk-nodejs-scf'\n`,
  `import { scf as other } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js' // scf\nimport * as sdk from 'tencentcloud-sdk-nodejs'\n`,
  `import { Client } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client'\nimport sdk from 'tencentcloud-sdk-nodejs'\n`,
)

const aliases = fc.constantFrom(
  `const ScfClient = sdk.scf.v20180416.Client\n`,
  `const { Client: ScfClient, Models } = sdk.scf.v20180416\n`,
  `/* the client */ var { v20180416: { Client: ScfClient } } = sdk.scf, x = 1;\n`,
  `export const ScfClient = sdk.scf.v20180416.Client\n`,
  `class ScfClient extends sdk.scf.v20180416.Client { all() { return this.ListFunctions({}) } }\n`,
)

const members = fc.uniqueArray(
  fc.constantFrom(
    `credential: { secretId: 'id', secretKey: process.env.KEY }`,
    `credential: new sdk.common.BasicCredential('id', 'key')`,
    `region: "ap-guangzhou" // here\n`,
    `profile: {}`,
    `profile: { signMethod: 'HmacSHA1', httpProfile: { reqTimeout: 30, headers: {} } }`,
    `profile: {\n    // How long.\n    httpProfile: { reqTimeout: seconds, protocol: 'http://', endpoint: host },\n    language: 'zh-CN',\n  }`,
    `profile`,
    `...rest`,
    `other: true`,
  ),
  { selector: (member) => member.split(/\W/, 1)[0], maxLength: 4 },
)

const constructions = fc.oneof(
  members.map((list) => `let client = new ScfClient({ ${list.join(', ')} })\n`),
  members.map(
    (list) => `const options = {\n  ${list.join(',\n  ')}\n}\nlet client = new ScfClient(options)\n`,
  ),
  members.map((list) => `const make = () => ({ ${list.join(', ')} })\nlet client = new ScfClient(make())\n`),
  fc.constantFrom(
    `let client\nfunction connect(config) { client = client || new ScfClient(config) }\n`,
    `let profile = new sdk.common.ClientProfile()\nprofile.signMethod = 'HmacSHA256'\nlet client = new ScfClient(new sdk.common.Credential('id', 'key'), 'r', profile)\n`,
  ),
)

const uses = fc.array(
  fc.constantFrom(
    `client.ListFunctions({ Limit: 1, Namespace: null }).then(console.log, (err) => console.log(err.getCode()))\n`,
    `client.ListFunctions({}, (err, data) => { client.GetAccount(data, done) })\n`,
    `async function get() { try { return await client.GetFunction({}) } catch (e) { if (e.code === 'ResourceNotFound.Function') return e.getRequestId(); throw e } }\n`,
    `client.request(name, {}, { signal, multipart: true })\n`,
    `const pending = client.UpdateTrigger({}, done)\n`,
    `client[name]({})\n`,
    `console.log(client.region, client instanceof ScfClient)\n`,
    `function list(anything) { return anything.ListFunctions({}) }\n`,
    `jest.mock('tencentcloud-sdk-nodejs', () => ({ scf: { v20180416: { Client: class { ListFunctions() {} } } } }))\n`,
    `const text = \`client.ListFunctions(\${client.ListFunctions})\`\n`,
    `client.ListFunctions(client[name](await client.GetAccount())).catch((e) => e.getMessage())\n`,
    `/** client.ListFunctions */\n`,
  ),
  { maxLength: 5 },
)

const lineEnds = fc.constantFrom('\n', '\r\n')
const sources = fc
  .tuple(loads, aliases, constructions, uses, lineEnds)
  .map(([load, alias, construction, list, end]) =>
    [load, alias, construction, ...list].join('').replaceAll('\n', end),
  )
const extensions = fc.constantFrom('js', 'mjs', 'ts', 'tsx')

/** Use of another product, which affects all files. */
const otherProduct = `const { cvm } = require('tencentcloud-sdk-nodejs')\nnew cvm.v20170312.Client({})\n`

/** The files of a program. */
const programs = fc
  .tuple(fc.array(fc.tuple(sources, extensions), { minLength: 10, maxLength: 30 }), fc.boolean())
  .map(
    ([files, isMixed]): Record<string, string> => ({
      ...Object.fromEntries(files.map(([text, extension], index) => [`file-${index}.${extension}`, text])),
      ...(isMixed ? { 'cvm.js': otherProduct } : {}),
    }),
  )

describe('a program of random parts', () => {
  it('parses after the change, and stays as it is when it is changed again', async () => {
    await fc.assert(
      fc.asyncProperty(programs, async (program) => {
        const folder = folderOf(program)
        const first = await run(folder)
        expect(first.exitCode).toBeLessThan(2)
        expect(first.stdout).not.toContain('cannot be parsed')
        const after = filesOf(folder)
        for (const [path, text] of Object.entries(after)) {
          // Nothing official is left without a mark.
          if (text.includes('TODO(tc3-codemod)') || 'cvm.js' in program) continue
          expect({ path, text }).toEqual({
            path,
            text: expect.not.stringMatching(/tencentcloud-sdk|client\.[A-Z]\w+\((?!\$)|credential:|profile:/),
          })
        }
        const second = await run(folder)
        expect(filesOf(folder)).toEqual(after)
        expect(second.stdout).toMatch(/^Nothing to change\./)
        expect(second.stdout).not.toContain('cannot be parsed')
        expect(second.exitCode).toBe(first.exitCode)
      }),
      { numRuns },
    )
  })
})

const fragments = fc.array(
  fc.constantFrom(
    'client.ListFunctions({})',
    '.GetAccount(',
    '"use strict"',
    '// TODO',
    'scf.v20180416.Client',
    '\r\n',
    '\t',
    '{',
    '}',
    'catch (e) { e.getCode() }',
    'tencentcloud',
    '💥',
  ),
)
const foreign = fc.oneof(
  fc.uint8Array(),
  fragments.map((list) => Buffer.from(list.join(' '))),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
)

describe('files without the SDK', () => {
  it('stay as they are, byte for byte, in a program that uses it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(foreign, extensions), { maxLength: 30 }),
        sources,
        async (files, source) => {
          const others = Object.fromEntries(
            files.map(([bytes, extension], index) => [`f${index}.${extension}`, bytes]),
          )
          const folder = folderOf({ ...others, 'scf.js': source })
          await run(folder)
          const after = filesOf(folder)
          for (const [path, bytes] of Object.entries(others)) {
            expect(after[path]).toBe(Buffer.from(bytes).toString('latin1'))
          }
        },
      ),
      { numRuns: numRuns * 2 },
    )
  })
})
