/** What the program uses of the global scope of a Web Worker. */
export interface WorkerScope {
  postMessage(message: WorkerMessage): void
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerInput }) => void): void
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: { readonly reason: unknown; preventDefault(): void }) => void,
  ): void
  addEventListener(
    type: 'error',
    listener: (event: { readonly error: unknown; preventDefault(): void }) => void,
  ): void
  console: object
}

/** What a worker gets: first the code, and then events. */
export type WorkerInput =
  | {
      readonly type: 'init'
      /** The text of each file that is not a module, by its path in the cloud, such as `/var/user/data.json`. */
      readonly files: Readonly<Record<string, string>>
      readonly handler: string
      readonly environment: Readonly<Record<string, string>>
    }
  | {
      readonly type: 'event'
      readonly event: string
      readonly context: Readonly<Record<string, unknown>>
      readonly deadline: number
    }

/** What a worker sends. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly statusCode: number; readonly message: string }
  | { readonly type: 'log'; readonly text: string }
  | { readonly type: 'result'; readonly result: string }
  | { readonly type: 'error'; readonly stackTrace: string }

/** A module of the code as a function, whose text is a part of the program of the worker. */
export type WorkerModule = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
  filename: string,
  dirname: string,
) => void

/** The lines of the program that a module is in: the first one, counted from 0, and their number. */
export type WorkerModuleLines = readonly [path: string, first: number, count: number]

/**
 * Runs a Node.js function in a Web Worker. The text of this function is in the program of the worker, so it uses nothing but
 * its parameters and the global scope. The modules are functions of the program, too: a Content-Security-Policy may not allow
 * to compile texts.
 *
 * @param modules The modules by their path in the cloud, such as `/var/user/index.js`.
 * @param lines Where the modules are in the program.
 * @param firstStack The stack of an error that was created in the first line of the program.
 */
