import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Call, curlCommand, isDocumented, programs, signRequest } from '../src/programs/index.js'
import { parseRequest } from '../src/signature/parse-request.js'

const call: Call = {
  service: 'scf',
  version: '2018-04-16',
  packageId: 'scf',
  action: 'CreateNamespace',
  method: 'createNamespace',
  isDocumented: true,
  region: 'ap-guangzhou',
  input: {
    Namespace: 'test',
    Description: `"It's" 100 % \\n \`\${x}\` )json" \u0085\u2028\ufeff é 😀\n\t<end>`,
  },
  endpoint: undefined,
}

function programFor(language: string, of: Call = call): string {
  const found = programs(of).find((one) => one.language === language)
  if (!found) throw new Error(`There is no program for ${language}.`)
  return found.text
}

/** A JSON value as an input. */
const inputs = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 }).map((value) => {
  const input: Record<string, unknown> = JSON.parse(JSON.stringify(value))
  return input
})

/** The text between two marks of a program. */
function between(program: string, begin: string, end: string): string {
  const from = program.indexOf(begin) + begin.length
  return program.slice(from, program.lastIndexOf(end))
}

/** Starts an emulator on a port, and a folder with the packages that the programs import. */
async function prepare() {
  const cloud = createScf()
  const { url, close } = await listen(cloud)
  onTestFinished(close)
  const folder = mkdtempSync(join(tmpdir(), 'tc3-programs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
  mkdirSync(join(folder, 'node_modules/tencentcloud-sdk-nodejs'), { recursive: true })
  symlinkSync(join(modules, '@tc3'), join(folder, 'node_modules/@tc3'))
  // The SDK of one product has the same client as that of all products.
  const sdk = JSON.stringify(join(modules, 'tencentcloud-sdk-nodejs-scf'))
  writeFileSync(
    join(folder, 'node_modules/tencentcloud-sdk-nodejs/index.js'),
    `module.exports = require(${sdk})`,
  )
  async function run(name: string, program: string) {
    writeFileSync(join(folder, name), program)
    const { secretId, secretKey } = cloud.credentials
    const env = { ...process.env, TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey }
    return promisify(execFile)(process.execPath, [name], { cwd: folder, env })
  }
  return { cloud, call: { ...call, endpoint: url }, run }
}

describe('a program', () => {
  it.each([
    ['program.mjs', 'TypeScript', true],
    ['program.cjs', 'Node.js SDK', true],
    ['program.cjs', 'Node.js SDK', false],
  ])('%s for %s makes the call, documented: %s', async (name, language, isDocumented) => {
    const { cloud, call, run } = await prepare()
    const { stdout, stderr } = await run(name, programFor(language, { ...call, isDocumented }))
    expect(stderr).toBe('')
    expect(stdout).toContain('RequestId')
    const entry = cloud.journal.last()
    expect([entry?.error, entry?.action, entry?.input]).toEqual([undefined, 'CreateNamespace', call.input])
  })

  it.each<[language: string, read: (program: string) => unknown]>([
    ['Go SDK', (program) => JSON.parse(between(program, 'input := `', '`\n'))],
    ['PHP SDK', (program) => JSON.parse(between(program, "<<<'JSON'\n", '\nJSON;'))],
    ['.NET SDK', (program) => JSON.parse(between(program, '"""\n', '\n    """'))],
    ['C++ SDK', (program) => JSON.parse(between(program, 'R"json(', ')json");'))],
    [
      'Java SDK',
      (program) => JSON.parse(between(program, '"""\n', '\n            """').replaceAll('\\\\', '\\')),
    ],
    ['TypeScript', (program) => evaluate(between(program, '.createNamespace(', ')\nconsole'))],
    ['Node.js SDK', (program) => evaluate(between(program, '.CreateNamespace(', ').then('))],
    [
      'Python SDK',
      (program) =>
        // The names of the constants, outside of texts.
        JSON.parse(
          between(program, 'json.dumps(', '))\nprint').replaceAll(
            /"(?:[^"\\]|\\.)*"|True|False|None|,(?=\s*[}\]])/g,
            (token) =>
              token.startsWith('"') ? token : ({ True: 'true', False: 'false', None: 'null' }[token] ?? ''),
          ),
        ),
    ],
  ])('for the %s contains the input exactly', (language, read) => {
    fc.assert(
      fc.property(inputs, (input) => {
        // A call without input has no parameter.
        const named = { Namespace: 'test', ...input }
        expect(read(programFor(language, { ...call, input: named }))).toEqual(named)
      }),
      { examples: [[JSON.parse('{"__proto__":{"a":1},"it\'s":[]}')]] },
    )
  })

  it('does not end its literal early, and has no character in it that its language does not allow', () => {
    const { input } = call
    // A line ends at the first two in C#, and Go does not allow the third.
    for (const language of ['Go SDK', '.NET SDK', 'Java SDK', 'PHP SDK', 'C++ SDK'])
      expect(programFor(language)).not.toMatch(/[\u0085\u2028\ufeff]/)
    expect(between(programFor('Go SDK'), 'input := `', '`\n')).not.toContain('`')
    expect(between(programFor('C++ SDK'), 'R"json(', ')json");')).not.toContain(')json"')
    for (const language of ['.NET SDK', 'Java SDK']) {
      expect(
        programFor(language, { ...call, input: { ...input, Description: '"""' } }).split('"""'),
      ).toHaveLength(3)
    }
  })
})

