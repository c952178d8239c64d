const { ScfClient } = require('@tc3/client-scf')

module.exports = async function count(region) {
  const client = new ScfClient({ credentials: { secretId: 'id', secretKey: 'key' }, region })
  try {
    const { TotalCount } = await client.listFunctions({ Limit: 1 })
    return TotalCount
  } catch (err) {
    if (err.code === 'ResourceNotFound.Namespace') return 0
    throw err
  }
}
