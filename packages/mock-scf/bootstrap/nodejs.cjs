'use strict'
// Runs a Node.js function: the emulator starts one process of it for each instance, and sends events as lines of JSON on
// file descriptor 3. Runs on any Node from 10 on, and loads nothing but modules of Node.

const { existsSync } = require('fs')
const { Socket } = require('net')
const { Console } = require('console')
const Module = require('module')
const { Writable } = require('stream')
const { join } = require('path')
const { redirectCloudCalls } = require('./cloud-calls.cjs')

const channel = new Socket({ fd: 3, readable: true, writable: true })
/** The RequestId of the event that is running, for the lines of the log. */
let requestId = ''
/** What ends the current event if an error is not caught. */
let failEvent

function send(message) {
  channel.write(`${JSON.stringify(message)}\n`)
}

/** Calls `receive` with each line that arrives. */
function readLines(receive) {
  let chunks = []
  channel.on('data', (data) => {
    let rest = data
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = Buffer.concat([...chunks, rest.subarray(0, end)]).toString()
      chunks = []
      rest = rest.subarray(end + 1)
      receive(JSON.parse(line))
    }
    if (rest.length > 0) chunks.push(rest)
  })
}

/**
 * Lets the function wait until its output is written. Otherwise Node keeps it in memory, and the result of the event, or its end,
 * comes before it.
 */
function writeAtOnce() {
  for (const { _handle } of [process.stdout, process.stderr]) {
    if (_handle && _handle.setBlocking) _handle.setBlocking(true)
  }
}

/** Writes what the function logs with its console, each text after the time and the RequestId. */
function replaceConsole() {
  function prefixed(stream) {
    return new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        stream.write(`${new Date().toISOString()}\t${requestId}\t${text}`)
        done()
      },
    })
  }
  const replacement = new Console({ stdout: prefixed(process.stdout), stderr: prefixed(process.stderr) })
  for (const name of Object.keys(console)) {
    if (typeof replacement[name] === 'function') console[name] = replacement[name].bind(replacement)
  }
}

/** Returns what the result shows of an error: the stack, or the text of a value that is no error. */
function describeError(error) {
  if (error !== null && typeof error === 'object' && typeof error.stack === 'string') {
    return error.stack
      .split('\n')
      .filter((line) => !(/^( +at|-) /.test(line) && line.includes(__filename)))
      .join('\n')
      .split(__filename)
      .join('the runtime')
  }
  if (typeof error === 'string') return error
  try {
    return String(JSON.stringify(error))
  } catch (_) {
    return String(error)
  }
}

const esModules =
  'This runtime cannot load ES modules with require. Make the handler CommonJS, and load ES modules in it with await import().'

/** Logs what the platform does not tell. */
function hint(text) {
  process.stdout.write(`[EMULATOR] ${text}\n`)
}

/** Loads the handler, such as `index.main_handler`. */
function loadHandler(root, handler) {
  const dot = handler.lastIndexOf('.')
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)]
  if (dot < 1 || name === '') {
    throw {
      statusCode: 437,
      message: `The handler ${handler} must have the form file.function, such as index.main_handler.`,
    }
  }
  let module
  try {
    module = require(join(root, file))
  } catch (error) {
    const { code } = Object(error)
    const isMissing = code === 'MODULE_NOT_FOUND' && existsSync(join(root, `${file}.mjs`))
    if (code === 'ERR_REQUIRE_ESM' || isMissing) hint(esModules)
    throw { statusCode: 443, message: describeError(error) }
  }
  const main = module[name] || (module.default && module.default[name])
  if (typeof main !== 'function') {
    throw {
      statusCode: 437,
      message: `${file}.js does not export a function ${name}. Set exports.${name}, or change the handler.`,
    }
  }
  return main
}

/** Returns the second argument of a handler. */
function createContext(values, deadline) {
  return Object.assign(
    {
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    },
    values,
  )
}

function toJson(value) {
  const json = JSON.stringify(value)
  return json === undefined ? 'null' : json
}

