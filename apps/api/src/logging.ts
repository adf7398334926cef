import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config.js';

const levels: Record<Config['LOG_LEVEL'], LogLevel[]> = {
  silent: [],
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** A hundred lines at every start that say what the code says. */
const chatter = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** One JSON object per line in production, readable lines in development. Nothing personal is ever passed to it. */
export class AppLogger extends ConsoleLogger {
  constructor(config: Pick<Config, 'LOG_LEVEL' | 'NODE_ENV'>) {
    super({ json: config.NODE_ENV === 'production', colors: false, logLevels: levels[config.LOG_LEVEL] });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && chatter.has(context)) return;
    super.log(message, ...rest);
  }
}
