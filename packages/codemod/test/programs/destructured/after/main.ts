import { ScfClient, type CreateAliasRequest, type InvokeResponse } from '@tc3/client-scf'

const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey, SCF_ENDPOINT: endpoint } = process.env

type Api = InstanceType<typeof ScfClient>

function connect(): Api {
  const credential = { secretId: secretId ?? '', secretKey: secretKey ?? '' }
  const httpProfile = { endpoint, protocol: 'http://', reqTimeout: 5 }
  return new ScfClient({ credentials: credential, region: 'ap-guangzhou', endpoint: `http://${httpProfile.endpoint ?? 'scf.tencentcloudapi.com'}`, timeout: httpProfile.reqTimeout * 1000 })
}

async function release(api: ScfClient, name: string): Promise<InvokeResponse> {
  const { FunctionVersion = '1' } = await api.publishVersion({ FunctionName: name })
  const alias: CreateAliasRequest = { FunctionName: name, Name: 'prod', FunctionVersion }
  await api.createAlias(alias)
  return api.invoke({ FunctionName: name, Qualifier: 'prod', ClientContext: '{"a":1}' })
}

/** Changes when a timer fires. */
export async function reschedule(api: Api, name: string, cron: string): Promise<void> {
  await api.updateTrigger({ FunctionName: name, TriggerName: 'timer', Type: 'timer', TriggerDesc: cron })
}

async function main() {
  const api = connect()
  await api.createFunction({ FunctionName: 'hello', Code: { CosBucketName: 'code', CosObjectName: '/hello.zip' } })
  const { Result } = await release(api, 'hello')
  console.log(Result?.RetMsg)
  const { Aliases } = await api.listAliases({ FunctionName: 'hello' })
  console.log(Aliases?.map((alias) => `${alias.Name}=${alias.FunctionVersion}`).join())
}

main()
