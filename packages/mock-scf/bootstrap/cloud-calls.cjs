'use strict'
// Lets a function call the emulator with any SDK: requests to the API of the cloud go to the emulator. Runs on any Node from
// 10 on, and loads nothing but modules of Node.

const http = require('http')
const https = require('https')
const { syncBuiltinESMExports } = require('module')

const cloudHost = /^[a-z0-9.-]+\.tencentcloudapi\.com$/i

/** Merges the arguments of https.request, which are a URL, options, or both. */
function readOptions(input, more) {
  if (typeof input !== 'string' && !(input instanceof URL)) return Object.assign({}, input)
  const url = new URL(input)
  const { hostname, port, pathname, search } = url
  return Object.assign({ hostname, port, path: pathname + search }, typeof more === 'object' ? more : {})
}

/** Returns the value of a header; undefined if there is none. */
function headerOf(headers, name) {
  const found = Object.keys(headers || {}).find((key) => key.toLowerCase() === name)
  return found === undefined ? undefined : headers[found]
}

/**
 * Sends the requests to the cloud to the emulator.
 *
 * @param endpoint Such as `http://127.0.0.1:9580`.
 */
exports.redirectCloudCalls = function redirectCloudCalls(endpoint) {
  const { hostname, port } = new URL(endpoint)
  const { request } = https

  https.request = function requestOfEmulator(...parameters) {
    const [input, more] = parameters
    const options = readOptions(input, more)
    const host = options.hostname || String(options.host || '').split(':')[0]
    if (!cloudHost.test(host)) return request.apply(https, parameters)
    const headers = Object.assign({}, options.headers)
    if (headerOf(headers, 'host') === undefined) headers.host = host
    const target = { protocol: 'http:', hostname, host: hostname, port, agent: undefined, headers }
    const onResponse = parameters.find((parameter) => typeof parameter === 'function')
    return http.request(Object.assign(options, target), onResponse)
  }
  https.get = function getOfEmulator(...parameters) {
    const sent = https.request(...parameters)
    sent.end()
    return sent
  }
  if (syncBuiltinESMExports) syncBuiltinESMExports()

  const { fetch } = globalThis
  if (!fetch) return
  globalThis.fetch = function fetchOfEmulator(input, options) {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== 'https:' || !cloudHost.test(url.hostname)) return fetch(input, options)
    const cloud = new Request(input, options)
    const headers = new Headers(cloud.headers)
    headers.set('host', url.host)
    const { method, body, signal } = cloud
    return fetch(endpoint + url.pathname + url.search, {
      method,
      headers,
      signal,
      ...(body === null ? {} : { body, duplex: 'half' }),
    })
  }
}
