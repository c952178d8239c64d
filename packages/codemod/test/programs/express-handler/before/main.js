const express = require('express')
const functions = require('./routes/functions')

const app = express()
app.use(functions)
app.use((err, req, res, next) => res.status(500).json({ error: err.code || err.message }))

const server = app.listen(0, async () => {
  const { port } = server.address()
  for (const path of ['/functions', '/functions/missing', '/functions?offset=x']) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    console.log(response.status, await response.text())
  }
  server.close()
})
