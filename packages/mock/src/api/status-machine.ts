/** The statuses of a kind of resource. The generator writes them from the product's spec. */
export interface StatusMachine {
  /** The kind of each status: `transient` ones change by themselves, the others follow success or failure. */
  readonly statuses: Readonly<Record<string, 'transient' | 'stable' | 'failed'>>
  /** The statuses that can follow each transient one, on success and on failure. */
  readonly outcomes: Readonly<
    Record<string, { readonly success: readonly string[]; readonly failure: readonly string[] }>
  >
  /** The operations that begin a transition, by their documented names. */
  readonly operations: Readonly<Record<string, StatusOperation>>
}

/** An operation that begins a transition. */
export interface StatusOperation {
  /** The status of a resource that the operation creates. */
  readonly creates?: string
  /** The statuses in which the operation is allowed, each with the status that follows. */
  readonly from: Readonly<Record<string, string>>
}

/** The statuses of a resource. */
export type StatusOf<Machine extends StatusMachine> = Extract<keyof Machine['statuses'], string>

/** The operations on a resource. */
export type OperationOf<Machine extends StatusMachine> = Extract<keyof Machine['operations'], string>
