import { Banner } from '../../../ui/Banner.js';
import type { Profile } from '../api/profile.js';

/** What looks unusual about a NIK. It is only a hint to look again: everything stays saved. */
export function NikWarnings({ nik }: { readonly nik: NonNullable<Profile['nik']> }) {
  if (nik.warnings.length === 0) return null;
  return (
    <Banner tone="warning" title="Periksa lagi NIK Anda" live>
      <ul>
        {nik.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      <p>Sudah benar? Anda boleh lanjut.</p>
    </Banner>
  );
}
