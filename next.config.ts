import type { NextConfig } from 'next'

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, tests and all; a start need not wait for it
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres', 'graphile-worker', 'nodemailer', '@resvg/resvg-js'],
}

export default config
