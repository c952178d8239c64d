import { ScfClient } from '@tc3/client-scf'

const scf = new ScfClient({ region: 'ap-guangzhou' })
export const { TotalCount } = await scf.listFunctions()
console.log(TotalCount)
