/** What a form knows after its last submission. */
export type FormState<Value = unknown> =
  | { ok: true; value: Value }
  | {
      ok: false
      /** About the form as a whole; null where only fields are wrong, and before the first submission. */
      message: string | null
      /** The first thing wrong with each field, by its name. */
      fieldErrors: Record<string, string>
      /** What was typed, so that the form can show it again: React empties a form after its action. */
      typed: Record<string, string>
    }

/** A server action as `useActionState` takes it; what came before does not matter to it. */
export type FormAction<Value = unknown> = (previous: FormState, form: FormData) => Promise<FormState<Value>>

/** A form nobody submitted yet: the initial state for `useActionState`. */
export const untouched: FormState<never> = { ok: false, message: null, fieldErrors: {}, typed: {} }

/** What is wrong with a field; null where nothing is. */
export const fieldError = (state: FormState, name: string): string | null =>
  state.ok ? null : (state.fieldErrors[name] ?? null)

/** What stood in a field when the form was refused, to fill it again; empty after success. */
export const typedValue = (state: FormState, name: string, fallback = ''): string =>
  state.ok ? fallback : (state.typed[name] ?? fallback)

/** Why a form was refused, in one sentence, for a form without fields to say it beside; null where it was not. */
export const refusalOf = (state: FormState): string | null =>
  state.ok ? null : (state.message ?? Object.values(state.fieldErrors)[0] ?? null)
