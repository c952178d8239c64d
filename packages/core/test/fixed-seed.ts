import fc from 'fast-check'

// Every run generates the same inputs, so that no test fails by chance. Set SEED to generate others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
