import * as tencentcloud from 'tencentcloud-sdk-nodejs'
import type { Client as ScfClient } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/v20180416/scf_client'
import type { CreateAliasRequest, InvokeResponse } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/v20180416/scf_models'

const {
  scf: {
    v20180416: { Client },
  },
} = tencentcloud
const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey, SCF_ENDPOINT: endpoint } = process.env

type Api = InstanceType<typeof Client>

function connect(): Api {
  const credential = { secretId: secretId ?? '', secretKey: secretKey ?? '' }
  const httpProfile = { endpoint, protocol: 'http://', reqTimeout: 5 }
  return new Client({ credential, region: 'ap-guangzhou', profile: { httpProfile } })
}

async function release(api: ScfClient, name: string): Promise<InvokeResponse> {
  const { FunctionVersion = '1' } = await api.PublishVersion({ FunctionName: name })
  const alias: CreateAliasRequest = { FunctionName: name, Name: 'prod', FunctionVersion }
  await api.CreateAlias(alias)
  return api.Invoke({ FunctionName: name, Qualifier: 'prod', ClientContext: '{"a":1}' })
}

/** Changes when a timer fires. */
export async function reschedule(api: Api, name: string, cron: string): Promise<void> {
  await api.UpdateTrigger({ FunctionName: name, TriggerName: 'timer', Type: 'timer', TriggerDesc: cron })
}

async function main() {
  const api = connect()
  await api.CreateFunction({ FunctionName: 'hello', Code: { CosBucketName: 'code', CosObjectName: '/hello.zip' } })
  const { Result } = await release(api, 'hello')
  console.log(Result?.RetMsg)
  const { Aliases } = await api.ListAliases({ FunctionName: 'hello' })
  console.log(Aliases?.map((alias) => `${alias.Name}=${alias.FunctionVersion}`).join())
}

main()
