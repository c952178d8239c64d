import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { exportDocument, packageFile, temporaryFolder } from './command.js'

/** Starts the mock server of Prism on a free port, and returns its address. */
function startPrism(file: string): Promise<string> {
  const prism = packageFile('@stoplight/prism-cli', 'dist/index.js')
  const server = spawn(process.execPath, [prism, 'mock', '--port', '0', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void server.kill())
  return new Promise((fulfill, reject) => {
    // Reads on until Prism ends, since it logs each call.
    createInterface(server.stdout).on('line', (line) => {
      const [, address] = /Prism is listening on (http:\S+)/.exec(line) ?? []
      if (address !== undefined) fulfill(address)
    })
    server.on('error', reject).on('exit', () => reject(new Error('Prism did not start.')))
  })
}

async function call(
  address: string,
  action: string,
  input: object,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(`${address}/${action}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'TC3-HMAC-SHA256 Credential=any',
      'X-TC-Timestamp': '1529223702',
      'X-TC-Action': action,
      'X-TC-Version': '2018-04-16',
      'X-TC-Region': 'ap-guangzhou',
      ...headers,
    },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: await response.json() }
}

it('Prism responds with the documented examples, and refuses invalid requests', async () => {
  const address = await startPrism(await exportDocument(await temporaryFolder()))

  const functions = await call(address, 'ListFunctions', { Limit: 10 })
  expect(functions).toMatchObject({ status: 200, body: { Response: { TotalCount: 1, RequestId: 'xx' } } })
  const invocation = await call(address, 'Invoke', { FunctionName: 'hello' })
  expect(invocation).toMatchObject({
    status: 200,
    body: { Response: { Result: { RetMsg: 'hello from scf' } } },
  })
  const deletion = await call(address, 'DeleteFunction', { FunctionName: 'hello' })
  expect(deletion).toMatchObject({ status: 200, body: { Response: { RequestId: expect.any(String) } } })
  const failure = await call(address, 'ListFunctions', {}, { Prefer: 'example=Error' })
  expect(failure).toMatchObject({
    status: 200,
    body: { Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } },
  })

  const refusals = [
    [await call(address, 'ListFunctions', { Limit: '10' }), ['body', 'Limit'], 'type'],
    [await call(address, 'ListFunctions', { Limti: 10 }), ['body'], 'additionalProperties'],
    [await call(address, 'Invoke', {}), ['body'], 'required'],
    [
      await call(address, 'Invoke', { FunctionName: 'a' }, { 'X-TC-Action': 'Ivnoke' }),
      ['header', 'x-tc-action'],
      'const',
    ],
  ] as const
  for (const [refusal, location, code] of refusals) {
    expect(refusal).toMatchObject({ status: 422, body: { validation: [{ location, code }] } })
  }
})
