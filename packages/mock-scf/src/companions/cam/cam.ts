import { ApiError, type ProductCompanion } from '@tc3/mock'
import { formatTime } from '../../action/time.js'
import type { Emulator } from '../../emulator.js'
import type { CompanionTables, RoleRecord } from '../../store/companion-records.js'
import { appIdOf } from '../app-id.js'
import { pageOf } from '../page.js'
import type { CamErrorCodes } from './generated/errors.js'
import type { CamHandlers } from './generated/handlers.js'
import { cam as product } from './generated/product.js'
import type { RoleInfo } from './generated/types.js'
import { type Policy, presetPolicies } from './policies.js'

const maxRoles = 1000
const maxPoliciesOfRole = 50

/** Creates the companion for roles. Roles do not restrict anything. */
export function createCamCompanion(emulator: Emulator, tables: CompanionTables): ProductCompanion {
  return { product, handlers: camHandlers(emulator, tables) }
}

function camHandlers({ store, random }: Emulator, { roles }: CompanionTables): CamHandlers {
  function findRole(account: string, id: string | undefined, name: string | undefined): RoleRecord {
    const found =
      name === undefined
        ? [...roles.all(account).values()].find(({ roleId }) => roleId === id)
        : roles.get(account, name)
    if (found) return found
    throw error('InvalidParameter.RoleNotExist', `The role ${name ?? id ?? ''} does not exist.`)
  }

  function newRoleId(): string {
    return `4611686${String(Math.floor(random() * 1e12)).padStart(12, '0')}`
  }

  return {
    createRole({ RoleName: name, PolicyDocument: document, Description = '' }, { account, now }) {
      if (!/^[\w+=,.@-]{1,128}$/.test(name)) {
        throw error(
          'InvalidParameter.RoleNameError',
          'RoleName must have 1 to 128 letters, digits and characters of +=,.@_-.',
        )
      }
      if (!isJsonObject(document)) {
        throw error('InvalidParameter.ParamError', 'PolicyDocument must be a JSON object.')
      }
      // A tool recognizes an existing role by the words "role name in use".
      if (roles.get(account, name)) {
        throw error('InvalidParameter.RoleNameInUse', `role name in use: the role ${name} already exists.`)
      }
      if (roles.all(account).size >= maxRoles) {
        throw error('InvalidParameter.RoleFull', `An account can have at most ${maxRoles} roles.`)
      }
      const roleId = newRoleId()
      const record = { roleId, name, document, description: Description, created: now, policies: [] }
      store.change(() => roles.put(account, name, record))
      return { RoleId: roleId }
    },

    getRole: ({ RoleId, RoleName }, { account }) => ({
      RoleInfo: describeRole(findRole(account, RoleId, RoleName), account),
    }),

    deleteRole({ RoleId, RoleName }, { account }) {
      const { name } = findRole(account, RoleId, RoleName)
      store.change(() => roles.delete(account, name))
      return {}
    },

    describeRoleList({ Page, Rp }, { account }) {
      const all = [...roles.all(account).values()]
      return {
        List: pageOf(all, (Page - 1) * Rp, Rp).map((role) => describeRole(role, account)),
        TotalNum: all.length,
      }
    },

    attachRolePolicy({ AttachRoleId, AttachRoleName, PolicyId, PolicyName }, { account, now }) {
      const role = findRole(account, AttachRoleId, AttachRoleName)
      const { id, name } = findPolicy(PolicyId, PolicyName)
      if (role.policies.some((policy) => policy.id === id)) return {}
      if (role.policies.length >= maxPoliciesOfRole) {
        throw error(
          'InvalidParameter.AttachmentFull',
          `A role can have at most ${maxPoliciesOfRole} policies.`,
        )
      }
      const policies = [...role.policies, { id, name, added: now }]
      store.change(() => roles.put(account, role.name, { ...role, policies }))
      return {}
    },

    detachRolePolicy({ DetachRoleId, DetachRoleName, PolicyId, PolicyName }, { account }) {
      const role = findRole(account, DetachRoleId, DetachRoleName)
      const { id } = findPolicy(PolicyId, PolicyName)
      const policies = role.policies.filter((policy) => policy.id !== id)
      store.change(() => roles.put(account, role.name, { ...role, policies }))
      return {}
    },

    listAttachedRolePolicies({ RoleId, RoleName, Page, Rp, PolicyType, Keyword = '' }, { account }) {
      const policies = findRole(account, RoleId, RoleName).policies.filter(
        ({ name }) => PolicyType !== 'User' && name.includes(Keyword),
      )
      return {
        TotalNum: policies.length,
        List: pageOf(policies, (Page - 1) * Rp, Rp).map(({ id, name, added }) => ({
          PolicyId: id,
          PolicyName: name,
          AddTime: formatTime(added),
          PolicyType: 'QCS',
          CreateMode: 2,
          Deactived: 0,
          DeactivedDetail: null,
          Description: null,
        })),
      }
    },

    listPolicies({ Page, Rp, Scope, Keyword = '' }) {
      const policies = presetPolicies.filter(({ name }) => Scope !== 'Local' && name.includes(Keyword))
      return {
        TotalNum: policies.length,
        List: pageOf(policies, (Page - 1) * Rp, Rp).map(({ id, name }) => ({
          PolicyId: id,
          PolicyName: name,
          AddTime: null,
          Type: 2,
          Description: null,
          CreateMode: 2,
          Attachments: 0,
          ServiceType: null,
          IsAttached: null,
          Deactived: 0,
          DeactivedDetail: null,
          IsServiceLinkedPolicy: 0,
          AttachEntityCount: null,
          AttachEntityBoundaryCount: null,
          UpdateTime: null,
        })),
        ServiceTypeList: null,
      }
    },

    getUserAppId: (_, { account }) => ({ Uin: account, OwnerUin: account, AppId: appIdOf(account) }),
  }
}

/** Finds a policy. Since the emulator does not know all policies of the cloud, any name is that of one. */
function findPolicy(id: number | undefined, name: string | undefined): Policy {
  const preset = presetPolicies.find((policy) => (id === undefined ? policy.name === name : policy.id === id))
  if (preset) return preset
  if (id === undefined && name !== undefined && /^[\w+=,.@-]{1,128}$/.test(name)) {
    return { id: otherPolicyId(name), name }
  }
  throw error(
    'InvalidParameter.PolicyIdNotExist',
    `The policy ${id ?? name ?? ''} does not exist. Use a PolicyName, or a PolicyId that ListPolicies returns.`,
  )
}

/** The identifier of a policy that is not listed: always the same for a name, and above those of the listed ones. */
function otherPolicyId(name: string): number {
  return [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 1000)
}

function describeRole(
  { roleId, name, document, description, created }: RoleRecord,
  account: string,
): RoleInfo {
  return {
    RoleId: roleId,
    RoleName: name,
    PolicyDocument: document,
    Description: description,
    AddTime: formatTime(created),
    UpdateTime: formatTime(created),
    ConsoleLogin: 0,
    RoleType: 'user',
    SessionDuration: null,
    DeletionTaskId: null,
    Tags: null,
    RoleArn: `qcs::cam::uin/${account}:roleName/${name}`,
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function error(code: CamErrorCodes[keyof CamErrorCodes], message: string): ApiError {
  return new ApiError(code, message)
}
