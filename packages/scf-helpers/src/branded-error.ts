/** A registered symbol, so that the guards recognize the errors of other copies of this package. */
const brand = Symbol.for('@tc3/scf-helpers.error')

/** Assigns the fields of an error, which each subclass declares. */
export abstract class BrandedError<Fields extends object> extends Error {
  abstract override get name(): string
  get [brand](): string {
    return this.name
  }

  constructor(message: string, { cause, ...fields }: Fields & { cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause })
    Object.assign(this, fields)
  }
}

/** Whether `error` is an error of this package with the given name. */
export function isBranded<E extends Error>(error: unknown, name: E['name']): error is E {
  return Object(error)[brand] === name
}
