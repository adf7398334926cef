import { useEffect, useRef } from 'react';
import { ApiError, OfflineError, type RequestError } from '../lib/api-errors.js';
import { learnerPaths, withNext } from '../lib/learner-paths.js';
import { paths } from '../lib/paths.js';
import { Banner } from './Banner.js';

/** A failed write, above the form: what happened and what is safe. Nothing when there is no error. */
export function RequestErrorBanner({ error }: { readonly error: RequestError | null | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  // Who tapped the button below a long form would not see it. Where a form moves the focus to a field, that comes after.
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  return <div ref={box}>{bannerOf(error)}</div>;
}

function bannerOf(error: RequestError) {
  if (error instanceof OfflineError) {
    return (
      <Banner tone="warning" title="Tidak ada jawaban dari server" live>
        <p>Isian Anda masih ada di sini. Periksa sinyal, lalu coba lagi.</p>
      </Banner>
    );
  }
  if (error instanceof ApiError && error.code === 'not_signed_in') return <SignedOut />;
  return (
    <Banner tone="danger" title={error.title} live>
      {error.detail && <p>{error.detail}</p>}
    </Banner>
  );
}

/** Who is signed out signs in beside this page, which keeps what was typed and chosen. */
function SignedOut() {
  const { pathname, search } = window.location;
  const inOffice = `${pathname}/`.startsWith(`${paths.manageHome}/`);
  const signIn = inOffice ? learnerPaths.staffSignIn : paths.signIn;
  return (
    <Banner
      tone="warning"
      title="Sesi Anda sudah berakhir"
      live
      action={
        <a href={withNext(signIn, pathname + search)} target="_blank" rel="noreferrer">
          Masuk di tab baru
        </a>
      }
    >
      <p>Isian Anda tetap ada di sini. Sesudah masuk, kirim lagi.</p>
    </Banner>
  );
}
