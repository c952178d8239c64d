/** A `fetch` that responds to every request with the same content of `Response`. */
export function respondWith(content: object): typeof fetch {
  return async () => Response.json({ Response: { ...content, RequestId: 'r' } })
}
