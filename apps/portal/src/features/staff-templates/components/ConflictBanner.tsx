import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';

interface ConflictBannerProps {
  /** Who saved first, when it is known. */
  readonly by: string | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two people drew the same draft: neither is written over before somebody chose. */
export function ConflictBanner({ by, onMine, onTheirs }: ConflictBannerProps) {
  return (
    <Banner tone="warning" live title="Templat ini baru saja disimpan orang lain">
      <p>{by ?? 'Rekan Anda'} menyimpan lebih dulu. Rancangan Anda masih ada di layar ini.</p>
      <Row>
        <Button variant="secondary" onClick={onMine}>
          Pakai rancangan saya
        </Button>
        <Button variant="secondary" onClick={onTheirs}>
          Pakai yang tersimpan
        </Button>
      </Row>
    </Banner>
  );
}
