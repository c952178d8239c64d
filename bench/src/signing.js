import { createHmac, hash } from 'node:crypto'
import { signTc3 } from '@tc3/core/signing'
import { AwsV4Signer } from 'aws4fetch'
import official from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js'
import { rates } from './rates.js'

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
function sha256(text) {
  return hash('sha256', text)
}

/** An HMAC as one writes it. */
function hmac(text) {
  return createHmac('sha256', key).update(text).digest('hex')
}

const inner = Buffer.alloc(64 + 512, 0x36)
const outer = Buffer.alloc(64 + 32, 0x5c)
for (const [index, byte] of key.entries()) {
  inner[index] ^= byte
  outer[index] ^= byte
}
/** The HMAC of a short text by its definition (RFC 2104). */
function fasterHmac(text) {
  const end = 64 + inner.write(text, 64)
  outer.write(hash('sha256', inner.subarray(0, end), 'binary'), 64, 'binary')
  return sha256(outer)
}

/** Only the hashing that no signer can avoid: the body, the canonical request, and the string to sign. */
function unavoidable(hmac) {
  return () => {
    const body = sha256(JSON.stringify(input))
    const canonical = sha256(
      `POST\n/\n\ncontent-type:${contentType}\nhost:${host}\n\ncontent-type;host\n${body}`,
    )
    return hmac(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${canonical}`)
  }
}

function ours() {
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

function theirs() {
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
/** The like of another cloud, Signature Version 4, with its derived key kept as well. */
function aws() {
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

/** Signatures a second of several signers over the same call. */
export async function signing() {
  const { signature } = await ours()
  const signers = {
    [core]: ours,
    [sdk]: theirs,
    'aws4fetch, its own signature': aws,
    [bare]: unavoidable(hmac),
    'bare node:crypto, HMAC of two hashes': unavoidable(fasterHmac),
  }
  for (const name of [sdk, bare]) {
    if (!signers[name]().endsWith(signature)) throw new Error('The signers disagree.')
  }
  const { rate, ratio } = await rates(signers, { runs: 25, time: 80 })
  return Object.keys(signers).map((name) => ({
    '': name,
    'signatures/s': Math.round(rate(name)).toLocaleString('en-US'),
    'of the official SDK': ratio(name, sdk).toFixed(2),
    'of bare node:crypto': ratio(name, bare).toFixed(2),
  }))
}
