import { createContext, useContext } from 'react';

/** How to reach people at Latkop. Set by whoever runs the site; a channel that is not set is not offered. */
export interface HelpContact {
  /** E.164, e.g. +62341000000. */
  readonly phone?: string | undefined;
  /** E.164 of the WhatsApp number. */
  readonly whatsapp?: string | undefined;
}

/** Chat with Latkop, with the first line already written. */
export const whatsappLink = (number: string, text: string): string =>
  `https://wa.me/${number.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;

/** Filled by the app with what the server handed over. */
export const HelpContactContext = createContext<HelpContact>({});

export const useHelpContact = (): HelpContact => useContext(HelpContactContext);
