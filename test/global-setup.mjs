import path from 'node:path';
import { acquireTestServices } from '../tools/test-services.mjs';

/** Starts (or shares) PostgreSQL and Redis; the specs read TEST_DATABASE_URL and, where there is one, TEST_REDIS_URL. */
export default async function globalSetup() {
  const services = await acquireTestServices(path.resolve(import.meta.dirname, '..', '.sinau-test'));
  process.env.TEST_DATABASE_URL = services.databaseUrl;
  if (services.redisUrl) process.env.TEST_REDIS_URL = services.redisUrl;
  else delete process.env.TEST_REDIS_URL;
  // Jest runs setup and teardown in the same process: the handle travels on the global object.
  globalThis.sinauTestServices = services;
}
