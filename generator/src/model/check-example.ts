import type { Report } from '../diagnostics/report.js'
import type { Path, SourceDocument } from '../load/source-document.js'
import type { DataType, Parameter, TypeReference } from './model.js'
import { typeName } from './model.js'
import { constraintProblem, scalarProblem } from './value.js'

/** The documentation writes `xx` or `abc` where any text may stand, and `<Weight>` where any value may. */
const anyText = /^(x+|abc)$/i
const anyValue = /^<[^<>]+>$/

type Direction = 'request' | 'response'

/** Holds a documented example against what its action lists. */
export class ExampleChecker {
  readonly #source: SourceDocument
  readonly #types: ReadonlyMap<string, Pick<DataType, 'members'>>
  readonly #report: Report
  readonly #direction: Direction

  constructor(
    direction: Direction,
    source: SourceDocument,
    types: ReadonlyMap<string, Pick<DataType, 'members'>>,
    report: Report,
  ) {
    this.#direction = direction
    this.#source = source
    this.#types = types
    this.#report = report
  }

  /**
   * Checks a map of values against parameters or members.
   *
   * @param owner What lists the parameters, for messages.
   * @param path Where the map stands in the file.
   */
  members(
    value: Readonly<Record<string, unknown>>,
    parameters: readonly Parameter[],
    owner: string,
    path: Path,
  ): void {
    const known = new Map(parameters.map((parameter) => [parameter.name, parameter]))
    for (const [name, element] of Object.entries(value)) {
      const parameter = known.get(name)
      if (parameter === undefined) {
        this.#report.add('example-unknown', this.#source.keyAt([...path, name]), name, owner, known.keys())
      } else {
        this.#parameter(element, parameter, [...path, name])
      }
    }
    for (const parameter of parameters) {
      if (!(parameter.name in value) && this.#isRequired(parameter)) {
        this.#report.add('example-missing', this.#source.keyAt(path), parameter.name, owner)
      }
    }
  }

  /** Answers hold every member that is neither null nor marked as not required. */
  #isRequired({ required, nullable }: Parameter): boolean {
    return this.#direction === 'request' ? required === true : (required ?? !nullable)
  }

  #parameter(value: unknown, parameter: Parameter, path: Path): void {
    if (value === null && parameter.nullable) return
    const { type } = parameter
    if (!type.array) {
      this.#element(value, parameter, type, path)
      return
    }
    if (!Array.isArray(value)) {
      this.#problem(path, `expected ${typeName(type)}`)
      return
    }
    const { maxItems } = parameter
    if (maxItems !== undefined && value.length > maxItems)
      this.#problem(path, `expected at most ${maxItems} elements`)
    value.forEach((element, index) => {
      this.#element(element, parameter, type, [...path, index])
    })
  }

  #element(value: unknown, parameter: Parameter, type: TypeReference, path: Path): void {
    if (type.scalar === undefined) {
      const dataType = this.#types.get(type.name)
      // An unknown data type has been reported where it is named.
      if (dataType === undefined) return
      if (isMap(value)) this.members(value, dataType.members, `the data type ${type.name}`, path)
      else this.#problem(path, `expected ${type.name}`)
      return
    }
    if (typeof value === 'string' && anyValue.test(value)) return
    const problem = scalarProblem(value, { ...type, array: false })
    if (problem !== undefined) this.#problem(path, problem)
    if (problem !== undefined || (typeof value === 'string' && anyText.test(value))) return
    // An answer's empty text stands for no value.
    if (value === '' && this.#direction === 'response') return
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      const broken = constraintProblem(value, parameter)
      if (broken !== undefined) this.#problem(path, broken)
    }
  }

  #problem(path: Path, problem: string): void {
    // The path below `params` or `response`, as a caller would write it.
    const start = path.findIndex((step) => step === 'params' || step === 'response') + 1
    this.#report.add('example-value', this.#source.valueAt(path), path.slice(start).join('.'), problem)
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
