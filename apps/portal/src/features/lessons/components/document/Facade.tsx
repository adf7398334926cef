import type { MouseEvent } from 'react';
import { Icon } from '../../../../ui/Icon.js';
import type { Rendition } from './document-context.js';
import styles from './media.module.css';

export interface FacadeProps {
  /** Where the recording is, for opening it elsewhere. */
  readonly href: string;
  readonly icon: 'play' | 'audio';
  readonly action: string;
  /** What a tap costs, said before it. */
  readonly facts: string;
  /** A small still picture; else a drawn one. */
  readonly poster?: Rendition | undefined;
  readonly onPlay: () => void;
}

/** In the place of a player until somebody wants it: fetches nothing by itself. */
export function Facade({ href, icon, action, facts, poster, onPlay }: FacadeProps) {
  const play = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onPlay();
  };
  return (
    <a
      className={icon === 'play' ? styles.facade : styles.audioFacade}
      href={href}
      onClick={play}
      data-reload
      data-recording={icon === 'audio' ? 'audio' : 'video'}
    >
      <FacadeFace icon={icon} action={action} facts={facts} poster={poster} />
    </a>
  );
}

/** What a facade looks like. */
export function FacadeFace({ icon, action, facts, poster }: Omit<FacadeProps, 'href' | 'onPlay'>) {
  return (
    <>
      {poster && (
        <img
          className={styles.poster}
          src={poster.url}
          width={poster.width ?? undefined}
          height={poster.height ?? undefined}
          alt=""
          loading="lazy"
        />
      )}
      <span className={styles.disc}>
        <Icon name={icon} size="large" />
      </span>
      <span className={styles.facadeWords}>
        <strong>{action}</strong>
        <span>{facts}</span>
      </span>
    </>
  );
}
