import { ScfClient } from '@tc3/client-scf'
import { Count } from './count.js'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { TotalCount } = await new ScfClient({ region: 'ap-guangzhou' }).listFunctions()
  return <Count initial={TotalCount} />
}
