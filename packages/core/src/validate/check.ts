import {
  type CompiledObject,
  type CompiledParameter,
  CompiledSchema,
  type Direction,
} from './compiled-schema.js'
import type { ConstraintChecks } from './constraint-check.js'
import { describeValue } from './describe-value.js'
import { isBytes } from './is-bytes.js'
import { allowsLargerMax } from './number-checks.js'
import type { Constraints, Members } from './schema.js'
import type { Rule, Violation } from './violation.js'

/**
 * Checks a value against parameters or members, and reports each rule that it violates: unknown members first, then the
 * others in the order of the documentation. An error that `report` throws ends the check.
 */
export type Check<Known extends Constraints> = (
  value: unknown,
  members: Members<Known>,
  report: (violation: Violation<Known>) => void,
) => void

/**
 * Creates a check. It caches the compiled schemas, so create it once for many values.
 *
 * @param types The data types by name. Values of other data types are not checked.
 */
export function createCheck<Known extends Constraints>(
  types: Readonly<Record<string, Members<Known>>>,
  direction: Direction = 'input',
): Check<Known> {
  const schema = new CompiledSchema(types, direction)
  return (value, members, report) => {
    new ValueChecker(schema, report).checkObject(value, schema.object(members))
  }
}

/** Checks one root value and everything in it. */
class ValueChecker<Known extends Constraints> {
  readonly #schema: CompiledSchema<Known>
  readonly #report: (violation: Violation<Known>) => void
  /** The names and indexes that lead to the value that is being checked. */
  readonly #path: (string | number)[] = []

  constructor(schema: CompiledSchema<Known>, report: (violation: Violation<Known>) => void) {
    this.#schema = schema
    this.#report = report
  }

  /** @param parameter The parameter that the object is a value of; undefined for the root value. */
  checkObject(
    value: unknown,
    { owner, parameters }: CompiledObject<Known>,
    parameter?: CompiledParameter<Known>,
  ): void {
    if (!isObject(value)) {
      const expected = owner.type === undefined ? 'an object' : `an object of type ${owner.type}`
      this.#violation('type', value, `be ${expected}, but is ${describeValue(value)}`, parameter ?? { owner })
      return
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(owner.members, name) && !this.#isAbsent(value[name])) {
        this.#path.push(name)
        this.#violation('unknown', value[name], 'be left out', { owner })
        this.#path.pop()
      }
    }
    for (const parameter of parameters) {
      const { name, isRequired } = parameter
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      const isAbsent = this.#isAbsent(member)
      if (isAbsent && !isRequired) continue
      this.#path.push(name)
      if (isAbsent) this.#violation('required', undefined, 'be given', parameter)
      else this.#checkMember(member, parameter, value)
      this.#path.pop()
    }
  }

  /** In an input, null stands for an absent value. */
  #isAbsent(value: unknown): boolean {
    return value === undefined || (value === null && this.#schema.direction === 'input')
  }

  /** @param siblings The object that contains the value. */
  #checkMember(
    value: unknown,
    parameter: CompiledParameter<Known>,
    siblings: Readonly<Record<string, unknown>>,
  ): void {
    const { list, type, nullable } = parameter.field
    if (value === null && nullable) return
    if (!list) {
      this.#checkElement(value, parameter, siblings)
      return
    }
    if (!Array.isArray(value)) {
      this.#violation('type', value, `be an array of ${type}, but is ${describeValue(value)}`, parameter)
      return
    }
    this.#checkConstraints(value, parameter.arrayChecks, parameter)
    for (let index = 0; index < value.length; index++) {
      this.#path.push(index)
      this.#checkElement(value[index], parameter, siblings)
      this.#path.pop()
    }
  }

  #checkElement(
    value: unknown,
    parameter: CompiledParameter<Known>,
    siblings: Readonly<Record<string, unknown>>,
  ): void {
    const { primitiveType, field } = parameter
    if (primitiveType === undefined) {
      const dataType = this.#schema.dataType(field.type)
      if (dataType !== undefined) this.checkObject(value, dataType, parameter)
      return
    }
    if (!primitiveType.includes(value)) {
      const requirement = `be ${primitiveType.expected}, but is ${describeValue(value)}`
      this.#violation('type', value, requirement, parameter)
      return
    }
    this.#checkConstraints(value, parameter.enumChecks, parameter)
    const text = isBytes(value) ? textOfEncodedSize(value) : value
    if (typeof text === 'string') this.#checkConstraints(text, parameter.stringChecks, parameter)
    if (typeof value === 'number' || typeof value === 'bigint') {
      const { usual, withLargerMax } = parameter.numberChecks
      const isLarger = field.maxWhen !== undefined && allowsLargerMax(field.maxWhen, siblings)
      this.#checkConstraints(value, isLarger ? withLargerMax : usual, parameter)
    }
  }

  #checkConstraints<Value>(
    value: Value,
    checks: ConstraintChecks<Value>,
    parameter: CompiledParameter<Known>,
  ): void {
    for (const [rule, check] of checks) {
      const requirement = check(value)
      if (requirement !== undefined) this.#violation(rule, value, requirement, parameter)
    }
  }

  #violation(
    rule: Rule,
    value: unknown,
    requirement: string,
    { field, owner }: Pick<Violation<Known>, 'owner'> & { readonly field?: Known },
  ): void {
    this.#report({ rule, path: [...this.#path], field, value, requirement, owner })
  }
}

/** A text as long as the bytes in Base64, for the constraints, which concern only its length. */
function textOfEncodedSize({ length }: Uint8Array): string {
  return 'A'.repeat(Math.ceil(length / 3) * 4)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
