import type { Parameter } from './model.js'

/** Whether values are part of an input, of an output, or of both. */
export interface Direction {
  readonly input: boolean
  readonly output: boolean
  /**
   * Whether inputs are valid and have their defaults filled in, as they are for the handlers of an emulator.
   *
   * @defaultValue `false`
   */
  readonly filled?: boolean
}

/**
 * Whether a parameter may be absent. Without a Required column, an output contains all parameters that are not nullable.
 */
export function mayBeMissing(
  parameter: Pick<Parameter, 'required' | 'nullable' | 'default' | 'unchanged'>,
  { input, filled = false }: Direction,
): boolean {
  const { required, nullable } = parameter
  if (input && filled && hasFilledDefault(parameter)) return false
  return required === undefined ? input || nullable : !required
}

/** Whether an emulator fills in a default if the parameter is absent. */
function hasFilledDefault({
  default: initial,
  unchanged,
}: Pick<Parameter, 'default' | 'unchanged'>): boolean {
  return initial !== undefined && !unchanged
}
