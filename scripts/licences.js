import { readdirSync, readFileSync } from 'node:fs'

/**
 * The packages of which files include parts, by the folder of their licence. Bundling the used parts of Valibot makes the
 * emulator start about 5 % faster, and `commander` and `picocolors`, about 3 %. Jest 29 cannot load the ES module of fflate in
 * jsdom.
 */
const included = {
  valibot: 'valibot and @valibot/to-json-schema',
  fflate: 'fflate',
  croner: 'croner',
  commander: 'commander',
  picocolors: 'picocolors',
  '@noble/hashes': '@noble/hashes',
  preact: 'preact, @preact/signals and @preact/signals-core',
}

/** The licences of the packages of which a file includes parts, for its beginning. */
export function licences({ moduleIds }) {
  return Object.entries(included)
    .filter(([folder]) => moduleIds.some((id) => id.includes(folder)))
    .map(([folder, names]) => `/*!\n${licence(folder, names)}\n*/`)
    .join('\n')
}

/** The licences of all packages that are included in bundles, for a file beside bundles without them. */
export function allLicences() {
  return Object.entries(included)
    .map(([folder, names]) => licence(folder, names))
    .join('\n\n')
}

function licence(folder, names) {
  return `Includes parts of ${names}.\n\n${licenceIn(folder)}`
}

function licenceIn(folder) {
  const path = new URL(`../node_modules/${folder}/`, import.meta.url)
  const file = readdirSync(path).find((name) => /^LICENSE/.test(name))
  return readFileSync(new URL(file, path), 'utf8').trim()
}
