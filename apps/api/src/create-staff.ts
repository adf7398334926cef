import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { routes } from '@sinau/contracts/routes.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { StaffAccountsService } from './accounts/staff-accounts.service.js';
import { configOrExit } from './boot.js';
import { fieldErrors } from './http/input.js';
import { Problem } from './http/problem.js';
import { sentenceOf } from './http/sentences.js';

const USAGE = 'Usage: create-staff --email name@example.id --name "Full Name" --roles dinas,admin';

function exit(lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(2);
}

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { email: text, name: text, roles: text } });
    return {
      email: values.email,
      name: values.name,
      roles: values.roles?.split(',').map((role) => role.trim()),
    };
  } catch (error) {
    return exit([(error as Error).message, USAGE]);
  }
}

const parsed = routes['POST /manage/accounts'].body.safeParse(readArguments(), { error: sentenceOf });
if (!parsed.success) {
  exit([...fieldErrors(parsed.error).map(({ path, message }) => `--${path}: ${message}`), USAGE]);
}
configOrExit();
const app = await NestFactory.createApplicationContext(AccountsModule, { logger: ['error', 'warn'] });
try {
  const made = await app.get(StaffAccountsService).create(null, parsed.data);
  console.log(
    `Account:       ${parsed.data.email.toLowerCase()}\nPassword:      ${made.password}\nAuthenticator: ${made.totpUri}`,
  );
  console.log('Both are shown only now. Hand them over safely.');
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.extra.errors?.map(({ message }) => message).join('\n') ?? error.message);
  process.exitCode = 1;
} finally {
  await app.close();
}
