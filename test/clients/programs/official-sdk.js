import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The official SDKs. Version 3 of the first site, and that of the international site, have callbacks and models. */
export const sdks = /** @type {const} */ ([
  'tencentcloud-sdk-nodejs-4',
  'tencentcloud-sdk-nodejs-3',
  'tencentcloud-sdk-nodejs-intl-en',
])

/**
 * How an SDK connects. Without an endpoint it uses the host of the cloud.
 *
 * @typedef {object} Connection
 * @property {string} secretId
 * @property {string} secretKey
 * @property {string} [token]
 * @property {string} region
 * @property {string} [signMethod]
 * @property {string} [reqMethod]
 * @property {string} [endpoint]
 */

/**
 * Calls of an action.
 *
 * @typedef {object} Official
 * @property {(action: string) => boolean} knows Whether the SDK has a method for an action.
 * @property {(action: string, input: object) => Promise<Record<string, any>>} call Calls the method of an action, which
 *   sends the parameters that the SDK knows.
 * @property {(action: string, input: object) => Promise<Record<string, any>>} request Calls an action by its name.
 */

/**
 * Connects an official SDK, as published.
 *
 * @param {typeof sdks[number]} name
 * @param {Connection} connection
 * @returns {Official}
 */
export function connect(name, connection) {
  return name === 'tencentcloud-sdk-nodejs-4'
    ? connectVersion4(name, connection)
    : connectCallbacks(name, connection)
}

/** @returns {Official} */
function connectVersion4(name, { secretId, secretKey, token, region, signMethod, reqMethod, endpoint }) {
  const { Client } = require(name).scf.v20180416
  const httpProfile = { ...(reqMethod && { reqMethod }), ...(endpoint && { endpoint, protocol: 'http://' }) }
  const client = new Client({
    credential: { secretId, secretKey, token },
    region,
    profile: { ...(signMethod && { signMethod }), httpProfile },
  })
  return {
    knows: (action) => action in client,
    call: (action, input) => client[action](input),
    request: (action, input) => client.request(action, withoutUndefined(input)),
  }
}

/** @returns {Official} */
function connectCallbacks(name, { secretId, secretKey, token, region, signMethod, reqMethod, endpoint }) {
  const { common, scf } = require(name)
  const { Client, Models } = scf.v20180416
  const ClientProfile = require(`${name}/tencentcloud/common/profile/client_profile.js`)
  const HttpProfile = require(`${name}/tencentcloud/common/profile/http_profile.js`)
  const httpProfile = new HttpProfile(endpoint && 'http://', endpoint, reqMethod)
  const client = new Client(
    new common.Credential(secretId, secretKey, token),
    region,
    new ClientProfile(signMethod, httpProfile),
  )
  return {
    knows: (action) => action in client,
    call(action, input) {
      const request = new Models[`${action}Request`]()
      request.from_json_string(JSON.stringify(input))
      return promise((done) => client[action](request, done))
    },
    request: (action, input) =>
      promise((done) => client.request(action, withoutUndefined(input), new AnyResponse(), done)),
  }
}

/** Some SDKs send undefined members as texts. */
function withoutUndefined(input) {
  return JSON.parse(JSON.stringify(input))
}

/** A response of an action that the SDK has no model of. */
class AnyResponse {
  deserialize(members) {
    Object.assign(this, members)
  }
}

function promise(start) {
  return new Promise((resolve, reject) => {
    start((error, response) => (error ? reject(error) : resolve(response)))
  })
}
