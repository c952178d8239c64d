import type { Emulator } from '../../emulator.js'
import type { Tag } from '../../generated/types.js'
import type { CompanionTables } from '../../store/companion-records.js'
import { namespacePath, regionPath } from '../../store/paths.js'
import type { FunctionRecord } from '../../store/records.js'

/** A tag as SCF has it. */
export type ResourceTag = Tag

/** The name of a resource. */
export interface Resource {
  /** Such as `scf`. */
  readonly service: string
  readonly region: string
  /** Such as `namespace`. */
  readonly prefix: string
  /** Such as `default/function/hello`. */
  readonly id: string
}

/** A resource that has tags. */
interface TaggedResource {
  readonly tags: readonly ResourceTag[]
  /** Only within a change of the store. */
  readonly setTags: (tags: readonly ResourceTag[]) => void
}

/** The resources of the emulator, and those of other services, which it only knows by their tags. */
export interface Resources {
  /** Undefined if it is a function that does not exist. */
  find(account: string, resource: Resource): TaggedResource | undefined
  /** The tags of all resources of an account. */
  tagsInUse(account: string): readonly ResourceTag[]
}

export function createResources(
  { tables }: Emulator,
  resourceTags: CompanionTables['resourceTags'],
): Resources {
  function functionsOf(account: string): FunctionRecord[] {
    return [...tables.functions.scopes()]
      .filter((scope) => scope.startsWith(`${account}/`))
      .flatMap((scope) => [...tables.functions.all(scope).values()])
  }

  function findFunction(account: string, { region, prefix, id }: Resource): TaggedResource | undefined {
    const path = regionPath({ account, region })
    const found =
      prefix === 'lam'
        ? functionWithId(path, id)
        : prefix === 'namespace'
          ? functionWithName(path, id)
          : undefined
    if (!found) return undefined
    const { scope, record } = found
    return {
      tags: record.tags,
      setTags: (tags) => tables.functions.put(scope, record.name, { ...record, tags }),
    }
  }

  function functionWithName(path: string, id: string) {
    const [namespace = '', kind, name = ''] = id.split('/')
    const scope = namespacePath(path, namespace)
    const record = kind === 'function' ? tables.functions.get(scope, name) : undefined
    return record && { scope, record }
  }

  function functionWithId(path: string, id: string) {
    for (const namespace of tables.namespaces.all(path).keys()) {
      const scope = namespacePath(path, namespace)
      for (const record of tables.functions.all(scope).values()) {
        if (record.functionId === id) return { scope, record }
      }
    }
    return undefined
  }

  return {
    find(account, resource) {
      if (resource.service === 'scf') return findFunction(account, resource)
      const key = JSON.stringify([resource.service, resource.region, resource.prefix, resource.id])
      return {
        tags: resourceTags.get(account, key)?.tags ?? [],
        setTags(tags) {
          if (tags.length === 0) resourceTags.delete(account, key)
          else resourceTags.put(account, key, { tags })
        },
      }
    },
    tagsInUse: (account) => [
      ...functionsOf(account).flatMap(({ tags }) => tags),
      ...[...resourceTags.all(account).values()].flatMap(({ tags }) => tags),
    ],
  }
}

/** Parses a name such as `qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/hello`. */
export function parseResource(text: string): Resource | undefined {
  const [, service = '', region = '', prefix = '', id = ''] =
    /^qcs::([a-z0-9]+):([a-z0-9-]*):[^:]*:([^/:]+)\/(.+)$/.exec(text) ?? []
  return id === '' ? undefined : { service, region, prefix, id }
}
