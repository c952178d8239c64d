// Serves the Worker. It uses the account whose keys are in the environment, or else an emulator in this process.
import { spawn } from 'node:child_process'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import workerd from 'workerd'

const { PORT = '8080', ...env } = process.env
if (!env.TENCENTCLOUD_SECRET_ID) {
  const cloud = createScf()
  const { url } = await listen(cloud)
  const { secretId, secretKey } = cloud.credentials
  Object.assign(env, {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    SCF_ENDPOINT: url,
  })
}

// workerd reports its port on the fourth stream.
const options = ['serve', 'config.capnp', `--socket-addr=http=127.0.0.1:${PORT}`, '--control-fd=3']
const worker = spawn(workerd.default, options, { env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
worker.stdio[3].once('data', (message) => {
  console.log(`The Worker is at http://127.0.0.1:${JSON.parse(message).port}`)
})
worker.on('exit', (code) => process.exit(code ?? 1))
