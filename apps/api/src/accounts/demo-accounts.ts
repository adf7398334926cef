import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { BusinessesService } from '../people/businesses.service.js';
import { NikService } from '../people/nik.service.js';
import { PeopleService } from '../people/people.service.js';
import { demoSecrets } from './demo-secrets.js';
import { SignInCodeService } from './sign-in-code.service.js';
import { StaffAccountsService } from './staff-accounts.service.js';

export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  readonly accountId: string;
  /** E-mail of staff, phone of a peserta. */
  readonly login: string;
  readonly password?: string;
  /** Base32. */
  readonly totpSecret?: string;
  readonly hint: string;
}

const staff: { role: Role; name: string; email: string }[] = [
  { role: 'pelatih', name: 'Dewi Lestari, S.Sn.', email: 'pelatih@sinau.test' },
  { role: 'panitia', name: 'Rahmat Hidayat, S.E.', email: 'panitia@sinau.test' },
  { role: 'dinas', name: 'Sri Wahyuningsih, M.M.', email: 'dinas@sinau.test' },
  { role: 'admin', name: 'Bagus Prasetyo, S.Kom.', email: 'admin@sinau.test' },
];

// Invented people: the serial numbers of these NIKs are ones that are hardly ever given out.
const peserta = [
  {
    phone: '+6281200000001',
    nik: '3573034505859911',
    person: { name: 'Siti Aminah', villageCode: '35.73.03.1001', sex: 'P', disability: 'tidak_ada' },
    business: {
      name: 'Keripik Tempe Bu Siti',
      kbliCode: '10794',
      size: 'micro',
      channels: ['titip_jual', 'whatsapp'],
    },
  },
  {
    phone: '+6281200000002',
    nik: '3507241012909912',
    person: { name: 'Slamet Riyanto', villageCode: '35.07.24.2001', sex: 'L', disability: 'tidak_ada' },
    business: { name: 'Batik Singhasari', kbliCode: '13133', size: 'small', channels: ['toko', 'lokapasar'] },
  },
] as const;

async function seedStaff(app: INestApplicationContext, folder: string): Promise<DemoAccount[]> {
  const accounts = app.get(StaffAccountsService, { strict: false });
  const secrets = await demoSecrets(
    folder,
    staff.map(({ email }) => email),
  );
  const made: DemoAccount[] = [];
  for (const { role, name, email } of staff) {
    const own = secrets[email];
    if (!own) throw new Error(`demo.json has no entry for ${email}`);
    const accountId = await accounts.ensure({ name, email, roles: [role] }, own);
    const hint = 'Enter the password and the current authenticator code on the staff page.';
    made.push({ role, name, accountId, login: email, ...own, hint });
  }
  return made;
}

async function seedPeserta(app: INestApplicationContext, config: Config): Promise<DemoAccount[]> {
  const people = app.get(PeopleService, { strict: false });
  const businesses = app.get(BusinessesService, { strict: false });
  const made: DemoAccount[] = [];
  for (const one of peserta) {
    const actor = await app.get(SignInCodeService, { strict: false }).accountFor(one.phone);
    // What somebody changed since the first seed stays as they left it.
    const profile = await people.profile(actor.accountId);
    if (!profile.person) await people.savePerson(actor, { ...one.person, consent: true });
    if (!profile.nik) await app.get(NikService, { strict: false }).save(actor, one.nik);
    if (profile.businesses.length === 0) {
      await businesses.add(actor, { ...one.business, channels: [...one.business.channels] });
    }
    const hint = `The sign-in code appears at ${config.PUBLIC_URL}/api/dev/outbox`;
    made.push({ role: 'peserta', name: one.person.name, accountId: actor.accountId, login: one.phone, hint });
  }
  return made;
}

/**
 * One staff account per role and two peserta with complete profiles, when SINAU_DEMO is on; an empty list otherwise.
 * Run again it changes nothing, and gives the same list. Needs AccountsModule, PeopleModule and the reference data.
 */
export async function seedDemoAccounts(app: INestApplicationContext): Promise<DemoAccount[]> {
  const config = app.get<Config>(CONFIG, { strict: false });
  if (!config.SINAU_DEMO) return [];
  return [...(await seedStaff(app, config.SINAU_DATA)), ...(await seedPeserta(app, config))];
}