export function workerProgram(
  scope: WorkerScope,
  modules: Readonly<Record<string, WorkerModule>>,
  lines: readonly WorkerModuleLines[],
  firstStack: string | undefined,
): void {
  type Module = { exports: unknown }
  type Main = (
    event: unknown,
    context: object,
    callback: (error: unknown, value?: unknown) => void,
  ) => unknown
  const loaded = new Map<string, Module>()
  let files: Readonly<Record<string, string>> = {}
  let main: Main
  let takesCallback = false
  let failEvent: ((error: unknown) => void) | undefined
  let requestId = ''

  /** The address and the line of the first entry of a stack, such as `at <anonymous> (blob:…:1:2)` or `@blob:…:1:2`. */
  function firstPlace(stack: string): { readonly address: string; readonly line: number } {
    const entry = stack.split('\n').find((text) => text.includes('at ') || text.includes('@')) ?? ''
    const column = entry.lastIndexOf(':')
    const line = entry.lastIndexOf(':', column - 1)
    const begin = Math.max(
      entry.lastIndexOf('at ') + 'at '.length,
      entry.lastIndexOf('(') + 1,
      entry.lastIndexOf('@') + 1,
    )
    return { address: entry.slice(begin, line), line: Number(entry.slice(line + 1, column)) }
  }

  const first = firstPlace(firstStack ?? '')

  /** Replaces lines of the program in a stack by those of modules. */
  function withModulePaths(stack: string): string {
    if (first.address === '') return stack
    const [start = '', ...others] = stack.split(`${first.address}:`)
    const replaced = others.map((text) => {
      const line = Number.parseInt(text, 10) - first.line
      const found = lines.find(([, begin, count]) => line >= begin && line < begin + count)
      if (!found) return `${first.address}:${text}`
      const [path, begin] = found
      return `${path}:${line - begin + 1}${text.replace(/^\d+/, '')}`
    })
    return start + replaced.join('')
  }

  function describeError(error: unknown): string {
    const stack = typeof error === 'object' && error !== null && 'stack' in error ? error.stack : undefined
    if (typeof stack === 'string') return withModulePaths(stack)
    return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
  }

  function textOf(value: unknown): string {
    return typeof value === 'string' ? value : describeError(value)
  }

  function log(...values: unknown[]): void {
    const text = values.map(textOf).join(' ')
    scope.postMessage({ type: 'log', text: `${new Date().toISOString()}\t${requestId}\t${text}` })
  }
  scope.console = { log, info: log, warn: log, error: log, debug: log, trace: log }

  function normalize(path: string): string {
    const parts: string[] = []
    for (const part of path.split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '' && part !== '.') parts.push(part)
    }
    return `/${parts.join('/')}`
  }

  function resolveFile(path: string): string | undefined {
    const manifest = files[`${path}/package.json`]
    const entry = manifest === undefined ? 'index.js' : (JSON.parse(manifest).main ?? 'index.js')
    const candidates = [path, `${path}.js`, `${path}.cjs`, `${path}.json`]
    const inFolder = [normalize(`${path}/${entry}`), normalize(`${path}/${entry}.js`), `${path}/index.js`]
    return [...candidates, ...inFolder].find(
      (candidate) => Object.hasOwn(modules, candidate) || Object.hasOwn(files, candidate),
    )
  }

  function resolveModule(name: string, folder: string): string {
    const relative = /^\.{0,2}\//.test(name) || name === '.' || name === '..'
    const places = relative
      ? [normalize(name.startsWith('/') ? name : `${folder}/${name}`)]
      : modulePlaces(name, folder)
    for (const place of places) {
      const file = resolveFile(place)
      if (file !== undefined) return file
    }
    const message = `Cannot find module '${name}'. Functions in a browser have the files of their package and layers, and no modules of Node.`
    throw Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND' })
  }

  function modulePlaces(name: string, folder: string): string[] {
    const places: string[] = []
    for (let parent = folder; parent !== ''; parent = parent.slice(0, parent.lastIndexOf('/'))) {
      places.push(`${parent}/node_modules/${name}`)
    }
    return [...places, `/var/user/${name}`, `/opt/${name}`, `/opt/node_modules/${name}`]
  }

  function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const module: Module = { exports: {} }
    loaded.set(file, module)
    const run = Object.hasOwn(modules, file) ? modules[file] : undefined
    if (!run) {
      module.exports = JSON.parse(files[file] ?? '')
      return module.exports
    }
    const folder = file.slice(0, file.lastIndexOf('/'))
    const requireFrom = (name: string) => load(resolveModule(name, folder))
    try {
      run(module, module.exports, requireFrom, file, folder)
    } catch (error) {
      loaded.delete(file)
      throw error
    }
    return module.exports
  }

  function init({ handler, environment, files: all }: Extract<WorkerInput, { type: 'init' }>): void {
    files = all
    const process = { env: { ...environment }, cwd: () => '/var/user', nextTick: queueMicrotask }
    Object.assign(scope, { process, global: scope })
    const dot = handler.lastIndexOf('.')
    const name = handler.slice(dot + 1)
    try {
      const exported = load(resolveModule(`./${handler.slice(0, dot)}`, '/var/user'))
      const found: unknown = Object(exported)[name]
      if (typeof found !== 'function') {
        const message = `${handler.slice(0, dot)}.js does not export a function ${name}. Set exports.${name}, or change the handler.`
        scope.postMessage({ type: 'failed', statusCode: 437, message })
        return
      }
      main = (...parameters) => found(...parameters)
      takesCallback = found.length > 2
      scope.postMessage({ type: 'ready' })
    } catch (error) {
      scope.postMessage({ type: 'failed', statusCode: 443, message: describeError(error) })
    }
  }

  function runEvent({ event, context: values, deadline }: Extract<WorkerInput, { type: 'event' }>): void {
    requestId = String(values.request_id)
    let answered = false
    function fail(error: unknown): void {
      if (answered) return
      answered = true
      failEvent = undefined
      scope.postMessage({ type: 'error', stackTrace: describeError(error) })
    }
    function succeed(value: unknown): void {
      if (answered) return
      try {
        const result = JSON.stringify(value) ?? 'null'
        answered = true
        failEvent = undefined
        scope.postMessage({ type: 'result', result })
      } catch (error) {
        fail(error)
      }
    }
    failEvent = fail
    const context = {
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
      ...values,
    }
    function callback(error: unknown, value?: unknown): void {
      if (error === null || error === undefined) succeed(value)
      else fail(error)
    }
    try {
      const returned = main(event === '' ? null : JSON.parse(event), context, callback)
      if (returned instanceof Promise) returned.then(succeed, fail)
      // As in Node.js, the value that a function returns counts only if it is a promise.
      else if (!takesCallback) succeed(null)
    } catch (error) {
      fail(error)
    }
  }

  scope.addEventListener('message', ({ data }) => (data.type === 'init' ? init(data) : runEvent(data)))
  scope.addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    failEvent?.(event.reason)
  })
  scope.addEventListener('error', (event) => {
    event.preventDefault()
    failEvent?.(event.error)
  })
}
