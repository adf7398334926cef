import { isSupported } from './node-version.mjs';

test.each(['v20.19.0', 'v20.20.2', 'v22.13.0', 'v24.11.0', 'v26.0.0'])('%s runs Sinau', (version) => {
  expect(isSupported(version)).toBe(true);
});

test.each(['v18.20.0', 'v20.18.9', 'v21.7.0', 'v22.12.0', 'v23.11.0', 'v24.10.0'])(
  '%s does not',
  (version) => {
    expect(isSupported(version)).toBe(false);
  },
);
