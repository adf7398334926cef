import { cx } from '../../../../lib/cx.js';
import { Icon } from '../../../../ui/Icon.js';
import type { IconName } from '../../../../ui/icons.js';
import styles from './Callout.module.css';
import type { BlockOf } from './document-types.js';
import { FlowBlocks } from './FlowBlocks.js';

type Tone = BlockOf<'callout'>['attrs']['tone'];

/** A sign and a word for each tone: colour alone says nothing to many. */
const TONES: Readonly<Record<Tone, { readonly word: string; readonly icon: IconName }>> = {
  info: { word: 'Catatan', icon: 'info' },
  tip: { word: 'Tips', icon: 'check' },
  warning: { word: 'Perhatian', icon: 'alert' },
  example: { word: 'Contoh', icon: 'page' },
};

interface CalloutProps {
  readonly block: BlockOf<'callout'>;
  readonly path: string;
}

/** A part of the text that stands out. */
export function Callout({ block, path }: CalloutProps) {
  const { tone } = block.attrs;
  const { word, icon } = TONES[tone];
  return (
    <div role="note" aria-label={word} className={cx(styles.callout, styles[tone])}>
      <p className={styles.title}>
        <Icon name={icon} />
        {word}
      </p>
      <FlowBlocks blocks={block.content} path={path} />
    </div>
  );
}
