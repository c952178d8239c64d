import type { Channel } from 'node:diagnostics_channel'
import type { Agent } from 'node:http'

/** The parts of node:http and node:https that are used. */
export interface Http {
  readonly request: typeof import('node:http').request
  readonly globalAgent: Agent
  readonly Agent: typeof Agent
}

/** The ends of `request` in node:http and node:https. If a later version changes them, its users get node:http. */
const nodesSource =
  /return (?:new ClientRequest\(url, options, cb\)|ReflectConstruct\(ClientRequest, args\));\n}$/

// The source of each function is read once, not for each call.
const nodesRequests = new WeakSet<Http['request']>()

/** Whether a function is `request` of Node: tools for tests and tracing replace it by their functions and proxies. */
function isNodesRequest(request: Http['request']): boolean {
  if (nodesRequests.has(request)) return true
  const isNodes = nodesSource.test(Function.prototype.toString.call(request))
  if (isNodes) nodesRequests.add(request)
  return isNodes
}

/** The options of Node's global agents. Some versions have more, whose values are undefined. */
const defaultOptions: Readonly<Record<string, unknown>> = {
  keepAlive: true,
  scheduling: 'lifo',
  timeout: 5000,
  noDelay: true,
  path: null,
}

/** Options that are part of the scheme. */
const schemeOptions = new Set(['defaultPort', 'protocol'])

/** Whether an agent behaves like the global ones of Node: no limits, no proxies, and no options of TLS. */
function isDefault(agent: Agent, { prototype }: typeof Agent): boolean {
  if (Object.getPrototypeOf(agent) !== prototype) return false
  // Its types leave out some of its members.
  const { addRequest, createConnection, keepAlive, options }: Record<string, unknown> = Object(agent)
  if (addRequest !== Reflect.get(prototype, 'addRequest') || createConnection !== prototype.createConnection)
    return false
  if (!keepAlive || Number.isFinite(agent.maxSockets) || Number.isFinite(agent.maxTotalSockets)) return false
  for (const name in Object(options)) {
    if (Reflect.get(Object(options), name) !== defaultOptions[name] && !schemeOptions.has(name)) return false
  }
  // Otherwise the keys of TLS would be missing in its log.
  return agent.listenerCount('keylog') === 0
}

let channels: readonly Channel[] | undefined

/** Whether a tool listens to the requests of node:http. */
function isObserved(): boolean {
  channels ??= ['request.created', 'request.start', 'request.error', 'response.finish'].map((event) =>
    process.getBuiltinModule('node:diagnostics_channel').channel(`http.client.${event}`),
  )
  return channels.some(({ hasSubscribers }) => hasSubscribers)
}

/**
 * Whether node:http or node:https is as Node provides it. If not, requests must be sent with it: somebody has replaced or
 * configured it to change or observe them.
 */
export function isUnchanged({ request, globalAgent, Agent }: Http): boolean {
  return isNodesRequest(request) && isDefault(globalAgent, Agent) && !isObserved()
}
