// The portal's colour roles (apps/portal/src/ui/tokens.css), only those these pages use.
const light = `--ground:#f6f3ec;--surface:#fffefb;--line:#ddd5c6;--edge:#857a6b;--ink:#231f1b;--soft:#574e45;--brand:#2f3c8f;--on-brand:#fff;--band:#26317a;--ok:#17633f;--ok-bg:#e0f1e6;--warn:#744800;--warn-bg:#fcefcf`;
const dark = `--ground:#16151c;--surface:#201f28;--line:#3a3743;--edge:#8e8799;--ink:#f3efe7;--soft:#c3bbb0;--brand:#b7c0ff;--on-brand:#161b48;--band:#232a63;--ok:#86dba9;--ok-bg:#183526;--warn:#f2c76e;--warn-bg:#3a2d10`;

/** The only style of these pages; its hash is the only style that their policy allows. */
export const LANDING_CSS = `
:root{color-scheme:light;${light}}
@media(prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,p{margin:0}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.375rem;line-height:1.25}
a{color:var(--brand)}
header{background:var(--band);color:#fff}
header a{display:block;max-width:34rem;margin:0 auto;padding:.875rem 1rem;color:inherit;font-weight:700;text-decoration:none}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 2rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
section,form{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
section{background:var(--surface);border:1px solid var(--line);border-radius:.875rem;padding:1.25rem}
.ok{background:var(--ok-bg);border:2px solid var(--ok)}
.warn{background:var(--warn-bg);border:2px solid var(--warn)}
.hint{color:var(--soft)}
.wrong{color:var(--warn);font-weight:600}
label{font-weight:600}
input{width:100%;min-height:3.25rem;padding:.5rem .875rem;border:1.5px solid var(--edge);border-radius:.5rem;background:var(--surface);color:inherit;font:600 1.25rem system-ui,sans-serif}
.digits{font-size:1.75rem;letter-spacing:.3em;text-align:center}
button{min-height:3.5rem;padding:.625rem 1.5rem;border:0;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font:700 1.125rem system-ui,sans-serif;cursor:pointer}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.qr svg{display:block;width:min(12rem,100%);height:auto;margin:0 auto}
code{font:600 1.0625rem ui-monospace,monospace;overflow-wrap:anywhere}
ol.codes{columns:2;padding-left:1.5rem}
@media(max-width:30rem){ol.codes{columns:1}}
@media print{header,.screen{display:none}section{border:0;padding:0}body{background:#fff;color:#000}}
`;
