export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/**
 * What a file says about one instance, before any answer is extracted: text, a number or a structure. Null is "no
 * prediction". Every format is read into lines of id and prediction (`ReadingSink`).
 */
export type Prediction = Exclude<JsonValue, null>
