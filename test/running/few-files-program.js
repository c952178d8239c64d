// An emulator that has no file descriptors left for a while. Prints what three events of a function give: before, during and after.
import { closeSync, openSync } from 'node:fs'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'

const cloud = createScf({ code: 'run', rateLimits: false, instances: { prestart: true } })
const { credentials, fetch } = cloud
const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch, retry: false })
const files = { 'index.js': 'exports.main_handler = async () => "ran"' }
await cloud.addFunction('before', { files })
// With a shared library, it does not become the process that has started in advance.
await cloud.addFunction('during', { files: { ...files, 'lib/libown.so': '' } })
await cloud.addFunction('after', { files })

async function invoke(FunctionName) {
  const { Result } = await scf.invoke({ FunctionName })
  const { InvokeResult, RetMsg, ErrMsg } = Result
  process.stdout.write(`${FunctionName} ${InvokeResult} ${RetMsg || ErrMsg}\n`)
}

await invoke('before')
const open = []
try {
  for (;;) open.push(openSync('/dev/null'))
} catch {}
await invoke('during')
for (const file of open) closeSync(file)
await invoke('after')
await cloud.close()
