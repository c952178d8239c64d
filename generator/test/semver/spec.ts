import { readSpec, type SpecTexts } from '../spec-texts.js'

/** The folder of the demo product below spec/. */
export const demo = 'demo/2020-01-01'

/** A platform with one product that contains everything that can change. */
export const baseSpec: SpecTexts = readSpec(new URL('./spec/', import.meta.url), demo)
