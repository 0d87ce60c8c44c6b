import type { NextConfig } from 'next';

export default {
  reactStrictMode: true,
  // The folder may lie inside another project, whose lock file Next would take for its own.
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig;
