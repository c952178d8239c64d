const officialSdk = 'tencentcloud-sdk-nodejs-scf'

/**
 * Selects the rows of the README: what tc3 does, beside something else that was measured in the same run.
 *
 * @param {Record<string, readonly Record<string, string>[]>} results The rows of each benchmark.
 */
export function summarize(results) {
  /** Compares a figure, of which less is better, of two rows of a benchmark whose names begin with these texts. */
  function compare(title, [bench, column, where = {}], own, peer, peerName) {
    const rows = results[bench].filter((row) =>
      Object.entries(where).every(([name, value]) => row[name] === value),
    )
    const [mine, other] = [own, peer].map((start) => rows.find((row) => row[''].startsWith(start))?.[column])
    return {
      '': title,
      tc3: mine,
      'beside it': `${peerName}: ${other ?? 'not installed'}`,
      'tc3 / that': other === undefined ? '' : (Number(mine) / Number(other)).toFixed(2),
    }
  }
  const call = ['calls', 'µs CPU a call', { concurrent: '8' }]
  const served = ['emulator', 'µs CPU a call']
  const generated = ['generators', 'CPU (ms)']
  return [
    compare('a call, 8 at a time, µs CPU', call, '@tc3/core', officialSdk, 'the official SDK'),
    compare('a call, 8 at a time, µs CPU', call, '@tc3/core', 'undici Pool', 'undici, unsigned'),
    compare('a call, 8 at a time, µs CPU', call, '@tc3/core', 'raw sockets', 'bare sockets, signed'),
    compare(
      'import of the client, ms',
      ['imports', 'ms'],
      '@tc3/client-scf',
      officialSdk,
      'the official SDK',
    ),
    compare(
      'a bundle with one action, bytes',
      ['sizes', 'esbuild, bytes'],
      '@tc3/client-scf/actions',
      officialSdk,
      'the official SDK',
    ),
    compare(
      'upload of 10 MB, ms CPU',
      ['upload', 'ms CPU'],
      '@tc3/core',
      'raw socket',
      'bare sockets, signed',
    ),
    compare(
      'response of 12 MB, ms CPU',
      ['responses', 'ms CPU', { MB: '12' }],
      '@tc3/core',
      'decode',
      'decode and JSON.parse',
    ),
    compare(
      'call to the emulator, µs CPU',
      served,
      '@tc3/mock-scf',
      'bare node:http',
      'node:http without processing',
    ),
    compare('call to the emulator, µs CPU', served, '@tc3/mock-scf', 'fastify', 'fastify without processing'),
    compare(
      'call to the emulator, µs CPU',
      served,
      '@tc3/mock-scf',
      'Prism',
      'Prism, which checks no signature',
    ),
    compare(
      'start of the emulator, ms',
      ['start', 'ms'],
      'tc3-mock-scf',
      'an empty program',
      'an empty program',
    ),
    compare('generation of SCF, ms CPU', generated, 'SCF: tc3', 'SCF: hey-api', 'hey-api, only a client'),
    compare(
      '450 actions, ms CPU',
      generated,
      '450 actions: tc3',
      '450 actions: hey-api',
      'hey-api, only a client',
    ),
  ]
}
