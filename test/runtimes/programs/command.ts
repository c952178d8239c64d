// For runtimes with a command line: Node, Bun and Deno.
import process from 'node:process'
import { run } from '../suite.js'

const report = await run(JSON.parse(process.argv[2] ?? ''))
process.stdout.write(`${report}\n`)
process.exitCode = report.endsWith(' 0 failed') ? 0 : 1
