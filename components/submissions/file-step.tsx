import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { formatCount } from '@/lib/format/count'
import { CheckResult } from './check-result'
import type { BenchmarkChoice, Change, Draft } from './draft'
import { FileDrop } from './file-drop'
import { Step } from './step'
import type { FileCheck } from './use-file-check'

interface FileStepProps {
  draft: Draft
  change: Change
  benchmark: BenchmarkChoice | undefined
  file: File | null
  onChoose: (file: File | null) => void
  check: FileCheck
  disabled: boolean
}

/** The file, how it is read, and what the check of it found. */
export function FileStep({ draft, change, benchmark, file, onChoose, check, disabled }: FileStepProps) {
  const rule = benchmark?.extraction.find(({ id }) => id === draft.extraction) ?? benchmark?.extraction[0]
  return (
    <Step
      number={4}
      title="Predictions"
      lead={
        <>
          One line per instance, with its id and what the system said; or the log of lm-evaluation-harness,
          Inspect or HELM as it is. Raw output is fine: a named rule reads the answer out of it, and both are
          kept.
        </>
      }
    >
      <FileDrop file={file} onChoose={onChoose} disabled={disabled} />
      {benchmark && benchmark.extraction.length > 1 && (
        <Field id="extraction" label="How answers are read" hint={rule?.description}>
          {(control) => (
            <Select
              {...control}
              value={draft.extraction}
              disabled={disabled}
              onChange={(event) => change('extraction', event.target.value)}
            >
              {benchmark.extraction.map(({ id, title }, index) => (
                <option key={id} value={index === 0 ? '' : id}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <details>
        <summary className="min-h-6 cursor-pointer text-soft text-sm">
          The id or the prediction has another name, or the file has places instead of ids
        </summary>
        <div className="mt-3 grid gap-5 sm:grid-cols-2">
          <FieldName id="idField" label="Field with the id" {...{ draft, change, disabled }} />
          <FieldName
            id="predictionField"
            label="Field with the prediction"
            {...{ draft, change, disabled }}
          />
        </div>
        <div className="mt-4">
          <Checkbox
            checked={draft.matchBy === 'position'}
            disabled={disabled}
            onChange={(event) => change('matchBy', event.target.checked ? 'position' : 'id')}
            label="Ids are places in the split, counted from 0"
            hint="Taken only where every place of the split is there once. Of a log, its own numbering is turned into places."
          />
        </div>
      </details>
      <CheckStatus
        check={check}
        file={file}
        hasBenchmark={benchmark !== undefined}
        ruleTitle={rule?.title ?? ''}
      />
    </Step>
  )
}

interface FieldNameProps {
  id: 'idField' | 'predictionField'
  label: string
  draft: Draft
  change: Change
  disabled: boolean
}

function FieldName({ id, label, draft, change, disabled }: FieldNameProps) {
  return (
    <Field id={id} label={label} optional>
      {(control) => (
        <TextInput
          {...control}
          maxLength={200}
          value={draft[id]}
          disabled={disabled}
          onChange={(event) => change(id, event.target.value)}
        />
      )}
    </Field>
  )
}

interface CheckStatusProps {
  check: FileCheck
  file: File | null
  hasBenchmark: boolean
  ruleTitle: string
}

function CheckStatus({ check, file, hasBenchmark, ruleTitle }: CheckStatusProps) {
  if (file === null) return null
  if (!hasBenchmark) return <p className="text-soft">Choose a benchmark, and the file is checked at once.</p>
  switch (check.phase) {
    case 'idle':
      return null
    case 'checking': {
      const { progress } = check
      const detail = progress ? `${formatCount(progress.lines)} predictions` : undefined
      return (
        <ProgressBar
          label="Checking on your machine"
          value={progress && file.size > 0 ? progress.taken / file.size : null}
          {...(detail && { detail })}
        />
      )
    }
    case 'failed':
      return (
        <Notice kind="error" title="The file could not be checked" live>
          {check.message}
        </Notice>
      )
    case 'checked':
      return <CheckResult report={check.report} ruleTitle={ruleTitle} />
  }
}
