/** What somebody has to type before their account is deleted: something they do not type by accident. */
export const deletionPhrase = ({ email }: { email: string | null }): string => email ?? 'delete my account'
