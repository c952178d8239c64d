// The emulator of SCF on a free port. Prints the port.
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'

const { port } = await listen(createScf({ rateLimits: false }))
process.stdout.write(`${port}\n`)
