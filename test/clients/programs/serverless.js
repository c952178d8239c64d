// Commands of Serverless Framework with its plugin for SCF, as a developer types them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { secretId, secretKey } from './account.js'
import { flow } from './flow.js'
import { writeSource } from './package.js'

const { resolve } = createRequire(import.meta.url)
const command = join(dirname(resolve('serverless/package.json')), 'bin/serverless.js')
// Without telemetry, notifications and questions.
const env = { ...process.env, SLS_TRACKING_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off', CI: '1' }

copyFileSync(
  fileURLToPath(new URL('../projects/serverless/serverless.yml', import.meta.url)),
  'serverless.yml',
)
writeFileSync(
  'credentials',
  `[default]\ntencent_secret_id = ${secretId}\ntencent_secret_key = ${secretKey}\n`,
)

/** Runs a command, and returns what it printed. */
function serverless(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    env,
    encoding: 'utf8',
  })
  const output = stdout + stderr
  process.stdout.write(output)
  assert.equal(status, 0, output)
  return output
}

await flow('deploy', async () => {
  writeSource('.', 'first')
  const output = serverless('deploy')
  assert.match(output, /Created timer trigger nightly/)
  assert.match(output, /Deployed function plugin-dev-hello successful/)
  assert.match(output, /resources: 1/)
})

await flow('information', async () => {
  assert.match(serverless('info'), /Deployed functions: *\n *plugin-dev-hello/)
})

await flow('invoke', async () => {
  const output = serverless('invoke', '-f', 'hello', '-d', '{"a":1}')
  assert.match(output, /START RequestId/)
  assert.match(output, /\tfirst\n/)
})

await flow('read logs', async () => {
  assert.match(serverless('logs', '-f', 'hello'), /"FunctionName": "plugin-dev-hello"/)
})

await flow('redeploy', async () => {
  writeSource('.', 'second')
  const output = serverless('deploy')
  assert.match(output, /Updating code/)
  assert.match(output, /Deployed function plugin-dev-hello successful/)
})

await flow('add a trigger', async () => {
  const parameters = "{ cronExpression: '0 0 * * * * *', enable: true }"
  appendFileSync('serverless.yml', `      - timer: { name: hourly, parameters: ${parameters} }\n`)
  assert.match(serverless('deploy', 'function', '-f', 'hello'), /Created timer trigger hourly/)
})

await flow('lists', async () => {
  assert.match(serverless('deploy', 'list'), /plugin-dev/)
})

await flow('remove', async () => {
  assert.match(serverless('remove'), /Removed function plugin-dev-hello successful/)
  assert.match(serverless('info'), /There are no functions deployed yet/)
})
