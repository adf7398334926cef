const first = [
  'Siti',
  'Budi',
  'Dewi',
  'Agus',
  'Nur',
  'Rina',
  'Slamet',
  'Endang',
  'Wahyu',
  'Ratna',
  'Hadi',
  'Lilik',
  'Yanti',
  'Joko',
  'Mutia',
];
const last = [
  'Aminah',
  'Santoso',
  'Lestari',
  'Prasetyo',
  'Hidayati',
  'Wulandari',
  'Riyadi',
  'Susanti',
  'Kurniawan',
  'Maharani',
];
const goods = [
  'Bakso',
  'Keripik Tempe',
  'Batik',
  'Sambal Petis',
  'Rengginang',
  'Tas Anyaman',
  'Kopi Dampit',
  'Jamu',
  'Kue Lumpur',
  'Terasi',
];

/** A NIK that is well formed, of a woman born in 1985 in Malang; `serial` 1–9999 makes it unique per day of birth. */
function inventedNik(day, serial) {
  return `357303${String(40 + (day % 28) + 1).padStart(2, '0')}0585${String((serial % 9999) + 1).padStart(4, '0')}`;
}

/** An invented participant, the same for the same stamp and index. */
export function inventedPerson(stamp, index) {
  const serial = (stamp + index * 7919) % 100_000_000;
  return {
    phone: `0812${String(serial).padStart(8, '0')}`,
    name: `${first[index % first.length]} ${last[(index * 3) % last.length]} ${String.fromCharCode(65 + (index % 26))}`,
    nik: inventedNik(Math.floor(serial / 9999), serial),
    business: `${goods[index % goods.length]} ${last[index % last.length]}`,
  };
}

/**
 * Fills a new account's profile through the API: person, NIK and one business. Gives the business's id.
 * What the person does not say is as for most: a woman with a micro business, no NIB and no e-mail.
 */
export async function fillProfile(client, person, { villageCode, kbliCode }) {
  await client.call('PUT /me/person', {
    body: {
      name: person.name,
      villageCode,
      sex: person.sex ?? 'P',
      disability: person.disability ?? 'tidak_ingin_menjawab',
      email: person.email ?? null,
      consent: true,
    },
  });
  await client.call('PUT /me/nik', { body: { nik: person.nik } });
  const business = await client.call('POST /me/businesses', {
    body: {
      name: person.business,
      kbliCode,
      size: person.size ?? 'micro',
      nib: person.nib ?? null,
      channels: ['whatsapp'],
    },
  });
  return business.id;
}

/** A village and a field of business that exist in this instance. */
export async function somePlace(client) {
  let parent = '35.73';
  while (parent.split('.').length < 4) {
    const { items } = await client.call('GET /regions', { query: { parent } });
    parent = items[0].code;
  }
  const fields = await client.call('GET /business-fields');
  return { villageCode: parent, kbliCode: fields.items[0].code };
}
