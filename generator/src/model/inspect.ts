import type { ErrorCode, Model, Parameter, Product } from './model.js'
import { typeName } from './model.js'

/** Converts a product to plain data for other programs: names, types as the documentation spells them, and no prose. */
export function inspect(model: Model, product: Product): object {
  const input = ({ name, type, required }: Parameter) => ({
    name,
    type: typeName(type),
    required: required ?? false,
  })
  const output = ({ name, type, nullable }: Parameter) => ({ name, type: typeName(type), nullable })
  const error =
    (common: boolean) =>
    ({ code, description }: ErrorCode) => ({ code, message: description, common })
  return {
    service: product.service,
    version: product.version,
    actions: product.actions.map((action) => ({
      name: action.name,
      category: action.category,
      rateLimit: action.rateLimit,
      deprecated: action.deprecated !== undefined,
      regions: action.regions ?? null,
      input: action.input.map(input),
      output: action.output.map(output),
      errors: action.errors.map(({ code }) => code),
      examples: action.examples.length,
    })),
    types: product.types.map(({ name, members }) => ({
      name,
      members: members.map((member) => ({ ...input(member), nullable: member.nullable })),
    })),
    errors: [...model.platform.errors.map(error(true)), ...product.errors.map(error(false))],
    regions: product.regions.map(({ value }) => value),
  }
}
