/** How long a personal API token may live. None lives for ever: forgotten ones must end by themselves. */
export const tokenLifetimesDays = [30, 90, 365] as const
