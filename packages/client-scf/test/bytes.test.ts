import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScfClient } from '@tc3/client-scf'
import {
  createFunctionInput,
  publishLayerVersionInput,
  updateFunctionCodeInput,
  validate,
} from '@tc3/client-scf/validate'
import { isConfigurationError } from '@tc3/core'
import { multipart } from '@tc3/core/multipart'
import { hmacSha1, hmacSha256 } from '@tc3/core/v1'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { checkedEmulator } from '../../mock-scf/test/checked-emulator.js'
import { zip } from '../../mock-scf/test/zip.js'

const { ZipFile, sha256 } = zip({ 'index.js': `exports.main_handler = async () => 'bytes'\n` })
const bytes = new Uint8Array(Buffer.from(ZipFile, 'base64'))
const padded = new Uint8Array([1, 2, 3, ...bytes, 4])

const sources = [
  { source: 'a string', zipFile: ZipFile },
  { source: 'a Uint8Array', zipFile: bytes },
  { source: 'a Buffer', zipFile: Buffer.from(bytes) },
  { source: 'a view with an offset', zipFile: padded.subarray(3, -1) },
]
const forms = [
  { form: 'JSON' },
  { form: 'a query', options: { method: 'GET' as const } },
  { form: 'a v1 form', options: { signatureMethod: hmacSha256 } },
  { form: 'a v1 query', options: { signatureMethod: hmacSha1, method: 'GET' as const } },
  { form: 'multipart/form-data', call: { encode: multipart } },
]
const cases = forms.flatMap((form) => sources.map((source) => ({ ...form, ...source })))

function connect(options: Partial<ConstructorParameters<typeof ScfClient>[0]> = {}) {
  const cloud = createScf()
  const { credentials } = cloud
  return new ScfClient({
    region: 'ap-guangzhou',
    credentials,
    fetch: checkedEmulator(cloud).fetch,
    ...options,
  })
}

describe('a code package in $source', () => {
  it.each(cases)('$source arrives unchanged in $form', async ({ zipFile, options, call }) => {
    const scf = connect(options)
    const FunctionName = 'hello'
    const code = async () => (await scf.getFunctionAddress({ FunctionName })).CodeSha256
    await scf.createFunction({ FunctionName, Code: { ZipFile: zipFile } }, call)
    expect(await code()).toBe(sha256)
    await scf.updateFunctionCode({ FunctionName, ZipFile: zip().ZipFile }, call)
    expect(await code()).not.toBe(sha256)
    await scf.updateFunctionCode({ FunctionName, ZipFile: zipFile }, call)
    expect(await code()).toBe(sha256)
    await scf.updateFunctionCode({ FunctionName, Code: { ZipFile: zip().ZipFile } }, call)
    await scf.updateFunctionCode({ FunctionName, Code: { ZipFile: zipFile } }, call)
    expect(await code()).toBe(sha256)
    const LayerName = 'tools'
    await scf.publishLayerVersion(
      { LayerName, CompatibleRuntimes: ['Nodejs12.16'], Content: { ZipFile: zipFile } },
      call,
    )
    expect((await scf.getLayerVersion({ LayerName, LayerVersion: 1 })).CodeSha256).toBe(sha256)
  })

  it('may be what readFile returns', async () => {
    const file = join(tmpdir(), `tc3-bytes-${process.pid}.zip`)
    await writeFile(file, bytes)
    const scf = connect()
    await scf.createFunction({ FunctionName: 'hello', Code: { ZipFile: await readFile(file) } })
    await rm(file)
    const { CodeSha256 } = await scf.getFunctionAddress({ FunctionName: 'hello' })
    expect(CodeSha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('is of the wrong type for the compiler and at run time', async () => {
    const scf = connect()
    const FunctionName = 'hello'
    const calls = [
      // @ts-expect-error: an ArrayBuffer.
      () => scf.updateFunctionCode({ FunctionName, ZipFile: bytes.buffer }),
      // @ts-expect-error: a Blob.
      () => scf.updateFunctionCode({ FunctionName, Code: { ZipFile: new Blob([bytes]) } }),
      // @ts-expect-error: a Promise.
      () => scf.createFunction({ FunctionName, Code: { ZipFile: readFile('code.zip').catch(() => bytes) } }),
      // @ts-expect-error: a number.
      () => scf.updateFunctionCode({ FunctionName, ZipFile: 7 }),
    ]
    for (const call of calls) {
      const error = await call().catch((reason: unknown) => reason)
      expect(isConfigurationError(error) && error.message).toContain(
        'must be a Uint8Array or a string in Base64',
      )
    }
  })
})

describe('validate', () => {
  const FunctionName = 'hello'

  it('accepts bytes as binary parameters', () => {
    for (const { zipFile } of sources) {
      const Code = { ZipFile: zipFile }
      expect(validate(createFunctionInput, { FunctionName, Code })).toEqual([])
      expect(validate(updateFunctionCodeInput, { FunctionName, ZipFile: zipFile })).toEqual([])
      const layer = { LayerName: 'tools', CompatibleRuntimes: ['Go1'], Content: Code }
      expect(validate(publishLayerVersionInput, layer)).toEqual([])
    }
  })

  it('rejects bytes as other parameters', () => {
    expect(validate(updateFunctionCodeInput, { FunctionName: bytes })).toEqual([
      expect.objectContaining({ path: 'FunctionName', rule: 'type' }),
    ])
  })

  it.each([7, bytes.buffer, new Blob([bytes]), new DataView(bytes.buffer)])('rejects %s', (value) => {
    const [problem] = validate(updateFunctionCodeInput, { FunctionName, ZipFile: value })
    expect(problem).toMatchObject({ path: 'ZipFile', rule: 'type' })
    expect(problem?.message).toContain('ZipFile must be a string in Base64 or a Uint8Array')
  })

  it('limits the size of the encoded bytes', () => {
    const rules = (size: number) =>
      validate(updateFunctionCodeInput, { FunctionName, ZipFile: new Uint8Array(size) }).map(
        ({ rule }) => rule,
      )
    // 20 MB of Base64 encode 15 MB.
    expect(rules(15 * 1024 ** 2)).toEqual([])
    expect(rules(15 * 1024 ** 2 + 1)).toEqual(['maxBytes'])
  })
})