// The names are those of the sources of the SDKs.
describe('the names of a program', () => {
  const as = { ...call, service: 'as', version: '2018-04-19', action: 'Delete', method: 'deleteAction' }

  it.each<[name: string, language: string, of: Call, texts: readonly string[]]>([
    ['a method that the client renames', 'TypeScript', as, ['await client.deleteAction({']],
    [
      'a reserved word',
      'Python SDK',
      as,
      [
        'from tencentcloud.autoscaling.v20180419 import autoscaling_client, models',
        'client = autoscaling_client.AutoscalingClient(keys, "ap-guangzhou")',
        'request = models.DeleteRequest()',
        'print(client.Delete(request)',
      ],
    ],
    [
      'a reserved word',
      'PHP SDK',
      as,
      [
        'use TencentCloud\\Autoscaling\\V20180419\\Models\\DeleteRequest;',
        'use TencentCloud\\Autoscaling\\V20180419\\AutoscalingClient;',
        "$client = new AutoscalingClient($keys, 'ap-guangzhou');",
        '$request = new DeleteRequest();',
        'echo $client->Delete($request)',
      ],
    ],
    [
      'a reserved word of other languages',
      'Java SDK',
      as,
      [
        'import com.tencentcloudapi.as.v20180419.AsClient;',
        'import com.tencentcloudapi.as.v20180419.models.DeleteRequest;',
        'AbstractModel.fromJsonString(input, DeleteRequest.class)',
        'client.Delete(request)',
      ],
    ],
    [
      'a reserved word of other languages',
      'Go SDK',
      as,
      [
        'as "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/as/v20180419"',
        'as.NewDeleteRequest()',
        'client.Delete(request)',
      ],
    ],
    [
      'a reserved word of other languages',
      'C++ SDK',
      as,
      [
        '#include <tencentcloud/as/v20180419/AsClient.h>',
        'TencentCloud::As::V20180419::AsClient client(keys, "ap-guangzhou");',
        'client.MakeRequestJson("Delete", ',
      ],
    ],
    [
      'one model, since another one is Environment',
      '.NET SDK',
      call,
      [
        'using TencentCloud.Scf.V20180416;\n',
        'using CreateNamespaceRequest = TencentCloud.Scf.V20180416.Models.CreateNamespaceRequest;\n',
        'System.Environment.GetEnvironmentVariable(',
        'AbstractModel.FromJsonString<CreateNamespaceRequest>(input)',
        'await client.CreateNamespace(request)',
      ],
    ],
    [
      'the package with all actions',
      'Node.js SDK',
      call,
      ["require('tencentcloud-sdk-nodejs')", 'tencentcloud.scf.v20180416', 'client.CreateNamespace({'],
    ],
  ])('are those of its SDK: %s for the %s', (_, language, of, texts) => {
    const program = programFor(language, of)
    for (const text of texts) expect(program).toContain(text)
    expect(program).not.toMatch(/-intl-en|^using (?:System|.*\.Models);/m)
  })

  it.each<[language: string, texts: readonly string[]]>([
    ['Python SDK', ['client.call_json("CreateNamespace", {']],
    ['Java SDK', ['client.call("CreateNamespace", input)']],
    ['PHP SDK', ["$client->callJson('CreateNamespace', "]],
    ['Node.js SDK', ["client.request('CreateNamespace', {"]],
    ['C++ SDK', ['client.MakeRequestJson("CreateNamespace", ']],
    [
      'Go SDK',
      [
        'tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"',
        'tchttp.NewCommonRequest("scf", "2018-04-16", "CreateNamespace")',
      ],
    ],
    [
      '.NET SDK',
      [
        'new CommonClient("scf", "2018-04-16", ',
        'client.CallAsync(new CommonRequest(input), "CreateNamespace")',
      ],
    ],
  ])('have no class for the %s if the cloud does not document the call', (language, texts) => {
    const program = programFor(language, { ...call, isDocumented: false })
    for (const text of texts) expect(program).toContain(text)
    expect(program).not.toContain('CreateNamespaceRequest')
  })

  it('are those of classes only if the cloud documents the action and its parameters', () => {
    const parameters = [
      { name: 'A', undocumented: false },
      { name: 'B', undocumented: true },
    ]
    const action = { name: 'X', undocumented: false, input: parameters }
    expect(isDocumented(action, { A: 1 })).toBe(true)
    expect(isDocumented(action, { A: 1, B: 2 })).toBe(false)
    expect(isDocumented({ ...action, undocumented: true }, { A: 1 })).toBe(false)
  })
})

