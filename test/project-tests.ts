/** Tests that create, generate and compile whole projects. They take long, so `npm run projects` runs them on their own. */
export const projectTests: string[] = [
  'generate-tasks.test.ts',
  'import-metadata.test.ts',
  'imported-products.test.ts',
  'init.test.ts',
  'names.test.ts',
  'one-truth.test.ts',
  'recipe-skeletons.test.ts',
  'upgrades.test.ts',
]
