const { scf } = require('tencentcloud-sdk-nodejs-scf')

module.exports = async function count(region) {
  const client = new scf.v20180416.Client({ credential: { secretId: 'id', secretKey: 'key' }, region })
  try {
    const { TotalCount } = await client.ListFunctions({ Limit: 1 })
    return TotalCount
  } catch (err) {
    if (err.code === 'ResourceNotFound.Namespace') return 0
    throw err
  }
}
