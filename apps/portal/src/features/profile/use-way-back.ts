import { useLocation, useSearch } from 'wouter';
import { paths } from '../../lib/paths.js';
import { safeNext } from '../../lib/safe-next.js';
import { toast } from '../../ui/toast.js';

/** Where a form of the profile returns to: the page that sent one here (`?lanjut=`), or the profile. */
export function useWayBack() {
  const next = safeNext(new URLSearchParams(useSearch()).get('lanjut'));
  const [, navigate] = useLocation();
  const href = next ?? paths.profile;
  return {
    back: { href, label: next ? 'Kembali' : 'Profil' },
    leave: (message: string) => {
      toast(message);
      navigate(href);
    },
  };
}
