/** After the last change of an answer. */
export const SAVE_AFTER_MS = 400
/** Between two tries to reach the server. */
export const RETRY_MS = 3000
