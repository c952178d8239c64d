import { ScfClient } from '@tc3/client-scf'

export default {
  async fetch(_request, { SECRET_ID, SECRET_KEY }) {
    const credentials = { secretId: SECRET_ID, secretKey: SECRET_KEY }
    const scf = new ScfClient({ region: 'ap-guangzhou', credentials })
    return Response.json(await scf.listFunctions())
  },
}
