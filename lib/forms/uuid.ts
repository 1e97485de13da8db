const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a path segment can be the id of a row: PostgreSQL refuses anything else with an error, not with "none". */
export const isUuid = (text: string): boolean => UUID.test(text)
