import { LinkButton } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Row, Stack } from '../../../ui/Stack.js';

/** The certificate as a digital badge, for profiles and wallets of others. */
export function BadgeDownloads({ certificateId }: { readonly certificateId: string }) {
  const file = (name: string) => `/api/certificates/${encodeURIComponent(certificateId)}/${name}`;
  return (
    <Disclosure summary="Lencana digital">
      <Stack gap="small">
        <p>Pasang lencana di profil Anda. Siapa pun dapat memeriksa keasliannya.</p>
        <Row>
          <LinkButton href={file('badge.png')} download variant="secondary" icon="download">
            Lencana PNG
          </LinkButton>
          <LinkButton href={file('badge.svg')} download variant="secondary" icon="download">
            Lencana SVG
          </LinkButton>
          <LinkButton href={file('credential')} download variant="secondary" icon="download">
            Kredensial (JSON)
          </LinkButton>
        </Row>
      </Stack>
    </Disclosure>
  );
}
