import { Module } from '@nestjs/common';
import { readConfig } from './config.js';

export const CONFIG = Symbol('config');

@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig() }],
  exports: [CONFIG],
})
export class ConfigModule {}
