import type { Verification } from '@sinau/contracts/verification.contract.js';
import { markup, type Markup } from '../../http/markup.js';
import { hasLookAlike, printedCode } from '../register/verification-code.js';
import type { Verdict } from './verification-verdict.js';

/** Asks for a code or a number. */
export function codeForm(verdict: Verdict | null, label: string): Markup {
  const typed = verdict?.kind === 'answer' && verdict.found.answer === 'not_found' ? verdict.code : '';
  const shown = typed.length > 14 ? typed : printedCode(typed);
  return markup`<section><form action="/v" method="get">
<label for="code">${label}</label>
<p id="help">12 huruf dan angka di bawah kode QR, atau nomor sertifikat lama.${
    hasLookAlike(typed) && ' Kode Anda memuat 0, 1, I, L, atau O. Periksa lagi huruf itu.'
  }</p>
<div><input id="code" name="code" required maxlength="60" value="${shown}" aria-describedby="help" autocomplete="off" autocapitalize="characters" spellcheck="false"><button>Periksa</button></div>
</form></section>`;
}

/** Sends the file itself. */
export function fileForm(): Markup {
  return markup`<section><form action="/v/berkas" method="post" enctype="multipart/form-data">
<label for="file">Punya berkasnya? Periksa isinya</label>
<p id="kinds">PDF, atau lencana PNG, SVG, atau JSON. Paling besar 2 MB. Tidak kami simpan.</p>
<div><input id="file" class="plain" type="file" name="file" required accept=".pdf,.png,.svg,.json" aria-describedby="kinds"><button>Periksa berkas</button></div>
</form></section>`;
}

/** Compares a name without giving one away: a wrong one is only said to differ. */
export function nameForm({ nameMatches, holderName }: Verification, code: string): Markup {
  if (holderName !== null)
    return nameMatches
      ? markup`<p class="note"><strong>Nama yang Anda ketik sama dengan yang tercatat.</strong></p>`
      : markup`<p class="note">Nama lengkap tampil karena tautan dari pemegangnya.</p>`;
  return markup`<form action="/v/${encodeURIComponent(code)}" method="post">
<label for="nama">Cocokkan nama lengkapnya</label>
<p id="namehelp">${nameMatches === false ? markup`<strong>Nama yang Anda ketik berbeda dari yang tercatat.</strong> ` : ''}Ketik nama seperti di kertas.</p>
<div><input id="nama" class="plain" name="nama" required maxlength="120" autocomplete="off" aria-describedby="namehelp"><button>Cocokkan</button></div>
</form>`;
}
