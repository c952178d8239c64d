import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const probe = fileURLToPath(new URL('memory-probe.js', import.meta.url))

/** The memory that an emulator takes for functions and for the requests in its journal. */
export function emulatorMemory() {
  // Room for the garbage, too.
  const output = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=6144', probe])
  const [empty, functions, filled, turned] = JSON.parse(output)
  function row(name, { bytes, count }, before) {
    return {
      '': name,
      MB: (bytes / 1e6).toFixed(0),
      'bytes each': before ? ((bytes - before.bytes) / count).toFixed(0) : '',
    }
  }
  const thousands = (count) => count.toLocaleString('en-US')
  return [
    row('an empty account', empty),
    row(`${thousands(functions.count)} functions`, functions, empty),
    row(`and a journal of ${thousands(filled.count)} requests`, filled, functions),
    row(
      `the same after ${thousands(turned.calls)} requests more`,
      { ...turned, count: filled.count },
      functions,
    ),
  ]
}
