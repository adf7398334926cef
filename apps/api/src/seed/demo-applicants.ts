import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { PhoneAccountsService } from '../accounts/phone-accounts.service.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { DocumentsService } from '../applications/documents.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { BusinessesService } from '../people/businesses.service.js';
import { NikService } from '../people/nik.service.js';
import { PeopleService } from '../people/people.service.js';
import { ReferenceService } from '../people/reference.service.js';
import type { InventedPerson } from './invented-people.js';

const KINDS = ['ktp', 'business_proof', 'statement'] as const;

export interface DemoApplicant {
  readonly actor: Actor;
  readonly businessId: string;
}

/** A picture that says that it is none: nobody's card is in a demonstration. */
function inventedDocument(title: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540"><rect width="860" height="540" fill="#eef3f0"/>
    <text x="60" y="150" font-family="sans-serif" font-size="64" fill="#23443a">CONTOH</text>
    <text x="60" y="250" font-family="sans-serif" font-size="44" fill="#23443a">${title}</text>
    <text x="60" y="330" font-family="sans-serif" font-size="32" fill="#23443a">Data rekaan untuk peragaan</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

/** A desa of the nth kabupaten/kota. */
async function villageOf(app: INestApplicationContext, index: number): Promise<string> {
  const reference = app.get(ReferenceService, { strict: false });
  const regencies = (await reference.regionsBelow('35')).items;
  const regency = regencies[(index * 5) % regencies.length]?.code ?? '35.73';
  const district = (await reference.regionsBelow(regency)).items[0]?.code ?? '';
  return (await reference.regionsBelow(district)).items[0]?.code ?? '';
}

/** An invented person with profile and business, as if they had typed it all. */
export async function demoApplicant(
  app: INestApplicationContext,
  person: InventedPerson,
  index: number,
  size: 'micro' | 'medium' = 'micro',
): Promise<DemoApplicant> {
  const accountId = await app
    .get(Transactions, { strict: false })
    .run((em) => app.get(PhoneAccountsService, { strict: false }).open(em, person.phone, null));
  const actor: Actor = { accountId, sessionId: '', roles: ['peserta'] };
  const villageCode = await villageOf(app, index);
  await app.get(PeopleService, { strict: false }).savePerson(actor, {
    name: person.name,
    villageCode,
    sex: person.sex,
    disability: index % 6 === 0 ? 'fisik' : 'tidak_ada',
    consent: true,
  });
  const day = String((index % 27) + 1 + (person.sex === 'P' ? 40 : 0)).padStart(2, '0');
  const district = villageCode.slice(0, 8).replaceAll('.', '');
  const nik = `${district}${day}0${(index % 9) + 1}${80 + (index % 15)}99${String(index + 20).padStart(2, '0')}`;
  await app.get(NikService, { strict: false }).save(actor, nik);
  const business = await app
    .get(BusinessesService, { strict: false })
    .add(actor, { name: person.business, kbliCode: '10794', size, channels: ['whatsapp'] });
  return { actor, businessId: business.id };
}

/** Saved as a draft, with documents, and sent. @returns the application's id */
export async function apply(
  app: INestApplicationContext,
  { actor, businessId }: DemoApplicant,
  batchId: string,
  upTo: 'draft' | 'sent',
  cooperative: string | null = null,
): Promise<string> {
  const applications = app.get(ApplicationsService, { strict: false });
  const motivation = 'Ingin kemasan produk saya diterima toko oleh-oleh.';
  const place = await applications.save(actor, batchId, { businessId, cooperative, motivation });
  const id = place.application?.id ?? '';
  if (upTo === 'draft') return id;
  const documents = app.get(DocumentsService, { strict: false });
  for (const kind of KINDS) await documents.add(actor, id, kind, () => inventedDocument(kind));
  await applications.send(actor, id);
  return id;
}
