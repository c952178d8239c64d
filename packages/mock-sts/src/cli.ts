import { formatLogEntry } from '@tc3/mock'
import { createSts } from './emulator.js'
import { listen } from './node.js'

const { stdout, stderr, env } = process
const emulator = createSts({ log: (entry) => void stderr.write(`${formatLogEntry(entry)}\n`) })
const { url } = await listen(emulator, { port: Number(env.PORT ?? 9580) })
const { secretId, secretKey } = emulator.credentials
stdout.write(`STS emulator listening on ${url}\n  SecretId   ${secretId}\n  SecretKey  ${secretKey}\n`)
