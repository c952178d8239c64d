// node:http, which answers every request with the body that the command line has and does nothing else; prints its port.
import { createServer } from 'node:http'

const [, , body] = process.argv
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
const server = createServer((_request, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
