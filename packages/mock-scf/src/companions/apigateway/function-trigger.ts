import type { Emulator } from '../../emulator.js'
import { functionPath, namespacePath } from '../../store/paths.js'
import type { TriggerRecord } from '../../store/records.js'
import { triggerKey } from '../../trigger/lookup.js'

/** An API whose backend is a function. */
export interface FunctionApi {
  readonly serviceId: string
  readonly serviceName: string
  readonly apiId: string
  readonly path: string
  readonly method: string
  readonly functionName: string
  readonly namespace: string
  readonly qualifier: string
  readonly isIntegratedResponse: boolean
  readonly isBase64Encoded: boolean
}

/** Whether the function of an API exists. */
export function hasFunction({ tables }: Emulator, region: string, api: FunctionApi): boolean {
  return tables.functions.get(namespacePath(region, api.namespace), api.functionName) !== undefined
}

/** Adds the trigger of an API to its function, as SCF shows it. Must be called within a change of the store. */
export function putTrigger({ tables }: Emulator, region: string, api: FunctionApi, now: number): void {
  const record = triggerOf(api, now)
  tables.triggers.put(pathOf(region, api), triggerKey(record), record)
}

/** Removes the trigger of an API, if it is there. Must be called within a change of the store. */
export function deleteTrigger({ tables }: Emulator, region: string, api: FunctionApi): void {
  tables.triggers.delete(pathOf(region, api), triggerKey(triggerOf(api, 0)))
}

function pathOf(region: string, { namespace, functionName }: FunctionApi): string {
  return functionPath(region, namespace, functionName)
}

function triggerOf(api: FunctionApi, now: number): TriggerRecord {
  const { serviceId, serviceName, apiId, path, method } = api
  const description = {
    api: {
      apiId,
      authRequired: 'FALSE',
      requestConfig: { path, method },
      isIntegratedResponse: api.isIntegratedResponse ? 'TRUE' : 'FALSE',
      IsBase64Encoded: api.isBase64Encoded ? 'TRUE' : 'FALSE',
    },
    service: { serviceName, serviceId },
    release: { environmentName: 'release' },
  }
  return {
    // A service can have several APIs, so its name would not be unique.
    name: apiId,
    type: 'apigw',
    description: JSON.stringify(description),
    resourceId: `service/${serviceId}/API/${apiId}`,
    customArgument: '',
    qualifier: api.qualifier,
    enabled: true,
    remark: '',
    created: now,
    modified: now,
  }
}
