import { z } from 'zod'
import type { Task } from '../task'
import { ruleNotes } from './rule-notes'

/** A choice that a benchmark makes for a task: part of every signature. */
export interface TaskRule {
  /** `consistency`, `rouge.stem`. */
  readonly name: string
  /** The values it can have, by name; empty where they are not a short list. */
  readonly values: readonly string[]
  /** What holds where a benchmark says nothing, as JSON; null: it must say. */
  readonly default: string | null
  /** In words; null where the notes have none. */
  readonly note: string | null
}

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema | false
  readonly properties?: Readonly<Record<string, Schema>>
}

/** The choices of a task, from the schema of its parameters, each with its note. */
export function taskRules({ id, params }: Task): readonly TaskRule[] {
  const schema = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as Schema
  return rulesOf(id, schema, '')
}

function rulesOf(task: string, { properties = {} }: Schema, prefix: string): TaskRule[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = prefix + key
    // a measure with options of its own: each is a choice
    if (schema.properties !== undefined && schema.default === undefined)
      return rulesOf(task, schema, `${name}.`)
    return {
      name,
      values: valuesOf(schema).map(String),
      default: schema.default === undefined ? null : JSON.stringify(schema.default),
      note: ruleNotes[`${task} ${name}`] ?? ruleNotes[name] ?? null,
    }
  })
}

function valuesOf(schema: Schema): readonly unknown[] {
  if (schema.enum) return schema.enum
  if (schema.const !== undefined) return [schema.const]
  if (schema.type === 'boolean') return [true, false]
  if (schema.anyOf) return schema.anyOf.flatMap(valuesOf)
  return schema.items ? valuesOf(schema.items) : []
}
