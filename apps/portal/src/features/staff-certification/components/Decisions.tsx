import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import type { Certification, Deed } from '../api/certification.js';
import { mayDo } from '../words.js';
import { ApproveDialog } from './ApproveDialog.js';
import { PublishDialog } from './PublishDialog.js';
import { ReturnDialog } from './ReturnDialog.js';
import { SignDialog } from './SignDialog.js';
import { SubmitDialog } from './SubmitDialog.js';
import { VerifyDialog } from './VerifyDialog.js';

const WORDS = [
  ['submit', 'Ajukan ke Dinas'],
  ['verify', 'Tandai sudah diperiksa'],
  ['approve', 'Setujui'],
  ['sign', 'Tandatangani'],
  ['publish', 'Terbitkan'],
] as const satisfies readonly (readonly [Deed, string])[];

/** What this person may decide now, each behind a question. The API says what that is. */
export function Decisions({ data }: { readonly data: Certification }) {
  const [asked, setAsked] = useState<Deed | null>(null);
  const close = () => setAsked(null);
  const nobody = data.passes.length === 0;
  const unbegun = data.early?.why === 'not_begun';
  const unprintable = (data.names?.unprintable.length ?? 0) > 0;
  const dialog = (deed: Deed) => ({ data, open: asked === deed, onClose: close });
  return (
    <>
      {WORDS.map(([deed, word]) => {
        const may = mayDo(data, deed);
        if (!may) return null;
        const blocked =
          (deed === 'submit' && (data.ungraded > 0 || nobody || unbegun || unprintable)) ||
          (deed === 'approve' && (unbegun || unprintable));
        return (
          <Button key={deed} onClick={() => setAsked(deed)} disabled={blocked}>
            {word}
            {may.onBehalfOf && ` a.n. ${may.onBehalfOf}`}
          </Button>
        );
      })}
      {mayDo(data, 'submit') && nobody && <span>Belum ada peserta yang lulus.</span>}
      {mayDo(data, 'return') && (
        <Button variant="secondary" onClick={() => setAsked('return')}>
          Kembalikan
        </Button>
      )}
      <SubmitDialog {...dialog('submit')} />
      <VerifyDialog {...dialog('verify')} />
      <ApproveDialog {...dialog('approve')} />
      <SignDialog {...dialog('sign')} />
      <PublishDialog {...dialog('publish')} />
      <ReturnDialog {...dialog('return')} />
    </>
  );
}
