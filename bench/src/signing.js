import { createHash, createHmac, hash } from 'node:crypto'
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
const sha256 = hash
  ? (text) => hash('sha256', text)
  : (text) => createHash('sha256').update(text).digest('hex')

/** Only the hashing that no signer can avoid: the body, the canonical request, and the string to sign. */
function unavoidable() {
  const body = sha256(JSON.stringify(input))
  const canonical = sha256(
    `POST\n/\n\ncontent-type:${contentType}\nhost:${host}\n\ncontent-type;host\n${body}`,
  )
  return createHmac('sha256', key)
    .update(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${canonical}`)
    .digest('hex')
}

const ours = () =>
  signTc3(
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

const theirs = () =>
  official.default.sign3({
    method: 'POST',
    url: `https://${host}/`,
    payload: input,
    timestamp,
    service,
    ...credentials,
    headers: { 'Content-Type': contentType },
  })

const cache = new Map()
/** The like of another cloud, Signature Version 4, with its derived key kept as well. */
const aws = () =>
  new AwsV4Signer({
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

const [core, sdk, bare] = ['@tc3/core', 'tencentcloud-sdk-nodejs-common', 'bare node:crypto']

/** Signatures a second of several signers over the same call. */
export async function signing() {
  const { signature } = await ours()
  if (signature !== unavoidable() || !theirs().endsWith(signature)) throw new Error('The signers disagree.')
  const signers = {
    [core]: ours,
    [sdk]: theirs,
    'aws4fetch, its own signature': aws,
    [bare]: unavoidable,
  }
  const { rate, ratio } = await rates(signers, { runs: 25, time: 80 })
  return Object.keys(signers).map((name) => ({
    '': name,
    'signatures/s': Math.round(rate(name)).toLocaleString('en-US'),
    'of the official SDK': ratio(name, sdk).toFixed(2),
    'of bare node:crypto': ratio(name, bare).toFixed(2),
  }))
}
