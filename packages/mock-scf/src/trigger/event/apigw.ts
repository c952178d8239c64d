import { encodeBase64 } from '../../code/zip.js'
import { bodyText, callerAddress, callerHeaders, type HttpMessage, queryMembers } from './http.js'

/** What the event of API Gateway needs of the API. */
export interface ApiCall {
  readonly serviceId: string
  readonly stage: string
  /** The path of the API, such as `/hello/{name}`. */
  readonly path: string
  /** A method, or `ANY`. */
  readonly method: string
  /** The values of the parameters in the path. */
  readonly pathParameters: Readonly<Record<string, string>>
  /** Whether bodies are sent in Base64. */
  readonly isBase64Encoded: boolean
}

/** Returns the event of a trigger of API Gateway. */
export function apigwEvent({ request, requestId, path }: HttpMessage, api: ApiCall): object {
  const { isBase64Encoded } = api
  const query = queryMembers(request.query)
  return {
    requestContext: {
      serviceId: api.serviceId,
      path: api.path,
      httpMethod: api.method,
      requestId,
      identity: {},
      sourceIp: callerAddress(request),
      stage: api.stage,
    },
    headers: callerHeaders(request),
    body: isBase64Encoded ? encodeBase64(request.body) : bodyText(request),
    pathParameters: api.pathParameters,
    queryStringParameters: {},
    headerParameters: {},
    stageVariables: {},
    path,
    queryString: query,
    httpMethod: request.method,
    isBase64Encoded,
  }
}
