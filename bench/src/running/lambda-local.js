// Invokes the function with lambda-local in this process, and prints the median time of an invocation in milliseconds.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { median } from '../median.js'

const require = createRequire(new URL('../../peers/package.json', import.meta.url))
const lambdaLocal = require('lambda-local')
lambdaLocal.getLogger().level = 'error'
const times = []
for (let run = 0; run < 300; run += 1) {
  const start = performance.now()
  await lambdaLocal.execute({
    event: { name: 'world' },
    lambdaPath: fileURLToPath(new URL('project/index.js', import.meta.url)),
    lambdaHandler: 'main_handler',
    timeoutMs: 3000,
    verboseLevel: 0,
  })
  times.push(performance.now() - start)
}
process.stdout.write(`${median(times)}\n`)
