// An emulator with a data directory, and a function that writes each of its events to a file. Until it is killed, sends
// asynchronous events, and prints the number of each one that was accepted. With `drain`, only waits for the queued events.
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'

const [, , directory, file, first = ''] = process.argv
const source = `
const { appendFileSync } = require('fs')
exports.main_handler = async (event) => appendFileSync(process.env.FILE, event + '\\n')`
const persistence = await openDataDir(directory)
const cloud = createScf({ code: 'run', rateLimits: false, persistence, instances: { maxInstances: 4 } })
const { credentials, fetch } = cloud
const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
const { TotalCount } = await scf.listFunctions()
if (TotalCount === 0) {
  await cloud.addFunction('writer', { files: { 'index.js': source }, environment: { FILE: file } })
}

function queued() {
  return Object.values(cloud.snapshot().queuedEvents ?? {}).flatMap(Object.keys)
}

if (first === 'drain') {
  while (queued().length > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await cloud.close()
  await cloud.flush()
  await persistence.close()
} else {
  for (let number = Number(first); ; number += 1) {
    await scf.invoke({ FunctionName: 'writer', InvocationType: 'Event', ClientContext: String(number) })
    process.stdout.write(`${number}\n`)
  }
}
