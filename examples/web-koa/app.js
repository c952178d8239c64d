import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import Koa from 'koa'

/** Sends two lines a second. Callers get each when it is sent. */
async function* countdown(start) {
  for (let count = start; count > 0; count -= 1) {
    yield `${count}\n`
    await setTimeout(500)
  }
}

const app = new Koa()

app.use((context) => {
  context.type = 'text'
  context.body = context.path === '/countdown' ? Readable.from(countdown(3)) : 'Hello from Koa\n'
})

// In the cloud, a web function must listen on this port, at all addresses.
app.listen(9000, '0.0.0.0')
