import { loadTemplates } from '../project/templates.js'
import { diskSource } from '../spec/source.js'
import { findUnit, unitsOf } from '../spec/unit.js'
import { build } from './build.js'
import type { GenerationCache } from './generation-cache.js'

/**
 * Builds a product without writing it, so that the next generation in this process finds loaded modules, compiled templates
 * and parsed files. Otherwise it takes three times as long.
 *
 * @param product The service name of the product; by default the first one.
 * @param now The time in milliseconds since 1970.
 */
export async function prepare(
  root: string,
  cache: GenerationCache,
  product: string | undefined,
  now: number,
): Promise<void> {
  const units = await unitsOf(diskSource(root))
  const unit =
    product === undefined ? units.find(({ service }) => service !== undefined) : findUnit(product, units)
  const render = cache.renderWith(await loadTemplates(root))
  if (unit !== undefined) await build(root, unit, render, () => 0, now, cache.sources)
}
