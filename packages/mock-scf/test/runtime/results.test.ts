import { expect } from 'vitest'
import { caught, failure, returns, type Sample, testSamples } from './sample.js'

const js = (text: string) => ({ 'index.js': text })
const py = (text: string) => ({ 'index.py': text })
const python = 'Python3.7'

const fileOfUser = (name: string, message: string) =>
  expect.stringMatching(new RegExp(`^${message}\\n    at .*/var/user/${name}`))

const samples: readonly Sample[] = [
  {
    name: 'an asynchronous handler',
    files: js('exports.main_handler = async (event) => ({ got: event })'),
    result: returns({ got: { a: 1 } }),
  },
  {
    name: 'a callback',
    files: js(
      'exports.main_handler = (event, context, callback) => setTimeout(() => callback(null, event.a), 1)',
    ),
    result: returns(1),
  },
  {
    name: 'a callback that is called twice',
    files: js(
      'exports.main_handler = (event, context, callback) => { callback(null, 1); callback(null, 2) }',
    ),
    result: returns(1),
  },
  {
    name: 'a callback in an asynchronous handler, which is ignored',
    files: js('exports.main_handler = async (event, context, callback) => { callback(null, 1); return 2 }'),
    result: returns(2),
  },
  {
    name: 'a synchronous handler, whose return value is ignored',
    files: js('exports.main_handler = () => 1'),
    result: returns(null),
  },
  {
    name: 'a synchronous handler, whose return value counts, on Node.js 8',
    runtime: 'Nodejs8.9',
    files: js('exports.main_handler = () => 1'),
    result: returns(1),
  },
  {
    name: 'a callback in an asynchronous handler, which counts, on Node.js 8',
    runtime: 'Nodejs8.9',
    files: js(
      'exports.main_handler = async (event, context, callback) => { if (event.a) callback(null, 1); await null; return 2 }',
    ),
    result: returns(1),
  },
  {
    name: 'a callback, on Node.js 8',
    runtime: 'Nodejs8.9',
    files: js('exports.main_handler = (event, context, callback) => { setTimeout(() => callback(null, 1)) }'),
    result: returns(1),
  },
  {
    name: 'an asynchronous handler, on Node.js 8',
    runtime: 'Nodejs8.9',
    files: js('exports.main_handler = async () => 2'),
    result: returns(2),
  },
  ...[0, '', false, null, [], {}].map(
    (value): Sample => ({
      name: `the result ${JSON.stringify(value)}`,
      files: js(`exports.main_handler = async () => (${JSON.stringify(value)})`),
      result: returns(value),
    }),
  ),
  {
    name: 'no result',
    files: js('exports.main_handler = async () => {}'),
    result: returns(null),
  },
  {
    name: 'a thrown error',
    files: js('exports.main_handler = () => { throw new Error("no") }'),
    result: caught(fileOfUser('index.js', 'Error: no')),
  },
  {
    name: 'a rejected promise',
    files: js('exports.main_handler = async () => { throw new TypeError("no") }'),
    result: caught(fileOfUser('index.js', 'TypeError: no')),
  },
  {
    name: 'an error for the callback',
    files: js('exports.main_handler = (event, context, callback) => callback(new Error("no"))'),
    result: caught(fileOfUser('index.js', 'Error: no')),
  },
  {
    name: 'an error that is not caught',
    files: js('exports.main_handler = () => { setTimeout(() => { throw new Error("late") }) }'),
    result: caught(fileOfUser('index.js', 'Error: late')),
  },
  {
    name: 'a rejection that is not handled',
    files: js(
      'exports.main_handler = () => { Promise.reject(new Error("lost")); setTimeout(() => {}, 1000) }',
    ),
    result: caught(fileOfUser('index.js', 'Error: lost')),
  },
  {
    name: 'a rejection that is not handled, on Node.js 12',
    runtime: 'Nodejs12.16',
    files: js(
      'exports.main_handler = async () => { Promise.reject(new Error("lost")); await null; await null; return 1 }',
    ),
    result: returns(1),
  },
  {
    name: 'a rejection with null',
    files: js('exports.main_handler = async () => { throw null }'),
    result: caught('null'),
  },
  {
    name: 'a result that JSON cannot represent',
    files: js('exports.main_handler = async () => { const a = {}; a.a = a; return a }'),
    result: caught(expect.stringContaining('circular')),
  },
  {
    name: 'an endless loop',
    files: js('exports.main_handler = () => { for (;;); }'),
    settings: { Timeout: 1 },
    result: failure(433, { errorMessage: 'Invoking task timed out after 1 seconds' }),
  },
  {
    name: 'a promise that is never settled',
    files: js('exports.main_handler = () => new Promise(() => {})'),
    settings: { Timeout: 1 },
    result: failure(433, { errorMessage: 'Invoking task timed out after 1 seconds' }),
  },
  {
    name: 'an exit',
    files: js('exports.main_handler = async () => { process.stdout.write("bye\\n"); process.exit(0) }'),
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
    lines: ['bye'],
  },
  {
    name: 'a crash',
    files: js('exports.main_handler = async () => process.kill(process.pid, "SIGSEGV")'),
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
  },
  {
    name: 'a leak of buffers',
    files: js(
      'exports.main_handler = async () => { const all = []; for (;;) { all.push(Buffer.alloc(1e6, 1)); await new Promise((r) => setTimeout(r)) } }',
    ),
    result: failure(434, { errorMessage: 'Task memory exceeded 128 MB' }),
  },
  {
    name: 'a full heap',
    files: js('exports.main_handler = async () => { const all = []; for (;;) all.push({ a: [1] }) }'),
    settings: { Timeout: 60 },
    result: failure(434, { errorMessage: 'Task memory exceeded 128 MB' }),
  },
  {
    name: 'a syntax error',
    files: js('exports.main_handler = ('),
    result: failure(443, {
      errorMessage: expect.stringMatching(/^\/var\/user\/index\.js:1\n[\s\S]*SyntaxError/),
    }),
  },
  {
    name: 'a missing module',
    files: js('require("nowhere")'),
    result: failure(443, { errorMessage: expect.stringContaining("Cannot find module 'nowhere'") }),
  },
  {
    name: 'a missing file',
    files: { 'other.js': '' },
    result: failure(443, { errorMessage: expect.stringContaining("Cannot find module '/var/user/index'") }),
  },
  {
    name: 'a missing handler',
    files: js('exports.other = 1'),
    result: failure(437, {
      errorMessage: expect.stringContaining('does not export a function main_handler'),
    }),
  },
  {
    name: 'a result of 7 MB',
    files: js('exports.main_handler = async () => "x".repeat(7e6)'),
    result: failure(407, { errorMessage: expect.stringContaining('6291456') }),
  },
  {
    name: 'an archive with a wrong checksum',
    files: js('exports.main_handler = async () => 1'),
    damaged: true,
    result: failure(443, { errorMessage: expect.stringContaining('checksum') }),
  },
  {
    name: 'output of a child process',
    files: js(
      'exports.main_handler = async () => { console.log("before"); require("child_process").execSync("echo child", { stdio: "inherit" }); console.error("after") }',
    ),
    result: returns(null),
    lines: ['before', 'child', 'after'],
  },
  {
    name: 'Python',
    runtime: python,
    files: py(
      'def main_handler(event, context):\n    print("hi")\n    return [event, context["function_name"]]\n',
    ),
    result: { InvokeResult: 0, RetMsg: '[{"a": 1}, "sample"]' },
    lines: ['hi'],
  },
  ...['0', '""', 'False', 'None', '[]'].map(
    (value): Sample => ({
      name: `the result ${value} of Python`,
      runtime: python,
      files: py(`def main_handler(event, context):\n    return ${value}\n`),
      result: { InvokeResult: 0, RetMsg: value.replace('False', 'false').replace('None', 'null') },
    }),
  ),
  {
    name: 'an exception of Python',
    runtime: python,
    files: py('def main_handler(event, context):\n    return event["b"]\n'),
    result: caught(
      expect.stringMatching(
        /^Traceback \(most recent call last\):\n {2}File "\/var\/user\/index.py", line 2, in main_handler\n[\s\S]*KeyError: 'b'$/,
      ),
    ),
  },
  {
    name: 'a result that JSON cannot represent, of Python',
    runtime: python,
    files: py('def main_handler(event, context):\n    return {1, 2}\n'),
    result: caught(expect.stringContaining('not JSON serializable')),
  },
  {
    name: 'an exit of Python',
    runtime: python,
    files: py('import sys\ndef main_handler(event, context):\n    sys.exit(1)\n'),
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
  },
  {
    name: 'a missing module of Python',
    runtime: python,
    files: py('import nowhere\n'),
    result: failure(443, { errorMessage: expect.stringContaining("No module named 'nowhere'") }),
  },
  {
    name: 'a missing handler of Python',
    runtime: python,
    files: py('other = 1\n'),
    result: failure(443, { errorMessage: expect.stringContaining('main_handler') }),
  },
  {
    name: 'a custom runtime',
    runtime: 'CustomRuntime',
    files: {
      bootstrap: `#!/bin/bash
api=http://$SCF_RUNTIME_API:$SCF_RUNTIME_API_PORT
echo starting
curl -s -X POST $api/runtime/init/ready -d ' '
while true; do
  event=$(curl -s $api/runtime/invocation/next)
  echo "event $event"
  curl -s -X POST $api/runtime/invocation/response -d "done $event"
done`,
    },
    result: { InvokeResult: 0, RetMsg: 'done {"a":1}' },
    lines: ['starting', 'event {"a":1}'],
  },
  {
    name: 'an error of a custom runtime',
    runtime: 'CustomRuntime',
    files: {
      bootstrap: `#!/bin/bash
api=http://$SCF_RUNTIME_API:$SCF_RUNTIME_API_PORT
curl -s -X POST $api/runtime/init/ready -d ' '
curl -s $api/runtime/invocation/next > /dev/null
curl -s -X POST $api/runtime/invocation/error -d 'it failed'
sleep 60`,
    },
    result: caught('it failed'),
  },
  {
    name: 'a custom runtime that does not become ready',
    runtime: 'CustomRuntime',
    files: { bootstrap: '#!/bin/bash\nsleep 60' },
    settings: { InitTimeout: 3 },
    result: failure(450, { errorMessage: 'Initializing task timed out after 3 seconds' }),
  },
  {
    name: 'a custom runtime without a program',
    runtime: 'CustomRuntime',
    files: { 'index.js': '' },
    result: failure(443, { errorMessage: 'Bootstrap no such file or directory' }),
  },
  {
    name: 'a custom runtime whose program is not executable',
    runtime: 'CustomRuntime',
    files: { bootstrap: '#!/bin/bash' },
    mode: 0o100644,
    result: failure(443, { errorMessage: 'ReloadFail: Bootstrap not executable\n' }),
  },
  {
    name: 'a custom runtime of an archive of Windows, with a warning',
    runtime: 'CustomRuntime',
    files: { bootstrap: '#!/bin/bash\necho started\nexit 1' },
    mode: 'windows',
    result: failure(439, { errorMessage: 'Process exited before completing request' }),
    lines: [
      expect.stringMatching(/^\[EMULATOR\] bootstrap comes from an archive of Windows.*the mode 755\.$/),
      'started',
    ],
  },
]

testSamples('the result of', samples)
