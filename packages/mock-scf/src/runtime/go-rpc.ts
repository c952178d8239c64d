import { createConnection, type Socket } from 'node:net'
import { createGobDecoder, createGobEncoder, type GobRecord, type GobStruct } from './gob.js'

/** The reply to a call: the response, or the error of a call that the program refused. */
export type RpcReply = { readonly response: GobRecord } | { readonly error: string }

/** A client of the package net/rpc of Go. */
export interface RpcClient {
  /**
   * Calls a method. Never settles if the connection ends before.
   *
   * @param method Such as `Function.Ping`.
   */
  call(method: string, type: GobStruct, parameters: GobRecord): Promise<RpcReply>
  close(): void
}

const requestHeader: GobStruct = { name: 'Request', fields: { ServiceMethod: 'string', Seq: 'uint' } }

/** How long to wait until connecting again while the program starts, in milliseconds. */
const connectInterval = 5

/** Connects to a program that listens on a port of this machine, as soon as it does. */
export function connectRpc(port: number): RpcClient {
  const encoder = createGobEncoder()
  const replies = new Map<number, (reply: RpcReply) => void>()
  let closed = false
  let socket: Socket | undefined
  let sequence = 0
  /** The header of the response whose body comes next. */
  let header: GobRecord | undefined

  const decode = createGobDecoder((value) => {
    if (!header) {
      header = value
      return
    }
    const { Seq = 0, Error: error } = header
    header = undefined
    replies.get(Number(Seq))?.(error ? { error: String(error) } : { response: value })
    replies.delete(Number(Seq))
  })

  const connected = new Promise<Socket>((resolve) => {
    function connect() {
      if (closed) return
      const attempt = createConnection({ host: '127.0.0.1', port }).unref()
      socket = attempt
      const retry = () => setTimeout(connect, connectInterval).unref()
      attempt.once('error', retry)
      attempt.once('connect', () => {
        attempt.off('error', retry).on('error', () => {})
        // The system may have chosen the free port for this end, too.
        if (attempt.localPort !== port) return resolve(attempt)
        attempt.destroy()
        retry()
      })
    }
    connect()
  })
  void connected.then((stream) => {
    stream.on('data', (data) => {
      try {
        decode(data)
      } catch (error) {
        stream.destroy()
        for (const reply of replies.values()) reply({ error: String(error) })
      }
    })
  })

  return {
    async call(method, type, parameters) {
      const stream = await connected
      const Seq = sequence
      sequence += 1
      const reply = new Promise<RpcReply>((resolve) => replies.set(Seq, resolve))
      const head = encoder.encode(requestHeader, { ServiceMethod: method, Seq })
      stream.write(Buffer.concat([head, encoder.encode(type, parameters)]))
      return reply
    },
    close() {
      closed = true
      socket?.destroy()
    },
  }
}
