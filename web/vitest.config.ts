import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    restoreMocks: true,
    // Frames are not loaded in unit tests; the environment says so each time.
    onConsoleLog: log => !log.includes('Iframe page loading is disabled'),
  },
});
