import { createHash, createHmac, hash } from 'node:crypto'
import { signTc3 } from '@tc3/core/signing'
import official from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js'
import { Bench } from 'tinybench'

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

/** Signatures a second of three signers over the same call, in one run. */
export async function signing() {
  const { signature } = await ours()
  if (signature !== unavoidable() || !theirs().endsWith(signature)) throw new Error('The signers disagree.')
  const bench = new Bench({ time: 1000, warmupTime: 300 })
    .add('@tc3/core', async () => {
      await ours()
    })
    .add('tencentcloud-sdk-nodejs-common', () => {
      theirs()
    })
    .add('bare node:crypto', () => {
      unavoidable()
    })
  await bench.run()
  const rates = bench.tasks.map(({ name, result }) => ({ name, rate: result.throughput.mean }))
  const [, { rate: officialRate }, { rate: bareRate }] = rates
  return rates.map(({ name, rate }) => ({
    '': name,
    'signatures/s': Math.round(rate).toLocaleString('en-US'),
    'of the official SDK': (rate / officialRate).toFixed(2),
    'of bare node:crypto': (rate / bareRate).toFixed(2),
  }))
}
