import { parseArgs } from 'node:util'
import { benches } from './benches.js'
import { describeLoad } from './load-average.js'
import { formatTable } from './table.js'

function print(text) {
  process.stdout.write(`${text}\n`)
}

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. The benchmarks are ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(2)
}
print(`Node ${process.version}. Compare only figures of the same run.\n`)
for (const name of positionals.length === 0 ? Object.keys(benches) : positionals) {
  const [title, measure] = benches[name]
  print(formatTable(title, await measure()))
  print(`${describeLoad()}\n`)
}
