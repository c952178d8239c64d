import http from 'node:http'
import { onTestFinished } from 'vitest'

/** Replaces a function of node:http until the test ends, as tools for tests and tracing do. Clients then send with it. */
export function replaceHttp(): void {
  const { request } = http
  http.request = Object.assign((...words: Parameters<typeof request>) => request(...words))
  onTestFinished(() => {
    http.request = request
  })
}
