import { ScfClient } from '@tc3/client-scf'

export const runtime = 'edge'
export const dynamic = 'force-dynamic'

const { TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_ENDPOINT_URL } = process.env
const credentials = { secretId: TENCENTCLOUD_SECRET_ID, secretKey: TENCENTCLOUD_SECRET_KEY }

export async function GET() {
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, endpoint: TENCENTCLOUD_ENDPOINT_URL })
  const { TotalCount } = await scf.listFunctions()
  return Response.json({ TotalCount })
}
