/** What the trainer's screen shows now. */
const boardOf = async ({ client }, { id }) =>
  (await client.call('GET /manage/class-sessions/:id/check-in', { params: { id } })).current;

const pathOf = (url) => new URL(url).pathname + new URL(url).search;

/** A phone that knows nobody: its camera opens the QR's address, without JavaScript and without signing in. */
export async function scanAsStranger(stage, trainer, session, phone) {
  const visitor = await stage.visitor('camera without an app', { scripts: false });
  const { page } = visitor;
  await visitor.open(pathOf((await boardOf(trainer, session)).url));
  await visitor.heading('Anda hadir?');
  await visitor.auditLayout('check-in, phone');
  visitor.expectRefusals(422);
  await page.getByLabel('Nomor HP yang dipakai saat mendaftar').fill('12');
  await visitor.button('Saya hadir').click();
  await visitor.sees('what is wrong with the number', page.locator('[aria-invalid=true]'));
  await page.getByLabel('Nomor HP yang dipakai saat mendaftar').fill(phone);
  await visitor.button('Saya hadir').click();
  await visitor.heading('Menunggu konfirmasi pelatih');
  await visitor.auditLayout('check-in, waits for the trainer');
  await visitor.leave();
}

/** The same page with scripts on, for what only they can measure. */
export async function lookAtPhoneForm(stage, trainer, session) {
  const visitor = await stage.visitor('camera, not signed in');
  await visitor.open(pathOf((await boardOf(trainer, session)).url));
  await visitor.heading('Anda hadir?');
  await visitor.audit('check-in, not signed in');
  visitor.expectRefusals(409);
  await visitor.open(
    `/hadir/${new URL((await boardOf(trainer, session)).url).pathname.split('/').at(-1)}?k=lama`,
  );
  await visitor.heading('Kode QR sudah berganti');
  await visitor.audit('check-in, old QR');
  await visitor.leave();
}

export async function scanSignedIn(siti, trainer, session, name) {
  await siti.open(pathOf((await boardOf(trainer, session)).url));
  await siti.heading(`Halo, ${name}`);
  await siti.audit('check-in, one button');
  await siti.button('Saya hadir').click();
  await siti.heading('Anda tercatat hadir');
  await siti.audit('checked in');
}

/** Six digits with a space, after digits that were wrong. */
export async function typeCode(siti, trainer, session, name) {
  const { page } = siti;
  await siti.open('/hadir');
  await siti.heading('Isi presensi');
  await siti.audit('check-in, digits');
  const { code } = await boardOf(trainer, session);
  const field = page.getByLabel('Enam angka di layar');
  siti.expectRefusals(422);
  await field.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await siti.button('Lanjut').click();
  await siti.sees('that the digits are wrong', page.getByText(/Angka ini tidak cocok/));
  await siti.audit('check-in, wrong digits');
  const { code: fresh } = await boardOf(trainer, session);
  await field.fill(`${fresh.slice(0, 3)} ${fresh.slice(3)}`);
  await siti.button('Lanjut').click();
  await siti.heading(`Halo, ${name}`);
  await siti.button('Saya hadir').click();
  await siti.heading('Anda tercatat hadir');
}

/** The trainer confirms the typed number, or marks somebody who was not there. */
export const mark = ({ client }, { id }, enrolmentId, status) =>
  client.call('PUT /manage/class-sessions/:id/attendance', {
    params: { id },
    body: { items: [{ enrolmentId, status }] },
  });
