import type { Action, ClientOptions, Service } from '@tc3/core'

export const cvm: Service = { service: 'cvm', version: '2017-03-12', endpoint: 'cvm.tencentcloudapi.com' }

export interface DescribeInstancesRequest {
  Limit?: number | undefined
  Offset?: number
  Filters?: { Name: string; Values: string[] }[]
  Name?: string
}
export interface DescribeInstancesResponse {
  TotalCount: number
  RequestId: string
}
export const describeInstances: Action<DescribeInstancesRequest, DescribeInstancesResponse> = {
  name: 'DescribeInstances',
  region: true,
}
export const describeRegions: Action<object, DescribeInstancesResponse> = {
  name: 'DescribeRegions',
  region: false,
}

export const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'SecretKeyExample' }
export const timestamp = 1539084154
export const clock = { now: () => timestamp * 1000 + 999 }

export const expectedOutput = { TotalCount: 0, RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c' }

/** Client options whose fetch records the requests, as the platform would send them, and responds with `body`. */
export function recorder(body: string = JSON.stringify({ Response: expectedOutput }), status = 200) {
  const requests: Request[] = []
  const options = {
    credentials,
    clock,
    region: 'ap-guangzhou',
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      return new Response(body, { status })
    },
  } satisfies ClientOptions
  function request(): Request {
    const [only, ...more] = requests
    if (only === undefined || more.length > 0)
      throw new Error(`Expected one request, not ${requests.length}.`)
    return only
  }
  return { options, requests, request }
}
