import common from 'tencentcloud-sdk-nodejs-common'

const { CommonClient, EnvironmentVariableCredential } = common

const client = new CommonClient('scf.tencentcloudapi.com', '2018-04-16', {
  credential: new EnvironmentVariableCredential(),
  region: 'ap-guangzhou',
  profile: {
    httpProfile: {
      protocol: 'http://',
      endpoint: process.env.SCF_ENDPOINT!,
      reqTimeout: 2 * 5,
    },
  },
})

const { Namespaces } = await client.request('ListNamespaces', { Limit: 10 })
for (const { Name } of Namespaces) console.log(Name)

await client
  .request('DeleteNamespace', { Namespace: 'default' }, { signal: AbortSignal.timeout(5000) })
  .catch((error) => console.log(error.code, error.getRequestId().length))
