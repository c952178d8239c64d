import type { Model } from '../model/model.js'
import type { GeneratedFile } from './generated-file.js'
import type { Render } from './render.js'

/** Makes files from the model; pure, so that checking, watching and writing share it. */
export type Emitter = (model: Model, render: Render) => GeneratedFile[]
