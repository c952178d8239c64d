// An emulator of SCF that runs code, with one function, on a free port. Prints the port.
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { source } from './source.js'

// As the command does.
const instances = { prestart: true }
const cloud = createScf({ code: 'run', rateLimits: false, instances })
await cloud.addFunction('hello', { runtime: 'Nodejs18.15', files: { 'index.js': source } })
const { port } = await listen(cloud)
process.stdout.write(`${port}\n`)
