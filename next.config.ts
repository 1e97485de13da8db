import type { NextConfig } from 'next'

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // bytes are compressed by the response cache or a proxy in front
  compress: false,
  serverExternalPackages: ['postgres', 'graphile-worker', 'nodemailer'],
}

export default config
