// A node:http server that responds to every request with the body on the command line. Prints its port.
import { createServer } from 'node:http'

const [, , body] = process.argv
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
const server = createServer((_request, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
