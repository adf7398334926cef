import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The repository's root; every process of Sinau runs with it as working directory. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** A path below the root. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Where this instance keeps its data: SINAU_DATA, or `.sinau/` in the checkout. */
export const dataFolder = () => path.resolve(ROOT, process.env.SINAU_DATA || '.sinau');

/**
 * Makes a data folder. Closed to others; under root it may be walked through (not listed), because PostgreSQL then runs
 * as an unprivileged user and its files are below.
 */
export function makeDataFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
