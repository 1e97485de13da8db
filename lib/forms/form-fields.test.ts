import { expect, test } from 'vitest'
import { formFields, typedTexts } from './form-fields'

test('lists end in brackets, repeated names keep the last value, fields of React are left out', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['$ACTION_ID_x', ''],
    ['name', 'first'],
    ['name', 'last'],
    ['scopes[]', 'a'],
    ['scopes[]', 'b'],
    ['__proto__', 'x'],
  ] as const) {
    form.append(name, value)
  }
  const fields = formFields(form)
  expect(fields).toMatchObject({ name: 'last', scopes: ['a', 'b'] })
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
  expect(typedTexts(fields).name).toBe('last')
  expect(typedTexts(fields).scopes).toBeUndefined()
})
