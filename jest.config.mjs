export default {
  testEnvironment: 'node',
  // recognition takes seconds a page
  testTimeout: 120_000,
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  setupFilesAfterEnv: ['<rootDir>/test/helpers/seed.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jest-strip.mjs' },
}
