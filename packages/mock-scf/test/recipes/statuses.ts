import { longDuration, validInputs } from './account.js'
import type { Account, Recipe } from './recipe.js'

/** Leaves the function `another` in the status Creating. */
export async function startCreating({ scf, call }: Account) {
  scf.transitions.set('function.Creating', longDuration)
  await call('CreateFunction', validInputs.CreateFunction)
}

/** Leaves the function `another` in the status CreateFailed. */
export async function failToCreate({ scf, call }: Account) {
  scf.transitions.fail('function.Creating')
  await call('CreateFunction', validInputs.CreateFunction)
}

/** Leaves the function `hello` in the status Updating. */
export async function startUpdating({ scf, call }: Account) {
  scf.transitions.set('function.Updating', longDuration)
  await call('UpdateFunctionConfiguration', validInputs.UpdateFunctionConfiguration)
}

/** Leaves the function `hello` in the status Deleting. */
export async function startDeleting({ scf, call }: Account) {
  scf.transitions.set('function.Deleting', longDuration)
  await call('DeleteFunction', validInputs.DeleteFunction)
}

/** Leaves version 2 of the function `hello` in the status PublishFailed. */
export async function failToPublish({ scf, call }: Account) {
  scf.transitions.fail('function.Publishing')
  await call('PublishVersion', validInputs.PublishVersion)
}

/** Leaves version 2 of the function `hello` in the status Publishing. */
export async function startPublishing({ scf, call }: Account) {
  scf.transitions.set('function.Publishing', longDuration)
  await call('PublishVersion', validInputs.PublishVersion)
}

/** Leaves the provisioned concurrency of version 1 of the function `hello` InProgress. */
export async function startProvisioning({ scf, call }: Account) {
  scf.transitions.set('provisionedConcurrency.InProgress', longDuration)
  await call('PutProvisionedConcurrencyConfig', validInputs.PutProvisionedConcurrencyConfig)
}

export const whileUpdating: Recipe = {
  how: 'Call the action while the function is `Updating`.',
  setUp: startUpdating,
}
export const whileDeleting: Recipe = {
  how: 'Call the action while the function is `Deleting`.',
  setUp: startDeleting,
}
