import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { officialClient } from './official-client.js'

const { resolve } = createRequire(import.meta.url)

/** Invokes a function through the official SDK, and returns its result. */
async function run(files: Record<string, string>, runtime = 'Nodejs18.15') {
  const { cloud, client } = await officialClient()
  const sdk = resolve('tencentcloud-sdk-nodejs-scf')
  const { secretId, secretKey } = cloud.credentials
  await cloud.addFunction('caller', {
    runtime,
    files,
    environment: { SDK: sdk, KEY_ID: secretId, KEY: secretKey },
  })
  const { Result } = await client.Invoke({ FunctionName: 'caller', ClientContext: '{}' })
  return Result?.InvokeResult === 0 ? JSON.parse(Result.RetMsg ?? '') : Result
}

it('a function calls the emulator through the official SDK, whose endpoint is that of the cloud', async () => {
  const source = `
const { v20180416 } = require(process.env.SDK).scf
exports.main_handler = async () => {
  const credential = { secretId: process.env.KEY_ID, secretKey: process.env.KEY }
  const client = new v20180416.Client({ credential, region: 'ap-guangzhou' })
  const { Functions } = await client.ListFunctions({})
  return Functions.map(({ FunctionName }) => FunctionName)
}`
  expect(await run({ 'index.js': source })).toEqual(['caller'])
})

/** The response of the emulator to a request that is not signed. */
const refused = { Response: expect.objectContaining({ Error: expect.any(Object) }) }

it('so do requests of https and fetch, and no others', async () => {
  const source = `
const https = require('https')
const url = 'https://scf.ap-guangzhou.tencentcloudapi.com/?Action=GetAccount'
function get(...target) {
  return new Promise((resolve, reject) => {
    https.get(...target, (response) => {
      let text = ''
      response.on('data', (chunk) => { text += chunk }).on('end', () => resolve(JSON.parse(text)))
    }).on('error', reject)
  })
}
exports.main_handler = async () => [
  await get(url),
  await get(new URL(url), { headers: { Host: 'scf.tencentcloudapi.com' } }),
  await get({ host: 'scf.tencentcloudapi.com', path: '/', method: 'POST' }),
  await (await fetch(url)).json(),
  await (await fetch(new Request(url, { method: 'POST', body: '{}' }))).json(),
  await get('https://127.0.0.1:1/').catch(({ code }) => code),
  await fetch('https://127.0.0.1:1/').catch(({ cause }) => cause.code || cause.message),
]`
  const results = await run({ 'index.js': source })
  expect(results).toEqual([...Array(5).fill(refused), 'ECONNREFUSED', expect.any(String)])
})

it('a function in Python does, too', async () => {
  const source = `
import http.client
import json
import urllib.error
import urllib.request

def main_handler(event, context):
    connection = http.client.HTTPSConnection("scf.tencentcloudapi.com")
    connection.request("GET", "/?Action=GetAccount")
    first = json.loads(connection.getresponse().read())
    with urllib.request.urlopen("https://scf.tencentcloudapi.com/?Action=GetAccount") as response:
        second = json.load(response)
    try:
        urllib.request.urlopen("https://127.0.0.1:1/")
    except urllib.error.URLError as error:
        return [first, second, error.reason.strerror]
`
  expect(await run({ 'index.py': source }, 'Python3.7')).toEqual([refused, refused, 'Connection refused'])
})
