import fc from 'fast-check'

// The same inputs in each run, so that no test fails by chance; another SEED makes others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
