// The emulator of SCF on a port of its own; prints the port.
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'

const { port } = await listen(createScf({ rateLimits: false }))
process.stdout.write(`${port}\n`)
