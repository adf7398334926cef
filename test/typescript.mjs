import { register } from 'node:module';

// `node --import`: lets a program that a spec starts run from its TypeScript source, as Jest runs the spec itself.
register('./typescript-hooks.mjs', import.meta.url);
