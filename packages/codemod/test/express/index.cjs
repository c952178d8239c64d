// As much of Express as the program in programs/express-handler/ needs. The real one is not a dependency of this package.
const { createServer } = require('node:http')

function parameters(pattern, path) {
  const names = []
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name)
    return '([^/]+)'
  })
  const values = new RegExp(`^${source}$`).exec(path)
  return values && Object.fromEntries(names.map((name, index) => [name, values[index + 1]]))
}

function express() {
  const routers = []
  let onError

  function use(handler) {
    if (handler.routes) routers.push(handler)
    else onError = handler
  }

  function listen(port, listener) {
    return createServer((request, response) => {
      const url = new URL(request.url, 'http://localhost')
      const query = Object.fromEntries(url.searchParams)
      response.status = (code) => Object.assign(response, { statusCode: code })
      response.json = (value) => response.end(JSON.stringify(value))
      for (const { pattern, handler } of routers.flatMap(({ routes }) => routes)) {
        const params = parameters(pattern, url.pathname)
        if (params) {
          const next = (error) => onError(error, request, response, () => {})
          handler(Object.assign(request, { params, query }), response, next)
          return
        }
      }
    }).listen(port, listener)
  }
  return { use, listen }
}

express.Router = () => {
  const routes = []
  return { routes, get: (pattern, handler) => void routes.push({ pattern, handler }) }
}

module.exports = express
