import { signInStaff } from '../lib/sign-in.mjs';
import { say } from './steps.mjs';

/** The house's people, each with password and authenticator code. */
export async function signInAll(url, demo) {
  const account = (role) => demo.find((one) => one.role === role);
  const staff = {
    trainer: await signInStaff(url, account('pelatih')),
    organiser: await signInStaff(url, account('panitia')),
    officer: await signInStaff(url, account('dinas')),
    admin: await signInStaff(url, account('admin')),
  };
  say('trainer, organiser, officer and administrator signed in');
  return staff;
}
