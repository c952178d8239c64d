import { isScfError, ScfClient } from '@tc3/client-scf'

const scf = new ScfClient({
  region: 'ap-guangzhou',
  endpoint: `http://${process.env.SCF_ENDPOINT}`,
  timeout: 30_000
})

try {
  await scf.deleteNamespace({ Namespace: 'default' })
} catch (error) {
  if (!isScfError(error)) throw error
  console.log(error.code)
}
