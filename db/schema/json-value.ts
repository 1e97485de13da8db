import { customType } from 'drizzle-orm/pg-core'

/**
 * Any JSON value in a `jsonb` column. Drizzle's own column parses what the driver has parsed already, so that the text
 * "1" comes back as the number 1 and a model's answer written as JSON text as a structure; this one does not.
 */
export const jsonValue = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
})
