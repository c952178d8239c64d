// Loaded by `node --require` before a tool. It redirects connections to the hosts of the cloud to this machine, and refuses
// all others that would leave it.
const { appendFileSync } = require('node:fs')
const { Socket } = require('node:net')

/** @type {{ suffix: string, port: number, target: number }[]} */
const redirects = JSON.parse(process.env.REDIRECTS ?? '[]')
const { connect } = Socket.prototype

Socket.prototype.connect = function (...parameters) {
  // Node passes the options in a list with the callback, or alone; or a port and a host.
  const [first] = parameters
  const holder = Array.isArray(first) ? first : parameters
  if (typeof holder[0] !== 'object') {
    const [port, host] = holder
    const rest = holder.slice(typeof host === 'string' ? 2 : 1)
    holder.splice(0, holder.length, typeof port === 'string' ? { path: port } : { port, host }, ...rest)
  }
  const { host = 'localhost', port, path } = holder[0]
  if (path || isLocal(host)) return connect.apply(this, parameters)
  const redirect = redirects.find((one) => host.endsWith(one.suffix) && Number(port) === one.port)
  if (redirect === undefined) return refuse(this, `${host}:${port}`)
  // Without a lookup function, which some clients pass: the address is known.
  holder[0] = { ...holder[0], host: '127.0.0.1', port: redirect.target, lookup: undefined }
  return connect.apply(this, parameters)
}

function isLocal(host) {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
}

function refuse(socket, address) {
  appendFileSync(process.env.REFUSED, `${address}\n`)
  const error = new Error(`The test refuses connections to ${address}.`)
  // Later, as Node reports errors of connections: the caller still configures the socket.
  process.nextTick(() => socket.destroy(Object.assign(error, { code: 'ECONNREFUSED' })))
  return socket
}
