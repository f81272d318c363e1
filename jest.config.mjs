export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
  setupFilesAfterEnv: ['<rootDir>/test/helpers/seed.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jest-strip.mjs' },
}
