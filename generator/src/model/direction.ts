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
 * Whether a parameter may be absent. Unless `returned` says more, an output contains the parameters that are required or,
 * without a Required column, all that are not nullable.
 */
export function mayBeMissing(
  parameter: Pick<Parameter, 'required' | 'returned' | 'nullable' | 'default' | 'unchanged'>,
  { input, output, filled = false }: Direction,
): boolean {
  const { required, returned, nullable } = parameter
  if (input && filled && hasFilledDefault(parameter)) return false
  const isMissingInInput = input && required !== true
  const isMissingInOutput = output && !(returned ?? required ?? !nullable)
  return isMissingInInput || isMissingInOutput
}

/** Whether an emulator fills in a default if the parameter is absent. */
function hasFilledDefault({
  default: initial,
  unchanged,
}: Pick<Parameter, 'default' | 'unchanged'>): boolean {
  return initial !== undefined && !unchanged
}
