// A tour in nine calls: the emulator on a free port of this machine, the typed client over HTTP, three request forms, two
// errors as an application sees them, a function that runs, and a timer that fires.
import { isScfError, ScfClient } from '@tc3/client-scf'
import { hmacSha256 } from '@tc3/core/v1'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'

function print(text = '') {
  return process.stdout.write(`${text}\n`)
}
function short(text) {
  return text.length > 150 ? `${text.slice(0, 149)}…` : text
}

const cloud = createScf({ code: 'run' })
const server = await listen(cloud, { port: 0 })
print(`The emulator of SCF listens at ${server.url}\n`)

/** Prints the request and the response. */
async function loggingFetch(url, init) {
  const { pathname, search } = new URL(url)
  const action = init.headers['X-TC-Action'] ?? new URLSearchParams(init.body).get('Action')
  print(short(`→ ${init.method} ${pathname}${search} ${action} ${init.body ?? ''}`.trim()))
  const response = await fetch(url, init)
  print(short(`← ${response.status} ${await response.clone().text()}`))
  return response
}

const options = {
  region: 'ap-guangzhou',
  endpoint: server.url,
  credentials: cloud.credentials,
  fetch: loggingFetch,
  clock: cloud.clock,
}
const scf = new ScfClient(options)

print('Create a namespace, signed with TC3-HMAC-SHA256:')
await scf.createNamespace({ Namespace: 'tour', Description: 'Created by the tour' })

print('\nFind it with a GET request:')
const byGet = new ScfClient({ ...options, method: 'GET' })
const { Namespaces } = await byGet.listNamespaces({ SearchKey: [{ Key: 'Description', Value: 'tour' }] })
print(`  found ${Namespaces.map(({ Name }) => Name).join(', ')}`)

print('\nUpload a function and invoke it, signed with HmacSHA256. Its code runs on this machine:')
await cloud.addFunction('hello', {
  runtime: 'Nodejs18.15',
  files: {
    'index.js': 'exports.main_handler = async ({ to, Time }) => "Hello, " + (to || "it is " + Time) + "!"',
  },
})
const byV1 = new ScfClient({ ...options, signatureMethod: hmacSha256 })
const { Result } = await byV1.invoke({ FunctionName: 'hello', ClientContext: '{"to":"you"}' })
print(`  it returned ${Result.RetMsg} after ${Result.Duration} ms`)

print('\nLet it run at each full hour, and move the clock of the emulator an hour ahead:')
await scf.createTrigger({
  FunctionName: 'hello',
  Type: 'timer',
  TriggerName: 'hourly',
  TriggerDesc: '0 0 * * * * *',
  Enable: 'OPEN',
})
cloud.clock.advance(3_600_000)
await cloud.triggers.settled()
const { Data } = await scf.getFunctionLogs({ FunctionName: 'hello', Limit: 1 })
print(`  it returned ${Data[0].RetMsg}`)

print('\nCreate the namespace again:')
await scf.createNamespace({ Namespace: 'tour' }).catch((error) => {
  if (!isScfError(error, 'ResourceInUse')) throw error
  print(`  ${error.message}`)
})

print('\nSign with a wrong key:')
const wrongKey = new ScfClient({ ...options, credentials: { ...cloud.credentials, secretKey: 'guessed' } })
await wrongKey.getAccount().catch((error) => {
  if (!isScfError(error, 'AuthFailure.SignatureFailure')) throw error
  print(`  ${error.message}`)
})

print('\nDelete the namespace and list the others:')
await scf.deleteNamespace({ Namespace: 'tour' })
const { TotalCount } = await scf.listNamespaces()
print(`  ${TotalCount} namespace left\n`)

await server.close()
await cloud.close()
