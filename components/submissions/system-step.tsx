'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Change, Draft, ShownSystem } from './draft'
import { Step } from './step'
import { SystemForm } from './system-form'

interface SystemStepProps {
  draft: Draft
  change: Change
  systems: readonly ShownSystem[]
  onAdd: (system: ShownSystem) => void
  disabled: boolean
}

/** Which system: one that is known, or a new one with its lineage. */
export function SystemStep({ draft, change, systems, onAdd, disabled }: SystemStepProps) {
  const [isAdding, setIsAdding] = useState(systems.length === 0)
  const groups = [
    { label: 'Yours', members: systems.filter(({ isOwn }) => isOwn) },
    { label: 'Public', members: systems.filter(({ isOwn }) => !isOwn) },
  ].filter(({ members }) => members.length > 0)
  return (
    <Step
      number={2}
      title="System"
      lead="The model, ensemble or person that answered. Naming what it was adapted from lets Rounds compare the two on the same instances."
    >
      {!isAdding && (
        <div className="flex flex-wrap items-end gap-3">
          <Field id="system" label="System" className="min-w-0 flex-1 basis-[16rem]">
            {(control) => (
              <Select
                {...control}
                value={draft.system}
                disabled={disabled}
                onChange={(event) => change('system', event.target.value)}
              >
                <option value="">Choose …</option>
                {groups.map(({ label, members }) => (
                  <optgroup key={label} label={label}>
                    {members.map(({ slug, name, kind }) => (
                      <option key={slug} value={slug}>
                        {name} ({kind})
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          <Button disabled={disabled} onClick={() => setIsAdding(true)}>
            Add a system
          </Button>
        </div>
      )}
      {isAdding && (
        <SystemForm
          systems={systems}
          organisation={draft.organisation}
          onCancel={systems.length > 0 ? () => setIsAdding(false) : null}
          onAdded={(system) => {
            onAdd(system)
            change('system', system.slug)
            setIsAdding(false)
          }}
        />
      )}
    </Step>
  )
}
