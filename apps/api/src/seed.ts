import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { seedDemoAccounts } from './accounts/demo-accounts.js';
import { AppModule } from './app.module.js';
import { configOrExit } from './boot.js';
import { seedDemoSignatory } from './certificates/register/demo-signatory.js';
import { Transactions } from './database/transactions.js';
import { loadReferenceTerms } from './glossary/reference-terms.js';
import { loadReferenceData } from './people/reference-data.js';
import { seedDemoClasses } from './seed/demo-classes.js';
import { seedDemoLibrary } from './seed/demo-library.js';

// Reference tables always; courses, classes and accounts only for a demonstration. Run again it changes nothing.
const config = configOrExit();
const app = await NestFactory.createApplicationContext(AppModule, { logger: ['error', 'warn'] });
const transactions = app.get(Transactions, { strict: false });
await transactions.run((em) => loadReferenceData(em));
await transactions.run((em) => loadReferenceTerms(em));

if (config.SINAU_DEMO) {
  await transactions.run((em) => seedDemoSignatory(em));
  const demo = await seedDemoAccounts(app);
  const organiser = demo.find(({ role }) => role === 'panitia');
  const trainer = demo.find(({ role }) => role === 'pelatih');
  if (!organiser || !trainer) throw new Error('the demo accounts lack an organiser or a trainer');
  const actor = { accountId: organiser.accountId, sessionId: '', roles: ['panitia' as const] };
  await seedDemoClasses(app, actor, trainer.accountId);
  await seedDemoLibrary(app);
  console.log(
    JSON.stringify({
      demo: demo.map(({ totpSecret, accountId: _, ...one }) => ({ ...one, totp: totpSecret })),
    }),
  );
}
await app.close();
