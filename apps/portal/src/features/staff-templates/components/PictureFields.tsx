import type { TemplateElement } from '@sinau/contracts/template-design.js';
import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useImages } from '../api/images.js';
import type { Patch } from '../editor/design-state.js';

interface PictureFieldsProps {
  readonly element: Extract<TemplateElement, { type: 'image' }>;
  readonly disabled: boolean;
  readonly onPatch: (patch: Patch) => void;
  readonly onPicture: () => void;
}

/** Which picture an element shows and what it weighs; another one takes the same place. */
export function PictureFields({ element, disabled, onPatch, onPicture }: PictureFieldsProps) {
  const images = useImages();
  const image = images.data?.items.find(({ id }) => id === element.imageId);
  const removed = images.data !== undefined && !image && !disabled;
  return (
    <>
      {image && (
        <p>
          {image.name}, {formatBytes(image.bytes)}
        </p>
      )}
      {removed && (
        <Banner tone="warning" title="Gambar ini sudah dihapus">
          <p>Ganti gambarnya sebelum menerbitkan.</p>
        </Banner>
      )}
      {!disabled && (
        <div>
          <Button variant="secondary" onClick={onPicture}>
            Ganti gambar…
          </Button>
        </div>
      )}
      <TextInput
        label="Keterangan gambar"
        hint="Dibacakan kepada yang tidak melihat. Kosongkan untuk hiasan."
        optional
        maxLength={160}
        disabled={disabled}
        value={element.alt}
        onChange={({ target }) => onPatch({ alt: target.value })}
      />
    </>
  );
}
