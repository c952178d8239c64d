import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import captured from './go.json' with { type: 'json' }
import { caught, failure, type Sample, testSamples } from './sample.js'

const source = readFileSync(join(import.meta.dirname, 'go', 'server.cjs'), 'utf8')

/** Returns a program that stands in for one of Go. */
function program(replies: readonly string[], onInvoke = ''): Record<string, string> {
  const constants = `const replies = ${JSON.stringify(replies)}\nconst onInvoke = () => { ${onInvoke} }\n`
  return { main: `#!${process.execPath}\n${constants}${source}` }
}

const { result, error, panic, refusal } = captured.replies
const [ping = ''] = result

const samples: readonly Sample[] = [
  {
    name: 'a result',
    files: program(result),
    result: { InvokeResult: 0, RetMsg: '{"got":{"a":1}}', ErrMsg: '' },
    lines: ['listening', 'got {"a":1} sample $LATEST default ap-guangzhou'],
  },
  {
    name: 'an error',
    files: program(error),
    result: caught('no'),
  },
  {
    name: 'a panic',
    files: program(panic),
    result: caught('so bad\n    at handle (fn/main.go:7)\n    at main (fn/main.go:300)'),
  },
  {
    name: 'a refused call',
    files: program(refusal),
    result: caught('not today'),
  },
  {
    name: 'bytes that are no reply',
    files: program([ping, '80']),
    result: caught('Error: An integer of gob has more than 8 bytes.'),
  },
  {
    name: 'an exit',
    files: program(result, 'process.exit(0)'),
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
  },
  {
    name: 'a program that ends at once',
    files: { main: '#!/bin/sh\necho bye' },
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
    lines: ['bye'],
  },
  {
    name: 'a missing program',
    files: { other: '' },
    result: failure(443, { errorMessage: 'main no such file or directory' }),
  },
  {
    name: 'a program that is not executable',
    files: program(result),
    mode: 0o100644,
    result: failure(443, { errorMessage: 'ReloadFail: main not executable\n' }),
  },
]

testSamples(
  'Go: the result of',
  samples.map((sample) => ({ runtime: 'Go1', settings: { Handler: 'main' }, ...sample })),
)
