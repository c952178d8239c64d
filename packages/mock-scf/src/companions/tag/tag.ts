import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { ApiError, type ProductCompanion } from '@tc3/mock'
import type { Emulator } from '../../emulator.js'
import type { CompanionTables } from '../../store/companion-records.js'
import { pageOf } from '../page.js'
import type { TagErrorCodes } from './generated/errors.js'
import type { TagHandlers } from './generated/handlers.js'
import { tag as product } from './generated/product.js'
import { createResources, parseResource, type Resource, type ResourceTag } from './resources.js'

/** The most tags that an account can create. */
const maxTags = 10_000
/** The most resources of one request. */
const maxResources = 50
/** The most tags of one resource. */
const maxTagsOfResource = 50
/** The size of a page if the limit is 0, which is the documented default. */
const defaultLimit = 15

const keyPattern = /^[^\p{Cc}]{1,127}$/u
const valuePattern = /^[^\p{Cc}]{0,255}$/u

/** Creates the companion for resource tags. The tags of functions are those that SCF shows. */
export function createTagCompanion(emulator: Emulator, tables: CompanionTables): ProductCompanion {
  return { product, handlers: tagHandlers(emulator, tables) }
}

function tagHandlers(emulator: Emulator, { tags, resourceTags }: CompanionTables): TagHandlers {
  const { store } = emulator
  const resources = createResources(emulator, resourceTags)

  /** All tags of an account: those that were created, and those that resources have. */
  function tagsOf(account: string): Map<string, ResourceTag> {
    const all = [...tags.all(account).values(), ...resources.tagsInUse(account)]
    return new Map(all.map((tag) => [keyOf(tag), tag]))
  }

  function isAttached(account: string, tag: ResourceTag): boolean {
    return resources.tagsInUse(account).some((used) => keyOf(used) === keyOf(tag))
  }

  /** The resources that the parameters of a request name. */
  function resourcesOf(account: string, names: readonly Resource[]) {
    if (names.length > maxResources) {
      throw error(
        'LimitExceeded.ResourceNumPerRequest',
        `A request can name at most ${maxResources} resources, but this one names ${names.length}.`,
      )
    }
    return names.map((name) => {
      const resource = resources.find(account, name)
      if (resource) return resource
      throw error('InvalidParameterValue.ResourceIdInvalid', `There is no resource ${name.id}.`)
    })
  }

  return {
    createTag({ TagKey, TagValue }, { account }) {
      const tag = checkTag(TagKey, TagValue)
      const existing = tagsOf(account)
      if (existing.has(keyOf(tag))) {
        throw error('ResourceInUse.TagDuplicate', `The tag ${TagKey} with this value already exists.`)
      }
      if (existing.size >= maxTags) {
        throw error('LimitExceeded.TagKey', `An account can have at most ${maxTags} tags.`)
      }
      store.change(() => tags.put(account, keyOf(tag), tag))
      return {}
    },

    deleteTag({ TagKey, TagValue }, { account }) {
      const tag = { Key: TagKey, Value: TagValue }
      if (isAttached(account, tag)) {
        throw error(
          'FailedOperation.TagAttachedResource',
          `Resources have the tag ${TagKey}. Detach it first.`,
        )
      }
      if (!tags.get(account, keyOf(tag))) throw missingTag(tag)
      store.change(() => tags.delete(account, keyOf(tag)))
      return {}
    },

    describeTags({ TagKey, TagValue, TagKeys, Offset, Limit }, { account }) {
      const keys = TagKeys?.length ? TagKeys : TagKey === undefined ? undefined : [TagKey]
      const matching = [...tagsOf(account).values()].filter(
        ({ Key, Value }) => (!keys || keys.includes(Key)) && (TagValue === undefined || TagValue === Value),
      )
      const limit = Limit || defaultLimit
      return {
        TotalCount: matching.length,
        Offset,
        Limit: limit,
        Tags: pageOf(matching, Offset, limit).map((tag) => ({
          TagKey: tag.Key,
          TagValue: tag.Value,
          CanDelete: isAttached(account, tag) ? 0 : 1,
          Category: 'Custom',
        })),
      }
    },

    attachResourcesTag({ TagKey, TagValue, ResourceIds, ...input }, { account, region }) {
      const tag = checkTag(TagKey, TagValue)
      if (!tagsOf(account).has(keyOf(tag))) throw missingTag(tag)
      const found = resourcesOf(account, toResources(ResourceIds, input, region))
      for (const { tags } of found) {
        if (tags.some(({ Key }) => Key === TagKey)) {
          throw error('ResourceInUse.TagKeyAttached', `A resource already has a tag with the key ${TagKey}.`)
        }
        checkNumber(tags.length + 1)
      }
      store.change(() => {
        for (const { tags, setTags } of found) setTags([...tags, tag])
      })
      return {}
    },

    detachResourcesTag({ TagKey, ResourceIds, ...input }, { account, region }) {
      const found = resourcesOf(account, toResources(ResourceIds, input, region))
      for (const { tags } of found) {
        if (!tags.some(({ Key }) => Key === TagKey)) {
          throw error(
            'ResourceNotFound.AttachedTagKeyNotFound',
            `A resource has no tag with the key ${TagKey}.`,
          )
        }
      }
      store.change(() => {
        for (const { tags, setTags } of found) setTags(tags.filter(({ Key }) => Key !== TagKey))
      })
      return {}
    },

    modifyResourceTags({ Resource, ReplaceTags = [], DeleteTags = [] }, { account }) {
      const name = parseResource(Resource)
      const resource = name && resources.find(account, name)
      if (!resource) {
        throw error(
          'InvalidParameterValue.ResourceDescriptionError',
          'Resource must name an existing resource, such as qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/hello.',
        )
      }
      const replaced = ReplaceTags.map(({ TagKey, TagValue }) => checkTag(TagKey, TagValue))
      const changed = new Set([...replaced.map(({ Key }) => Key), ...DeleteTags.map(({ TagKey }) => TagKey)])
      const next = [...resource.tags.filter(({ Key }) => !changed.has(Key)), ...replaced]
      if (new Set(next.map(({ Key }) => Key)).size < next.length) {
        throw error('InvalidParameter.Tag', 'The keys of ReplaceTags must be unique.')
      }
      checkNumber(next.length)
      store.change(() => resource.setTags(next))
      return {}
    },

    describeResourceTagsByResourceIds({ ResourceIds, Offset, Limit, ...input }, { account, region }) {
      const all = toResources(ResourceIds.slice(0, maxResources), input, region).flatMap((name) =>
        (resources.find(account, name)?.tags ?? []).map((tag) => ({
          TagKey: tag.Key,
          TagValue: tag.Value,
          ResourceId: name.id,
          TagKeyMd5: md5Hex(tag.Key),
          TagValueMd5: md5Hex(tag.Value),
          ServiceType: name.service,
          Category: 'Custom' as const,
        })),
      )
      const limit = Limit || defaultLimit
      return { TotalCount: all.length, Offset, Limit: limit, Tags: pageOf(all, Offset, limit) }
    },
  }
}

