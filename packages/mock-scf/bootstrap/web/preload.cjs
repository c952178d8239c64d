'use strict'

// Loaded into Node.js before the program of a web function. In the cloud each instance listens on port 9000 of its own. Here
// instances share a machine, so each gets another port.

const { Server } = require('node:net')
const { redirectCloudCalls } = require('../cloud-calls.cjs')

const cloudPort = 9000
const ownPort = Number(process.env.TC3_WEB_PORT)
const { listen } = Server.prototype

redirectCloudCalls(process.env.TC3_EMULATOR)

/** Returns where a server listens in place of port 9000. */
function place(host) {
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) return { port: ownPort, host: '127.0.0.1' }
  process.stderr.write(
    `A web function must listen on 0.0.0.0:${cloudPort}, but this program listens on ${host}:${cloudPort}, where the platform cannot reach it.\n`,
  )
  return { port: 0, host }
}

Server.prototype.listen = function (...args) {
  const [first, second, ...rest] = args
  if (typeof first === 'object' && first !== null && Number(first.port) === cloudPort) {
    args[0] = { ...first, ...place(first.host) }
  } else if ((typeof first === 'number' || typeof first === 'string') && Number(first) === cloudPort) {
    const isHost = typeof second === 'string'
    const { port, host } = place(isHost ? second : undefined)
    return listen.call(this, port, host, ...(isHost || second === undefined ? rest : [second, ...rest]))
  }
  return listen.apply(this, args)
}
