import { useId } from 'preact/hooks'
import { type ExplorerState, regionsOf } from '../explorer-state.js'
import { parseAddress } from '../request/address.js'

/** Selects where requests go, and the region. */
export function TargetBar({ state }: { state: ExplorerState }) {
  const { model, action, session, target, region } = state
  const id = useId()
  const regions = regionsOf(model, action)
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) => {
    region.value = currentTarget.value
  }
  return (
    <div class="target">
      <div class="row">
        <fieldset class="choice">
          <legend class="hidden">Send requests to</legend>
          <label>
            <input
              type="radio"
              name={`${id}-target`}
              checked={target.value === 'page'}
              disabled={!session.hasEmulator}
              onChange={() => {
                target.value = 'page'
              }}
            />
            Emulator in this page
          </label>
          <label>
            <input
              type="radio"
              name={`${id}-target`}
              checked={target.value === 'address'}
              onChange={() => {
                target.value = 'address'
              }}
            />
            Address
          </label>
        </fieldset>
        <div class="inline">
          <label for={`${id}-region`}>Region</label>
          {regions.length > 0 ? (
            <select id={`${id}-region`} value={region.value} onChange={onInput}>
              {action.regionRequired !== true && <option value="">None</option>}
              {region.value !== '' && !regions.includes(region.value) && <option>{region.value}</option>}
              {regions.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          ) : (
            <input id={`${id}-region`} value={region.value} onInput={onInput} />
          )}
        </div>
      </div>
      {target.value === 'address' && <AddressFields state={state} />}
    </div>
  )
}

/** The address that requests go to, and the keys that sign them. */
function AddressFields({ state }: { state: ExplorerState }) {
  const { model, session, address, keys, isKeyStored } = state
  const id = useId()
  const parsed = parseAddress(address.value)
  const command = `npx @tc3/mock-${model.packageId} --allow-origin ${location.origin}`
  return (
    <div class="address">
      <div class="fields">
        <label>
          Address
          <input
            type="url"
            value={address.value}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={'problem' in parsed}
            aria-describedby={`${id}-address`}
            onInput={({ currentTarget }) => {
              address.value = currentTarget.value
            }}
          />
        </label>
        <label>
          SecretId
          <input
            value={keys.value.secretId}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => {
              keys.value = { ...keys.value, secretId: currentTarget.value.trim() }
            }}
          />
        </label>
        <label>
          SecretKey
          <input
            type="password"
            value={keys.value.secretKey}
            autocomplete="off"
            onInput={({ currentTarget }) => {
              keys.value = { ...keys.value, secretKey: currentTarget.value.trim() }
            }}
          />
        </label>
        <label>
          Token
          <input
            type="password"
            value={keys.value.token ?? ''}
            autocomplete="off"
            onInput={({ currentTarget }) => {
              keys.value = { ...keys.value, token: currentTarget.value.trim() || undefined }
            }}
          />
        </label>
      </div>
      <p id={`${id}-address`} class={'problem' in parsed ? 'problem' : 'note'}>
        {'problem' in parsed ? (
          parsed.problem
        ) : (
          <>
            {model.packages.includes('mock') && (
              <>
                An emulator answers this page if it is started with <code>{command}</code>.{' '}
              </>
            )}
            The page sends requests to this address only, without a proxy.
          </>
        )}
      </p>
      <p class="note">
        Keys sign requests in this page and never leave it.{' '}
        {session.hasEmulator && 'Without keys, requests are signed with those of the emulator. '}
        <label class="check">
          <input
            type="checkbox"
            checked={isKeyStored.value}
            onChange={({ currentTarget }) => {
              isKeyStored.value = currentTarget.checked
            }}
          />
          Store the keys in this browser
        </label>
      </p>
    </div>
  )
}
