import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

interface ComparePickerProps {
  choices: readonly { slug: string; name: string }[]
  chosen: readonly string[]
}

/** Two selects in a GET form: the address is the view, no JavaScript needed. More systems: tick them on the systems page. */
export function ComparePicker({ choices, chosen }: ComparePickerProps) {
  const fields = [
    { id: 'system-a', label: 'System', value: chosen[0] },
    { id: 'system-b', label: 'Held against', value: chosen[1] },
  ]
  return (
    <form action="/compare" method="get" className="flex flex-wrap items-end gap-4">
      {fields.map(({ id, label, value }) => (
        <Field key={id} id={id} label={label}>
          {(control) => (
            <Select {...control} name="systems" defaultValue={value ?? ''} required>
              <option value="" disabled>
                choose …
              </option>
              {choices.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Button type="submit">Compare</Button>
    </form>
  )
}
