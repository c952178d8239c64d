import { createHmac, hash } from 'node:crypto'
import { signTc3 } from '@tc3/core/signing'
import { AwsV4Signer } from 'aws4fetch'
import official from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js'
import { measureRates } from './rates.js'

const input = { Limit: 10, Offset: 0, Namespace: 'default', Filters: [{ Name: 'tag-owner', Values: ['me'] }] }
const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'EXAMPLEKEY' }
const timestamp = 1551113065
const date = '2019-02-25'
const service = 'scf'
const host = 'scf.tencentcloudapi.com'
const contentType = 'application/json'

const key = ['TC3', date, service, 'tc3_request'].reduce(
  (secret, part, index) =>
    index === 0 ? part + credentials.secretKey : createHmac('sha256', secret).update(part).digest(),
  '',
)
function sha256(data) {
  return hash('sha256', data)
}

/** An HMAC with createHmac. */
function simpleHmac(text) {
  return createHmac('sha256', key).update(text).digest('hex')
}

const inner = Buffer.alloc(64 + 512, 0x36)
const outer = Buffer.alloc(64 + 32, 0x5c)
for (const [index, byte] of key.entries()) {
  inner[index] ^= byte
  outer[index] ^= byte
}
/** An HMAC of a short text by its definition (RFC 2104). */
function fasterHmac(text) {
  const end = 64 + inner.write(text, 64)
  outer.write(hash('sha256', inner.subarray(0, end), 'binary'), 64, 'binary')
  return sha256(outer)
}

/** Only the hashes that every signer computes: of the body, the canonical request and the string to sign. */
function signMinimally(hmac) {
  const body = sha256(JSON.stringify(input))
  const canonicalRequest = sha256(
    `POST\n/\n\ncontent-type:${contentType}\nhost:${host}\n\ncontent-type;host\n${body}`,
  )
  return hmac(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${canonicalRequest}`)
}

function signWithCore() {
  return signTc3(
    {
      method: 'POST',
      path: '/',
      query: '',
      headers: { 'content-type': contentType, host },
      payload: JSON.stringify(input),
    },
    credentials,
    { timestamp, service },
  )
}

function signWithOfficialSdk() {
  return official.default.sign3({
    method: 'POST',
    url: `https://${host}/`,
    payload: input,
    timestamp,
    service,
    ...credentials,
    headers: { 'Content-Type': contentType },
  })
}

const cache = new Map()
/** The similar Signature Version 4 of another cloud, which also caches its derived key. */
function signForAws() {
  return new AwsV4Signer({
    method: 'POST',
    url: `https://${host}/`,
    body: JSON.stringify(input),
    accessKeyId: credentials.secretId,
    secretAccessKey: credentials.secretKey,
    headers: { 'Content-Type': contentType },
    datetime: '20190225T164425Z',
    service,
    region: 'ap-guangzhou',
    cache,
  }).sign()
}

const [core, sdk, bare] = ['@tc3/core', 'tencentcloud-sdk-nodejs-common', 'bare node:crypto']

/** Measures signatures a second of several signers for the same call. */
export async function measureSigning() {
  const { signature } = await signWithCore()
  const signers = {
    [core]: signWithCore,
    [sdk]: signWithOfficialSdk,
    'aws4fetch, its own signature': signForAws,
    [bare]: () => signMinimally(simpleHmac),
    'bare node:crypto, HMAC of two hashes': () => signMinimally(fasterHmac),
  }
  for (const name of [sdk, bare]) {
    if (!signers[name]().endsWith(signature)) throw new Error('The signers disagree.')
  }
  const { rate, ratio } = await measureRates(signers, { runs: 25, time: 80 })
  return Object.keys(signers).map((name) => ({
    '': name,
    'signatures/s': Math.round(rate(name)).toLocaleString('en-US'),
    'of the official SDK': ratio(name, sdk).toFixed(2),
    'of bare node:crypto': ratio(name, bare).toFixed(2),
  }))
}
