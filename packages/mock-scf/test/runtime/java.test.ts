import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect } from 'vitest'
import { isInstalled } from './is-installed.js'
import { caught, failure, returns, type Sample, testSamples } from './sample.js'

const runtime = 'Java11'
const hasJdk = isInstalled('java', '-version') && isInstalled('javac', '-version')

/** Compiles the classes of the samples. Returns them by path. */
function compile(): Record<string, Uint8Array> {
  const sources = join(import.meta.dirname, 'java')
  const folder = mkdtempSync(join(tmpdir(), 'tc3-java-test-'))
  const files = filesIn(sources)
  execFileSync('javac', ['-d', folder, ...files.map((file) => join(sources, file))])
  const classes = filesIn(folder).map((file) => [file, readFileSync(join(folder, file))] as const)
  rmSync(folder, { recursive: true })
  return Object.fromEntries(classes)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(java|class)$/.test(file),
  )
}

const classes = hasJdk ? compile() : {}

function sample(name: string, handler: string, result: object, more: Partial<Sample> = {}): Sample {
  return { name, runtime, files: classes, settings: { Handler: handler }, result, ...more }
}

const samples: readonly Sample[] = [
  sample('text as the event and as the result', 'example.Hello::text', returns('é "quoted"\n{"a":1}'), {
    lines: ['got é {"a":1}', 'done'],
  }),
  sample('a map and the context', 'example.Hello::context', returns([1, 10_000, 128, true])),
  sample(
    'objects with setters, getters and fields',
    'example.Hello::object',
    returns({ list: ['x', null], sum: 11 }),
  ),
  sample('a method without parameters', 'example.Hello::count', returns(1), { again: returns(2) }),
  sample('a method without a result', 'example.Hello::nothing', returns(null)),
  sample('classes in archives', 'example.Hello::count', returns(1), {
    files: { 'lib/classes.jar': zipSync(classes) },
  }),
  sample(
    'an exception',
    'example.Hello::fail',
    caught(
      expect.stringMatching(
        /^java\.lang\.IllegalStateException: no\n\tat example\.Hello\.fail\(Hello\.java:\d+\)\nCaused by: java\.lang\.RuntimeException: because\n/,
      ),
    ),
  ),
  sample(
    'an event of another type',
    'example.Hello::number',
    caught('java.lang.IllegalArgumentException: The event has {"a":1} where the function expects int.'),
  ),
  sample(
    'an exit',
    'example.Hello::exit',
    failure(439, { errorMessage: 'Process exited before completing request' }),
    { lines: ['bye'] },
  ),
  sample(
    'a class that cannot be initialized',
    'example.Broken::handle',
    failure(443, {
      errorMessage: expect.stringMatching(
        /^java\.lang\.ExceptionInInitializerError\n[\s\S]*For input string: "half"/,
      ),
    }),
  ),
  sample(
    'a missing class',
    'example.Nowhere::handle',
    failure(443, {
      errorMessage: expect.stringMatching(/^java\.lang\.ClassNotFoundException: example\.Nowhere/),
    }),
  ),
  sample(
    'a missing method',
    'example.Hello::nowhere',
    failure(437, {
      errorMessage: expect.stringMatching(/^The class example\.Hello has no public method nowhere /),
    }),
  ),
]

describe.runIf(hasJdk)('Java', () => testSamples('runs', samples))

testSamples(
  'without a JDK',
  [
    {
      name: 'functions fail',
      runtime,
      files: { 'example/Hello.class': '' },
      settings: { Handler: 'example.Hello::text' },
      result: failure(443, {
        errorMessage:
          'Java11 needs a JDK, but /nowhere/java cannot be started. Install a JDK 11 or a compatible version, and name its path in instances.interpreters.',
      }),
    },
  ],
  { instances: { interpreters: { [runtime]: '/nowhere/java' } } },
)
