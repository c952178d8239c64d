import type { Model } from '../model/model.js'
import type { GeneratedFile } from './generated-file.js'
import type { Render } from './render.js'

/** Generates files from the model. Emitters are pure functions, which checking, watching and writing share. */
export type Emitter = (model: Model, render: Render) => GeneratedFile[]
