// Answers every request alike, in a process of its own; prints its port.
import { createServer } from 'node:http'

const answer = JSON.stringify({
  Response: {
    Result: {
      FunctionRequestId: '3c140219-cfe9-470e-b241-907877d6fb03',
      RetMsg: 'hello from scf',
      Log: '',
      ErrMsg: '',
      MemUsage: 131072,
      Duration: 2,
      BillDuration: 100,
      InvokeResult: 0,
    },
    RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c',
  },
})

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
    response.end(answer)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
