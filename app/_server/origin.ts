import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { publicOrigin } from '@/lib/public-origin'

/** The origin of the page being rendered or the action being run, as people see it. */
export const currentOrigin = async (): Promise<string> => publicOrigin(env, (await headers()).get('host'))

/** The origin of a request to a route handler. Its own `url` names the bound address, not what people see. */
export const originOf = (request: Request): string => publicOrigin(env, request.headers.get('host'))
