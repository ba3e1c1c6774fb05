import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Two browsers at a time are what a small machine carries.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  // Generous: a shared machine may be slow, and a hung test still ends.
  timeout: 90_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
});