/** Sets the environment variables that depend on the event. Those without a value are removed. */
function setEnvironment(environment) {
  for (const name of Object.keys(environment)) {
    if (environment[name] === null) delete process.env[name]
    else process.env[name] = environment[name]
  }
}

/** Runs one event, and reports its result once, and then that the instance is free. */
function runEvent({ main, returnsCount }, { event, environment, context: values, deadline }) {
  setEnvironment(environment)
  const context = createContext(values, deadline)
  requestId = values.request_id
  let answered = false
  let free = false

  function release() {
    if (free) return
    free = true
    process.removeListener('beforeExit', drain)
    channel.ref()
    failEvent = undefined
    send({ type: 'free' })
  }
  function fail(error) {
    if (answered) console.error(describeError(error))
    else {
      answered = true
      send({ type: 'error', stackTrace: describeError(error) })
    }
    release()
  }
  /** @param continues Whether what the function does until the event loop is empty belongs to the event. */
  function succeed(value, continues) {
    if (answered) return
    let result
    try {
      result = toJson(value)
    } catch (error) {
      return fail(error)
    }
    answered = true
    send({ type: 'result', result, continues })
  }
  /** The event loop is empty: nothing can call the callback any more. */
  function drain() {
    succeed(null, false)
    release()
  }
  failEvent = fail

  let returned
  /** What the handler called back with before it returned: only then it is known whether callbacks count. */
  let early
  let settle = (...values) => {
    early = early || values
  }
  function settleNow(error, value) {
    if (error !== null && error !== undefined) return fail(error)
    succeed(value, Boolean(context.callbackWaitsForEmptyEventLoop))
    if (!context.callbackWaitsForEmptyEventLoop) release()
  }
  try {
    returned = main(event === '' ? null : JSON.parse(event), context, (...values) => settle(...values))
  } catch (error) {
    return fail(error)
  }
  if (returned !== null && typeof returned === 'object' && typeof returned.then === 'function') {
    settle = returnsCount ? settleNow : () => {}
    if (returnsCount && early) settleNow(...early)
    returned.then((value) => {
      // Both messages are sent at once.
      channel.cork()
      succeed(value, false)
      release()
      channel.uncork()
    }, fail)
    return
  }
  settle = settleNow
  if (early) settleNow(...early)
  else if (returnsCount && returned !== undefined) settleNow(null, returned)
  if (free) return
  // Without the channel, the event loop is empty as soon as nothing of the function is pending.
  process.on('beforeExit', drain)
  channel.unref()
}

/** Fails the current event when an error is not caught. */
function handleUncaught(rejectionsFail) {
  process.on('uncaughtException', (error) => {
    if (failEvent) failEvent(error)
    else console.error(describeError(error))
  })
  process.on('unhandledRejection', (reason) => {
    if (rejectionsFail && failEvent) failEvent(reason)
    else console.warn(`UnhandledPromiseRejectionWarning: ${describeError(reason)}`)
  })
}

/**
 * Makes a process that started before it was known what it runs one of a function.
 *
 * @param environment All environment variables.
 */
function enterFunction(root, environment) {
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) delete process.env[name]
  }
  Object.assign(process.env, environment)
  process.chdir(root)
  // Node has read NODE_PATH at its start.
  Module._initPaths()
}

/** The handler, and whether its results count in each way: what it returns, and with what it calls back. */
let handler
writeAtOnce()
readLines((message) => {
  if (message.type === 'event') return runEvent(handler, message)
  if (message.environment) enterFunction(message.root, message.environment)
  replaceConsole()
  handleUncaught(message.rejectionsFail)
  redirectCloudCalls(message.endpoint)
  try {
    handler = { main: loadHandler(message.root, message.handler), returnsCount: message.returnsCount }
    send({ type: 'ready' })
  } catch ({ statusCode, message }) {
    send({ type: 'failed', statusCode, message })
  }
})
// The emulator has ended.
channel.on('end', () => process.exit())
channel.on('error', () => process.exit())
