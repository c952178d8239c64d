import { aWhile, usual } from './account.js'
import type { Account, Recipe } from './recipe.js'

/** Leaves the function `another` in the status Creating. */
export async function creating({ scf, call }: Account) {
  scf.transitions.set('function.Creating', aWhile)
  await call('CreateFunction', usual.CreateFunction)
}

/** Leaves the function `another` in the status CreateFailed. */
export async function createdBadly({ scf, call }: Account) {
  scf.transitions.fail('function.Creating')
  await call('CreateFunction', usual.CreateFunction)
}

/** Leaves the function `hello` in the status Updating. */
export async function updating({ scf, call }: Account) {
  scf.transitions.set('function.Updating', aWhile)
  await call('UpdateFunctionConfiguration', usual.UpdateFunctionConfiguration)
}

/** Leaves the function `hello` in the status Deleting. */
export async function deleting({ scf, call }: Account) {
  scf.transitions.set('function.Deleting', aWhile)
  await call('DeleteFunction', usual.DeleteFunction)
}

/** Leaves version 2 of the function `hello` in the status PublishFailed. */
export async function publishedBadly({ scf, call }: Account) {
  scf.transitions.fail('function.Publishing')
  await call('PublishVersion', usual.PublishVersion)
}

/** Leaves the provisioned concurrency of version 1 of the function `hello` InProgress. */
export async function providing({ scf, call }: Account) {
  scf.transitions.set('provisionedConcurrency.InProgress', aWhile)
  await call('PutProvisionedConcurrencyConfig', usual.PutProvisionedConcurrencyConfig)
}

export const whileUpdating: Recipe = { how: 'Call it while the function is `Updating`.', given: updating }
export const whileDeleting: Recipe = { how: 'Call it while the function is `Deleting`.', given: deleting }
