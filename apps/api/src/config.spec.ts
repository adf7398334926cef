import { ConfigError, readConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const enough = {
  PUBLIC_URL: 'https://sinau.example.id',
  DATABASE_URL: 'postgres://sinau:secret@db:5432/sinau',
  SINAU_ENCRYPTION_KEYS: `k2:${key},k1:${key}`,
  SINAU_INDEX_KEY: key,
  MESSAGE_GATEWAY_URL: 'https://gateway.example.id/send',
};

describe('configuration', () => {
  it('is complete with what a production instance must know', () => {
    const config = readConfig(enough);
    expect(config).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      HOST: '127.0.0.1',
      secureCookies: true,
    });
    expect(config.SINAU_ENCRYPTION_KEYS.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ ...enough, REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  it('knows an origin for packages that is never the one people sign in to', () => {
    const origin = (changes: Record<string, string>) => readConfig({ ...enough, ...changes });
    expect(origin({ PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({
      contentUrl: 'http://127.0.0.1:3001',
      contentPort: 3001,
    });
    expect(origin({ PUBLIC_URL: 'http://127.0.0.1:8000', CONTENT_PORT: '9000' })).toMatchObject({
      contentUrl: 'http://localhost:9000',
    });
    // A name cannot be guessed: packages stay closed until one is set.
    expect(origin({})).toMatchObject({ contentUrl: null });
    expect(origin({ CONTENT_URL: 'https://isi.example.id/x' }).contentUrl).toBe('https://isi.example.id');
    expect(() => origin({ CONTENT_URL: 'https://sinau.example.id' })).toThrow(ConfigError);
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'sinau.example.id'],
    ['DATABASE_URL', 'mysql://db/sinau'],
    ['REDIS_URL', 'localhost:6379'],
    ['SINAU_ENCRYPTION_KEYS', 'k1:short'],
    ['SINAU_INDEX_KEY', 'short'],
    ['SMTP_URL', 'mail.example.id'],
    ['LOG_LEVEL', 'loud'],
    ['HELP_PHONE', '0341-000'],
    ['S3_ENDPOINT', 'https://s3.example.id'],
    ['MEDIA_MAX_VIDEO_MB', '0'],
    ['SCORM_MAX_MB', '0'],
    ['CONTENT_URL', 'isi.example.id'],
    ['MESSAGE_GATEWAY_URL', ''],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readConfig({ ...enough, [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ ...enough, [name]: value })).toThrow(name);
  });

  it('names every wrong variable at once, and repeats no value', () => {
    try {
      readConfig({ ...enough, PORT: 'secret-value', SINAU_INDEX_KEY: undefined });
      throw new Error('accepted');
    } catch (error) {
      expect((error as Error).message).toMatch(/PORT[^]*SINAU_INDEX_KEY/);
      expect((error as Error).message).not.toContain('secret-value');
    }
  });
});
