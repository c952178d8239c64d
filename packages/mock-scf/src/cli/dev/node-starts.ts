import { createServer } from 'node:net'
import type { NodeStart, StartNode } from '../../runtime/code-runner-options.js'
import { functionKey } from './function-key.js'
import type { FunctionSettings } from './function-settings.js'
import { isTypescript, typescriptOptions } from './typescript-loader.js'

/** How Node starts for the functions of a project. */
export interface NodeStarts {
  /** For the emulator. */
  readonly startNode: StartNode
  /**
   * Decides how Node starts for a function.
   *
   * @param handlerFile The file with the handler.
   * @returns The port of the debugger; undefined if there is none.
   * @throws {ProjectError} If the handler is TypeScript, and nothing is installed that loads it.
   */
  prepare(
    fn: FunctionSettings,
    handlerFile: string | undefined,
    hasSourceMaps: boolean,
  ): Promise<number | undefined>
}

/** @param firstPort The first port of a debugger; undefined if there are none. */
export function createNodeStarts(firstPort: number | undefined): NodeStarts {
  const starts = new Map<string, NodeStart>()
  const ports = new Map<string, number>()

  /** Returns the port of the debugger of a function, always the same. */
  async function portOf(key: string): Promise<number | undefined> {
    const known = ports.get(key)
    if (known !== undefined || firstPort === undefined) return known
    const port = await freePort(Math.max(firstPort, ...[...ports.values()].map((used) => used + 1)))
    ports.set(key, port)
    return port
  }

  return {
    startNode: ({ region, namespace, functionName }) =>
      starts.get(functionKey(region, namespace, functionName)) ?? {},
    async prepare({ name, namespace, region, folder, runtime, type }, handlerFile, hasSourceMaps) {
      if (!runtime.startsWith('Nodejs') || type === 'HTTP') return undefined
      const options = [
        ...(hasSourceMaps ? ['--enable-source-maps'] : []),
        ...(isTypescript(handlerFile) ? typescriptOptions(name, folder) : []),
      ]
      const key = functionKey(region, namespace, name)
      const port = await portOf(key)
      starts.set(key, { options, ...(port !== undefined && { debug: { port, folder } }) })
      return port
    },
  }
}

/** Returns the first port from a number on that nothing listens on. */
async function freePort(first: number): Promise<number> {
  for (let port = first; port <= 65535; port += 1) if (await isFree(port)) return port
  throw new Error(
    `No port from ${first} on is free for a debugger. Choose another one with --inspect=<port>.`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
