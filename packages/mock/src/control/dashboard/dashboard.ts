import type { MaybePromise } from '@tc3/core/signing'

/** What a product adds to the dashboard: tables of its resources, pages about single ones, and links to its documentation. */
export interface Dashboard {
  /** The input parameter that names the resource of most actions, such as `InstanceId`. Requests can be filtered by it. */
  readonly subject?: DashboardSubject
  /** Returns the tables of the resources. */
  sections(): readonly DashboardSection[]
  /** Returns the page about the resource with an id; undefined if there is none. Default: resources have no pages. */
  readonly resource?: (id: string) => MaybePromise<DashboardResource | undefined>
  /** Returns a file of a resource; undefined if there is none. Default: resources have no files. */
  readonly file?: (id: string, path: string) => MaybePromise<DashboardFile | undefined>
  /** Returns the URL of the documentation of an error code. Default: error codes have no links. */
  readonly documentation?: (code: string) => string
}

/** The input parameter that names the resource of most actions. */
export interface DashboardSubject {
  /** The title of the column, such as `Instance`. */
  readonly title: string
  /** The name of the parameter, such as `InstanceId`. */
  readonly parameter: string
}

/** A table of resources. */
export interface DashboardSection {
  readonly title: string
  readonly columns: readonly string[]
  /** The rows. Only the first thousand are shown. */
  readonly rows: readonly DashboardRow[]
  /** The number of all rows, if `rows` is incomplete. Default: the length of `rows`. */
  readonly total?: number
  /** The text shown if there are no rows: how to create a resource. */
  readonly empty: string
}

/** A row of a table. */
export interface DashboardRow {
  readonly cells: readonly (string | number)[]
  /** The id of the resource that the row is about. The row links to its page. Default: no link. */
  readonly resource?: string
}

/** The page about a resource. */
export interface DashboardResource {
  readonly title: string
  /** Where it is, such as its region and namespace. */
  readonly place: string
  readonly status?: string
  /** The parts of the page, each with a tab of its own. */
  readonly panels: readonly DashboardPanel[]
}

/** A part of the page about a resource. */
export type DashboardPanel =
  | PropertiesPanel
  | (DashboardSection & { readonly kind: 'table' })
  | FilesPanel
  | LogPanel
  | CallPanel

/** Names and values. */
export interface PropertiesPanel {
  readonly kind: 'properties'
  readonly title: string
  readonly properties: readonly (readonly [name: string, value: string | number])[]
}

/** The files of a resource. They are read with `file` of the dashboard. */
export interface FilesPanel {
  readonly kind: 'files'
  readonly title: string
  readonly files: readonly { readonly path: string; readonly size: number }[]
  /** The text shown if there are no files. */
  readonly empty: string
}

/** What happened, newest first. */
export interface LogPanel {
  readonly kind: 'log'
  readonly title: string
  readonly entries: readonly LogPanelEntry[]
  /** The text shown if there are no entries. */
  readonly empty: string
}

export interface LogPanelEntry {
  /** In milliseconds since 1970. */
  readonly time: number
  /** The RequestId of the call that it belongs to. */
  readonly requestId: string
  /** Such as the version and the duration. */
  readonly details: readonly string[]
  readonly failed: boolean
  readonly text: string
}

/** A form that calls an action. */
export interface CallPanel {
  readonly kind: 'call'
  readonly title: string
  readonly action: string
  readonly region: string
  readonly account: string
  /** The parameters that the form does not change. */
  readonly input: object
  /** The parameter that the user writes, as text. */
  readonly editor: { readonly parameter: string; readonly label: string }
  /** Further parameters, each with the values to select from. The first one is the default. */
  readonly choices: readonly {
    readonly parameter: string
    readonly label: string
    readonly values: readonly string[]
  }[]
  /** Texts for the editor. The first one is the default. */
  readonly samples: readonly { readonly name: string; readonly text: string }[]
  /** The members of the output to show, by their path. */
  readonly results: readonly {
    readonly label: string
    readonly path: readonly string[]
    readonly format: 'value' | 'text' | 'json'
  }[]
  /** The member of the output that is 0 if what was called succeeded, by its path. */
  readonly failure: readonly string[]
}

/** A file of a resource. */
export interface DashboardFile {
  /** Undefined if the file is too large or binary. */
  readonly text: string | undefined
}
