import { enrolNewPeople, passedPeople } from '../lib/classes.mjs';
import { letClassPass } from '../lib/time.mjs';
import { addSession, lookAround, openClass, openRegistration, takeAttendance } from '../pages/batches.mjs';
import {
  approveClass,
  lookAtDesk,
  openCertificate,
  revokeFirst,
  submitClass,
} from '../pages/certification.mjs';
import { lookAtResults } from '../pages/evaluation.mjs';
import { signInStaffByForm } from '../pages/sign-in.mjs';
import { strangerLooks } from '../pages/verification.mjs';

const SIZE = 6;

/** Panitia opens a class and hands another one in; Dinas issues it; a stranger checks what was issued. */
export async function office(stage) {
  const { world } = stage;
  const rahmat = await stage.visitor('Rahmat');
  await signInStaffByForm(rahmat, await world.staff('panitia', 'Rahmat Hidayat'));
  await rahmat.audit('office home');
  const batchUrl = await openClass(rahmat);
  await addSession(rahmat);
  await openRegistration(rahmat);
  const people = await enrolNewPeople(world, batchUrl.split('/').at(-1), 3);
  await takeAttendance(rahmat, batchUrl, people);
  await letClassPass(world, batchUrl);
  await lookAtResults(rahmat, batchUrl);
  await lookAround(rahmat, batchUrl);
  const { batchId } = await passedPeople(world, SIZE);
  await submitClass(rahmat, batchId, SIZE);
  await rahmat.leave();

  const sri = await stage.visitor('Sri');
  await signInStaffByForm(sri, await world.staff('dinas', 'Sri Wahyuningsih'));
  await approveClass(sri, batchId, SIZE);
  await lookAtDesk(sri);
  await sri.open(`/kantor/angkatan/${batchId}/sertifikat`);
  const code = await openCertificate(sri);
  await strangerLooks(stage, code, 'Sah');
  await revokeFirst(sri);
  await strangerLooks(stage, code, 'Dicabut');
  await strangerLooks(stage, '222222222222', 'Tidak ditemukan');
  await sri.leave();
  await administer(stage);
}

/** Admin: what waits in the queues, and who works here. */
async function administer(stage) {
  const bagus = await stage.visitor('Bagus');
  const { page } = bagus;
  await signInStaffByForm(bagus, await stage.world.staff('admin', 'Bagus Prasetyo'));
  await bagus.open('/kantor/pekerjaan');
  await bagus.heading('Pekerjaan');
  await bagus.audit('jobs');
  await bagus.open('/kantor/akun');
  await page.getByRole('heading', { name: 'Akun petugas' }).first().waitFor();
  await page.getByText(/^\d+ akun( · |$)/).waitFor();
  await bagus.audit('accounts');
  await bagus.button('Akun baru').click();
  await page.getByRole('dialog').waitFor();
  await bagus.audit('new account');
  await bagus.leave();
}
