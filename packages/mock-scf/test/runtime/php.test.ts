import { describe, expect } from 'vitest'
import { isInstalled } from './is-installed.js'
import { caught, failure, returns, type Sample, testSamples } from './sample.js'

const php = (text: string) => ({ 'index.php': `<?php\n${text}` })
const runtime = 'Php8.0'

const samples: readonly Sample[] = [
  {
    name: 'objects as arguments',
    files: php(
      'function main_handler($event, $context) { return [get_class($event), $event->a, get_class($context), $context->function_name]; }',
    ),
    result: returns(['stdClass', 1, 'stdClass', 'sample']),
    lines: [],
  },
  {
    name: 'output, also that of a buffer of the function',
    files: php('echo "loading\\n"; function main_handler() { echo "one\\n"; ob_start(); print "two\\n"; }'),
    result: returns(null),
    lines: ['loading', 'one', 'two'],
  },
  {
    name: 'a warning, which is logged once',
    files: php('function main_handler() { trigger_error("careful", E_USER_WARNING); }'),
    result: returns(null),
    lines: ['', expect.stringContaining('Warning: careful in ')],
  },
  {
    name: 'global variables and files of the function',
    files: {
      ...php(
        '$count = 1; require "lib/add.php"; function main_handler() { global $count; return add($count, 2); }',
      ),
      'lib/add.php': '<?php function add($a, $b) { return $a + $b; }',
    },
    result: returns(3),
  },
  {
    name: 'the next event in the same instance',
    files: php('$count = 0; function main_handler() { global $count; return ++$count; }'),
    result: returns(1),
    again: returns(2),
  },
  {
    name: 'a result of 6 MB',
    files: php('function main_handler() { return str_repeat("x", 6000000); }'),
    result: returns('x'.repeat(6_000_000)),
  },
  ...[0, '', false, null, [], {}].map(
    (value): Sample => ({
      name: `the result ${JSON.stringify(value)}`,
      files: php(`function main_handler() { return json_decode('${JSON.stringify(value)}'); }`),
      result: returns(value),
    }),
  ),
  {
    name: 'an exception',
    files: php('function fail() { throw new DomainException("no"); }\nfunction main_handler() { fail(); }'),
    result: caught(
      'DomainException: no in /var/user/index.php:2\nStack trace:\n#0 /var/user/index.php(3): fail()',
    ),
  },
  {
    name: 'an error of PHP',
    files: php('function main_handler($event) { return nowhere(); }'),
    result: caught('Error: Call to undefined function nowhere() in /var/user/index.php:2\nStack trace:\n'),
  },
  {
    name: 'an error that cannot be caught',
    files: php('function main_handler() { ini_set("memory_limit", "8M"); str_repeat("x", 10000000); }'),
    result: caught(expect.stringMatching(/^Allowed memory size .* in \/var\/user\/index\.php:2$/)),
  },
  {
    name: 'a result that JSON cannot represent',
    files: php('function main_handler() { return "\\xff"; }'),
    result: caught(expect.stringContaining('The result is no JSON: Malformed UTF-8')),
  },
  ...['exit(0)', 'die("bye\\n")'].map(
    (exit): Sample => ({
      name: exit,
      files: php(`function main_handler() { echo "before\\n"; ${exit}; }`),
      result: failure(439, { errorMessage: 'Process exited before completing request' }),
      lines: ['before', ...(exit.startsWith('die') ? ['bye'] : [])],
    }),
  ),
  {
    name: 'a syntax error',
    files: php('function main_handler( {'),
    result: failure(443, {
      errorMessage: expect.stringMatching(/^ParseError: syntax error.* in \/var\/user\/index\.php:2/),
    }),
  },
  {
    name: 'a function that is declared twice',
    files: php('function main_handler() {}\nfunction main_handler() {}'),
    result: failure(443, { errorMessage: expect.stringContaining('Cannot redeclare') }),
  },
  {
    name: 'a missing file',
    files: { 'other.php': '' },
    result: failure(443, {
      errorMessage: 'There is no file /var/user/index.php. Add it, or change the handler.',
    }),
  },
  {
    name: 'a missing handler',
    files: php('function other() {}'),
    result: failure(437, {
      errorMessage: 'index.php has no function main_handler. Add it, or change the handler.',
    }),
  },
  {
    name: 'a handler of another form',
    files: php('function main_handler() {}'),
    settings: { Handler: 'index' },
    result: failure(437, {
      errorMessage: 'The handler index must have the form file.function, such as index.main_handler.',
    }),
  },
].map((sample) => ({ runtime, ...sample }))

describe.runIf(isInstalled('php', '-v'))('PHP', () => testSamples('runs', samples))

const missing = { instances: { interpreters: { [runtime]: '/nowhere/php' } } }
testSamples(
  'without PHP',
  [
    {
      name: 'functions fail',
      runtime,
      files: php('function main_handler() {}'),
      result: failure(443, {
        errorMessage:
          'Php8.0 needs PHP, but /nowhere/php cannot be started. Install PHP 8.0 or a compatible version, and name its path in instances.interpreters.',
      }),
    },
  ],
  missing,
)
