/**
 * What a refused sign-in means to its reader.
 *
 * @param code as @auth/core (or our own action) puts it into the address of the sign-in page
 * @param isSignedIn whether somebody is: then an account was to be connected
 */
export function signInError(
  code: string | undefined,
  isSignedIn: boolean,
): { title: string; text: string } | null {
  switch (code) {
    case undefined:
    case '':
      return null
    case 'OAuthAccountNotLinked':
      return isSignedIn
        ? {
            title: 'That account is connected to somebody else',
            text: 'It already signs in to another account on Rounds. Disconnect it there first.',
          }
        : {
            title: 'You already have an account with this e-mail address',
            text: 'Sign in by e-mail link below, then connect the other account on your account page.',
          }
    case 'AccessDenied':
    case 'OAuthCallbackError':
      return { title: 'Sign-in was cancelled', text: 'Nothing has changed. You can try again.' }
    case 'RateLimited':
      return {
        title: 'Too many sign-in attempts from your network',
        text: 'Wait a quarter of an hour, then try again.',
      }
    default:
      return {
        title: 'Sign-in did not work',
        text: 'The provider could not be asked, or its answer could not be read. Try again, or use an e-mail link.',
      }
  }
}
