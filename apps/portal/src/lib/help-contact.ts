import { createContext, useContext } from 'react';

/** Who runs this site and how to reach them, as the office set it; a channel that is not set is not offered. */
export interface HelpContact {
  /** E.164, e.g. +62341000000. */
  readonly phone?: string | undefined;
  /** E.164 of the WhatsApp number. */
  readonly whatsapp?: string | undefined;
  readonly email?: string | undefined;
  /** As people read it: "Senin sampai Jumat, 08.00 sampai 15.00". */
  readonly openingHours?: string | undefined;
  /** The centre's official name, and where it is. */
  readonly name?: string | undefined;
  readonly parent?: string | undefined;
  readonly address?: string | undefined;
  /** Addresses of logos. */
  readonly logoDinas?: string | undefined;
  readonly logoCentre?: string | undefined;
}

/** Chat with Latkop, with the first line already written. */
export const whatsappLink = (number: string, text: string): string =>
  `https://wa.me/${number.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;

/** Filled by the app with what the server handed over. */
export const HelpContactContext = createContext<HelpContact>({});

export const useHelpContact = (): HelpContact => useContext(HelpContactContext);
