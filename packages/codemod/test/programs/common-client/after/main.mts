import { ScfClient } from '@tc3/client-scf'
import { fromEnv } from '@tc3/core/credentials/env'

const client = new ScfClient({
  credentials: fromEnv(),
  region: 'ap-guangzhou',
  endpoint: `http://${process.env.SCF_ENDPOINT!}`,
  timeout: 2 * 5 * 1000,
})

const { Namespaces } = await client.listNamespaces({ Limit: 10 })
for (const { Name } of Namespaces) console.log(Name)

await client
  .deleteNamespace({ Namespace: 'default' }, { signal: AbortSignal.timeout(5000) })
  .catch((error) => console.log(error.code, error.requestId.length))
