import type { Breach, Rule } from './breach.js'
import { kind } from './kind.js'
import { type Direction, Documentation, type Parameter, type Prepared } from './prepared.js'
import type { Constraints, Members } from './shape.js'
import type { Tests } from './test.js'

/**
 * Holds a value against parameters or members, and reports each rule that it breaks: first the members that are not
 * known, then the others in the order of the documentation. What `report` throws ends the check.
 */
export type Check<Known extends Constraints> = (
  value: unknown,
  members: Members<Known>,
  report: (breach: Breach<Known>) => void,
) => void

/**
 * Makes a check. It keeps what it has made ready of the documentation, so make it once for many values.
 *
 * @param types The data types, by name. Values of any others are not checked.
 */
export function createCheck<Known extends Constraints>(
  types: Readonly<Record<string, Members<Known>>>,
  direction: Direction = 'input',
): Check<Known> {
  const documentation = new Documentation(types, direction)
  return (value, members, report) => {
    new Walk(documentation, report).object(value, documentation.of(members))
  }
}

/** One check of one value. */
class Walk<Known extends Constraints> {
  readonly #documentation: Documentation<Known>
  readonly #report: (breach: Breach<Known>) => void
  /** The names and indexes that lead to what is being checked. */
  readonly #path: (string | number)[] = []

  constructor(documentation: Documentation<Known>, report: (breach: Breach<Known>) => void) {
    this.#documentation = documentation
    this.#report = report
  }

  /** @param parameter What the object is a value of; undefined where it is the value as a whole. */
  object(value: unknown, { owner, parameters }: Prepared<Known>, parameter?: Parameter<Known>): void {
    if (!isObject(value)) {
      const expected = owner.type === undefined ? 'an object' : `an object of type ${owner.type}`
      this.#breach('type', value, `be ${expected}, but is ${kind(value)}`, parameter ?? { owner })
      return
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(owner.members, name) && !this.#isAbsent(value[name])) {
        this.#path.push(name)
        this.#breach('unknown', value[name], 'be left out', { owner })
        this.#path.pop()
      }
    }
    for (const parameter of parameters) {
      const { name, required } = parameter
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      const isAbsent = this.#isAbsent(member)
      if (isAbsent && !required) continue
      this.#path.push(name)
      if (isAbsent) this.#breach('required', undefined, 'be given', parameter)
      else this.#member(member, parameter)
      this.#path.pop()
    }
  }

  /** Null says in an input that there is no value. */
  #isAbsent(value: unknown): boolean {
    return value === undefined || (value === null && this.#documentation.direction === 'input')
  }

  #member(value: unknown, parameter: Parameter<Known>): void {
    const { list, type, nullable } = parameter.field
    if (value === null && nullable) return
    if (!list) {
      this.#element(value, parameter)
      return
    }
    if (!Array.isArray(value)) {
      this.#breach('type', value, `be an array of ${type}, but is ${kind(value)}`, parameter)
      return
    }
    this.#test(value, parameter.lists, parameter)
    for (let index = 0; index < value.length; index++) {
      this.#path.push(index)
      this.#element(value[index], parameter)
      this.#path.pop()
    }
  }

  #element(value: unknown, parameter: Parameter<Known>): void {
    const { scalar, field } = parameter
    if (scalar === undefined) {
      const dataType = this.#documentation.dataType(field.type)
      if (dataType !== undefined) this.object(value, dataType, parameter)
      return
    }
    if (!scalar.is(value)) {
      this.#breach('type', value, `be ${scalar.expected}, but is ${kind(value)}`, parameter)
      return
    }
    this.#test(value, parameter.values, parameter)
    if (typeof value === 'string') this.#test(value, parameter.texts, parameter)
    if (typeof value === 'number' || typeof value === 'bigint') {
      this.#test(value, parameter.numbers, parameter)
    }
  }

  #test<Value>(value: Value, tests: Tests<Value>, parameter: Parameter<Known>): void {
    for (const [rule, test] of tests) {
      const words = test(value)
      if (words !== undefined) this.#breach(rule, value, words, parameter)
    }
  }

  #breach(
    rule: Rule,
    value: unknown,
    words: string,
    { field, owner }: Pick<Breach<Known>, 'owner'> & { readonly field?: Known },
  ): void {
    this.#report({ rule, path: [...this.#path], field, value, words, owner })
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
