/** A mail before it has a number: plain text only, so that what it says is all it does. */
export interface Message {
  recipient: string
  subject: string
  text: string
}

/** Header values come from people (names of organisations): a line break in one would start another header. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
