/** No field of ours takes a NUL, and no text of a database holds one. */
const withoutNul = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value

/**
 * A submitted form as a plain object for a zod schema. A name ending in `[]` (checkboxes, several values) becomes an
 * array under the bare name; of any other repeated name the last value counts. React's own `$ACTION…` fields are left out.
 */
export function formFields(form: FormData): Record<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [name, given] of form) {
    const value = withoutNul(given)
    if (name.startsWith('$ACTION')) continue
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2)
      const list = fields.get(key)
      fields.set(key, Array.isArray(list) ? [...list, value] : [value])
    } else fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

/** The texts among the fields, to show a refused form again as it was typed. */
export function typedTexts(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