/** The parameters that name resources besides their identifiers. */
interface ResourceInput {
  readonly ServiceType: string
  readonly ResourceRegion?: string | undefined
  readonly ResourcePrefix?: string | undefined
}

function toResources(ids: readonly string[], input: ResourceInput, region: string): Resource[] {
  const { ServiceType: service, ResourceRegion = region, ResourcePrefix: prefix = '' } = input
  return ids.map((id) => ({ service, region: ResourceRegion, prefix, id }))
}

function keyOf({ Key, Value }: ResourceTag): string {
  return JSON.stringify([Key, Value])
}

function checkTag(Key: string, Value: string): ResourceTag {
  if (!keyPattern.test(Key)) {
    throw error('InvalidParameterValue.TagKeyCharacterIllegal', 'A tag key has 1 to 127 characters.')
  }
  if (!valuePattern.test(Value)) {
    throw error('InvalidParameterValue.TagValueCharacterIllegal', 'A tag value has at most 255 characters.')
  }
  return { Key, Value }
}

function checkNumber(number: number): void {
  if (number <= maxTagsOfResource) return
  throw error('LimitExceeded.ResourceAttachedTags', `A resource has at most ${maxTagsOfResource} tags.`)
}

function missingTag({ Key }: ResourceTag): ApiError {
  return error(
    'ResourceNotFound.TagNonExist',
    `The tag ${Key} with this value does not exist. Create it first.`,
  )
}

function error(code: TagErrorCodes[keyof TagErrorCodes], message: string): ApiError {
  return new ApiError(code, message)
}

function md5Hex(text: string): string {
  return bytesToHex(md5(utf8ToBytes(text)))
}
