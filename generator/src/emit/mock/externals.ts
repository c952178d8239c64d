import type { External } from '../typescript/module.js'

/** The imports of generated emulators from @tc3/mock. */
export const externals: readonly External[] = ['CommonErrorCode', 'Context', 'Product', 'StatusMachine'].map(
  (name) => ({ key: `mock:${name}`, module: '@tc3/mock', name, typeOnly: true }),
)
