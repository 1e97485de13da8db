'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { SystemKind } from '@/lib/systems/system'
import type { ShownSystem } from './draft'
import { type AddOutcome, addSystem, emptyEntry, kindOptions, type SystemEntry, slugOf } from './new-system'

interface SystemFormProps {
  systems: readonly ShownSystem[]
  organisation: string
  onAdded: (system: ShownSystem) => void
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null
}

/** Makes a system known: what it is, what it was adapted from, where to read about it. */
export function SystemForm({ systems, organisation, onAdded, onCancel }: SystemFormProps) {
  const [entry, setEntry] = useState<SystemEntry>(emptyEntry)
  const [outcome, setOutcome] = useState<AddOutcome | 'running' | null>(null)
  const set = <Name extends keyof SystemEntry>(name: Name, value: SystemEntry[Name]) =>
    setEntry((before) => ({ ...before, [name]: value }))
  const refusal = outcome !== null && outcome !== 'running' && !outcome.ok ? outcome : null
  const errorOf = (field: string) => (refusal?.field?.split('.')[0] === field ? refusal.message : null)
  const isBesideField =
    refusal !== null && ['name', 'slug', 'parameters', 'links', 'baseSystem'].some(errorOf)
  const slug = entry.slug || slugOf(entry.name)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (outcome === 'running') return
    setOutcome('running')
    const added = await addSystem({ ...entry, slug }, organisation)
    setOutcome(added)
    if (added.ok) onAdded({ slug, name: entry.name.trim(), kind: entry.kind, isOwn: true })
  }

  const relative = (id: 'baseSystem' | 'counterpartSystem', label: string, hint: string) => (
    <Field id={id} label={label} hint={hint} optional error={errorOf(id)}>
      {(control) => (
        <Select {...control} value={entry[id]} onChange={(event) => set(id, event.target.value)}>
          <option value="">Not stated</option>
          {systems.map((system) => (
            <option key={system.slug} value={system.slug}>
              {system.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )

  return (
    <form
      onSubmit={submit}
      className="grid gap-5 rounded-lg border border-line bg-raised p-5"
      aria-label="New system"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          id="system-name"
          label="Name"
          hint="With size or version, as papers write it."
          error={errorOf('name')}
        >
          {(control) => (
            <TextInput
              {...control}
              required
              maxLength={120}
              value={entry.name}
              onChange={(event) => set('name', event.target.value)}
            />
          )}
        </Field>
        <Field
          id="system-slug"
          label="Short name"
          hint="In addresses; it cannot be changed later."
          error={errorOf('slug')}
        >
          {(control) => (
            <TextInput
              {...control}
              required
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              maxLength={80}
              value={slug}
              onChange={(event) => set('slug', event.target.value)}
            />
          )}
        </Field>
        <Field id="system-kind" label="Kind">
          {(control) => (
            <Select
              {...control}
              value={entry.kind}
              onChange={(event) => set('kind', event.target.value as SystemKind)}
            >
              {kindOptions.map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="system-family" label="Family" hint="Such as Mistral or Llama 3." optional>
          {(control) => (
            <TextInput
              {...control}
              value={entry.family}
              maxLength={80}
              onChange={(event) => set('family', event.target.value)}
            />
          )}
        </Field>
        {relative('baseSystem', 'Adapted from', 'Rounds compares with it on the same instances.')}
        {relative(
          'counterpartSystem',
          'General counterpart',
          'To compare with where the true base was never submitted.',
        )}
        <Field id="system-billions" label="Parameters, in billions" optional error={errorOf('parameters')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              pattern="[0-9]+([.,][0-9]+)?"
              value={entry.billions}
              onChange={(event) => set('billions', event.target.value)}
            />
          )}
        </Field>
        <Field id="system-weights" label="Weights" optional>
          {(control) => (
            <Select
              {...control}
              value={entry.openWeights}
              onChange={(event) => set('openWeights', event.target.value as SystemEntry['openWeights'])}
            >
              <option value="">Not stated</option>
              <option value="yes">Open: anybody can download them</option>
              <option value="no">Closed</option>
            </Select>
          )}
        </Field>
        <Field id="system-model" label="Address of the model" optional error={errorOf('links')}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              placeholder="https://"
              value={entry.modelUrl}
              onChange={(event) => set('modelUrl', event.target.value)}
            />
          )}
        </Field>
        <Field id="system-paper" label="Address of a paper" optional>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              placeholder="https://"
              value={entry.paperUrl}
              onChange={(event) => set('paperUrl', event.target.value)}
            />
          )}
        </Field>
        <Field id="system-licence" label="Licence" optional>
          {(control) => (
            <TextInput
              {...control}
              value={entry.licence}
              maxLength={80}
              onChange={(event) => set('licence', event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field id="system-description" label="Description" hint="How it was made, in a few sentences." optional>
        {(control) => (
          <Textarea
            {...control}
            maxLength={4000}
            value={entry.description}
            onChange={(event) => set('description', event.target.value)}
          />
        )}
      </Field>
      {refusal && !isBesideField && (
        <p role="alert" className="text-sm text-worse">
          {refusal.message}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={outcome === 'running'}>
          {outcome === 'running' ? 'Adding …' : 'Add this system'}
        </Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}
