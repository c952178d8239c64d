import { ScfClient } from '@tc3/client-scf'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { TotalCount } = await new ScfClient({ region: 'ap-guangzhou' }).listFunctions()
  return Response.json({ TotalCount })
}
