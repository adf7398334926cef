import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import { useState } from 'react';
import { KeysDialog } from './KeysDialog.js';
import { Menu } from './Menu.js';
import { ToSourceDialog } from './ToSourceDialog.js';

interface MoreMenuProps {
  /** Null for a published version, which stays as it is. */
  readonly draft: {
    readonly templateId: string;
    readonly design: TemplateDesign;
    readonly before: () => Promise<void>;
  } | null;
}

/** What is seldom needed. */
export function MoreMenu({ draft }: MoreMenuProps) {
  const [open, setOpen] = useState<'keys' | 'source' | null>(null);
  const close = () => setOpen(null);
  const keys = { label: 'Tombol pintas', onChoose: () => setOpen('keys') };
  const source = { label: 'Ubah sumber Typst…', onChoose: () => setOpen('source') };
  return (
    <>
      <Menu label="Lainnya" icon="more" signOnly items={draft ? [keys, source] : [keys]} />
      {open === 'keys' && <KeysDialog onClose={close} />}
      {draft && <ToSourceDialog {...draft} open={open === 'source'} onClose={close} />}
    </>
  );
}
