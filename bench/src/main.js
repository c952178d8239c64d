import { cpus } from 'node:os'
import { generation } from './generation.js'
import { signing } from './signing.js'
import { table } from './table.js'

const out = (text) => process.stdout.write(`${text}\n`)

out(`Node ${process.version}, ${cpus().length} cores. Compare figures of one run only.\n`)
out(table('Generation, median of 7, in ms', await generation(7)))
out(table('Signing one JSON call with TC3-HMAC-SHA256', await signing()))
