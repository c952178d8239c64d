import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'

// Uses the account whose keys are in the environment, or else an emulator in this process.
const { credentials, fetch } = process.env.TENCENTCLOUD_SECRET_ID ? {} : createScf()
const region = process.env.TENCENTCLOUD_REGION ?? 'ap-guangzhou'
const scf = new ScfClient({ region, credentials, fetch })

for await (const { Name } of scf.paginate.listNamespaces()) {
  const { TotalCount } = await scf.listFunctions({ Namespace: Name, Limit: 1 })
  console.log(`${Name}: ${TotalCount} functions`)
}
