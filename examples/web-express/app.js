import express from 'express'

const app = express()

app.get('/', (_request, response) => {
  response.send('Hello from Express\n')
})

app.post('/notes', express.json(), (request, response) => {
  response.status(201).json({ text: request.body.text, requestId: request.get('X-Scf-Request-Id') })
})

// In the cloud, a web function must listen on this port, at all addresses.
app.listen(9000, '0.0.0.0')
