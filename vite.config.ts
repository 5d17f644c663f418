import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: './',
  plugins: [react()],
  build: {
    // 360 and 奇安信 browsers and Windows 7 machines are near this core.
    target: 'chrome109',
    cssTarget: 'chrome109',
    chunkSizeWarningLimit: 1000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
