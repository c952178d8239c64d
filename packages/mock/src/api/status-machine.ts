/** The statuses of a kind of resource, as the generator writes them from the description of the product. */
export interface StatusMachine {
  /** Whether each status changes by itself, is where work ends well, or where it ends badly. */
  readonly statuses: Readonly<Record<string, 'transient' | 'stable' | 'failed'>>
  /** The statuses to which each transient one leads when its work succeeds, and when it fails. */
  readonly outcomes: Readonly<
    Record<string, { readonly success: readonly string[]; readonly failure: readonly string[] }>
  >
  /** What begins a change, by the documentation's name for it. */
  readonly operations: Readonly<Record<string, StatusOperation>>
}

/** An operation that begins a change of status. */
export interface StatusOperation {
  /** The status of a resource that the operation makes. */
  readonly creates?: string
  /** The statuses that allow the operation, each with the status to which it leads. */
  readonly from: Readonly<Record<string, string>>
}

/** The statuses of a resource. */
export type StatusOf<Machine extends StatusMachine> = Extract<keyof Machine['statuses'], string>

/** The operations on a resource. */
export type OperationOf<Machine extends StatusMachine> = Extract<keyof Machine['operations'], string>
