// A server of fastify, without logs, that verifies nothing and responds to every POST with the body on the command line. Prints
// its port.

const { default: fastify } = await import(
  new URL('../../peers/node_modules/fastify/fastify.js', import.meta.url).href
)
const [, , body] = process.argv
const response = JSON.parse(body)
const app = fastify()
app.post('/', async () => response)
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${app.server.address().port}\n`)