/** Evaluates a literal of JavaScript. */
function evaluate(literal: string): unknown {
  return new Function(`return (${literal})`)()
}

describe('a signed request', () => {
  it('is accepted by the emulator', async () => {
    const cloud = createScf()
    const { url, headers, body } = await signRequest(
      call,
      'scf.tencentcloudapi.com',
      cloud.credentials,
      Date.now(),
    )
    const response = await cloud.fetch(url, { method: 'POST', headers, body })
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    expect(cloud.journal.last()?.input).toEqual(call.input)
  })

  it('is for the address of the call, and contains the token', async () => {
    const cloud = createScf()
    const at = { ...call, endpoint: 'http://127.0.0.1:9580' }
    const keys = { ...cloud.credentials, token: 'a-token' }
    const { url, headers, body } = await signRequest(at, 'scf.tencentcloudapi.com', keys, Date.now())
    expect([url, headers['X-TC-Token']]).toEqual(['http://127.0.0.1:9580/', 'a-token'])
    // The emulator verifies the signature, also if it does not know the token.
    const { 'X-TC-Token': _, ...others } = headers
    const response = await cloud.fetch(url, { method: 'POST', headers: others, body })
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    const { 'X-TC-Region': region } = (await signRequest({ ...at, region: '' }, '', keys, 0)).headers
    expect(region).toBeUndefined()
  })

  it('is the same as a command of curl', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const keys = { secretId: 'AKIDEXAMPLE', secretKey: 'key', token: "to'ken" }
        const request = await signRequest(
          { ...call, input },
          'scf.tencentcloudapi.com',
          keys,
          1_600_000_000_000,
        )
        const { method, scheme, host, path, headers, body } = parseRequest(curlCommand(request))
        expect([method, `${scheme}//${host}${path}`, body]).toEqual(['POST', request.url, request.body])
        const sent = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])
        expect([...headers]).toEqual(sent)
      }),
    )
  })

  it('is understood by a shell', async () => {
    const request = await signRequest(call, 'scf.tencentcloudapi.com', { secretId: 'a', secretKey: 'b' }, 0)
    const script = `curl() { printf '%s\\0' "$@"; }\n${curlCommand(request)}`
    const { stdout } = await promisify(execFile)('sh', ['-c', script])
    const headers = Object.entries(request.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
    expect(stdout.split('\0')).toEqual([request.url, ...headers, '--data-raw', request.body, ''])
  })
})
