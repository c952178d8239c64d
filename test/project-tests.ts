/** Tests that create, generate and compile whole projects. They take long, so `npm run projects` runs them on their own. */
export const projectTests: string[] = [
  'import-metadata.test.ts',
  'imported-products.test.ts',
  'init.test.ts',
  'names.test.ts',
  'one-truth.test.ts',
  'recipe-skeletons.test.ts',
]
