import { learnerPaths } from '../../../lib/learner-paths.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';

/** For people who put off saying who they are. */
export function ProfileReminder() {
  return (
    <Banner
      title="Data diri belum diisi"
      action={
        <LinkButton href={learnerPaths.completeProfile} variant="secondary">
          Isi data diri
        </LinkButton>
      }
    >
      <p>Isi sekali, lalu mendaftar jadi cepat.</p>
    </Banner>
  );
}
