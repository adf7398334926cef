// The portal's colour roles (apps/portal/src/ui/tokens.css), only those this page uses.
const light = `--ground:#f6f3ec;--surface:#fffefb;--line:#ddd5c6;--edge:#857a6b;--ink:#231f1b;--soft:#574e45;--brand:#2f3c8f;--on-brand:#fff;
--band:#26317a;--thread:#d99a2b;--ok:#17633f;--ok-bg:#e0f1e6;--warn:#744800;--warn-bg:#fcefcf;--bad:#9f2329;--bad-bg:#fbe6e2;--calm-bg:#e7e8f5;--ring:#f3b33d`;
const dark = `--ground:#16151c;--surface:#201f28;--line:#3a3743;--edge:#8e8799;--ink:#f3efe7;--soft:#c3bbb0;--brand:#b7c0ff;--on-brand:#161b48;
--band:#232a63;--thread:#e0a845;--ok:#86dba9;--ok-bg:#183526;--warn:#f2c76e;--warn-bg:#3a2d10;--bad:#ffa69d;--bad-bg:#45201f;--calm-bg:#2a2e4f;--ring:#16151c`;

/** The page's only style; its hash is the only style that the page's policy allows. */
export const VERIFICATION_CSS = `
:root{color-scheme:light;${light}}
@media(prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,p,dl,dd{margin:0}
h1{font-size:clamp(1.75rem,1.5rem + 1.2vw,2.25rem);line-height:1.2;letter-spacing:-.012em;margin-bottom:.25rem}
svg{display:block;flex:none}
a{color:var(--brand);text-underline-offset:.2em}
header{background:var(--band);color:#fff}
header div,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header div{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:4rem}
header a{color:inherit;padding:.75rem 0}
header p{text-align:right;line-height:1.3}
.seed{fill:var(--thread)}
main{padding-top:1.5rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
section{background:var(--surface);border:1px solid var(--line);border-radius:.875rem;padding:1.25rem}
h2{font-size:1.125rem;line-height:1.3;margin-bottom:.5rem}
.verdict{--c:var(--brand);--b:var(--calm-bg);background:var(--b);border:2px solid var(--c);display:flex;flex-wrap:wrap;align-items:center;gap:1rem 1.25rem}
.verdict>div{flex:1 1 14rem}
.verdict svg{color:var(--c)}
.verdict h1{margin:0;color:var(--c);font-size:clamp(2rem,1.6rem + 2.4vw,3.25rem);line-height:1.1;letter-spacing:-.02em}
.verdict p{font-size:1.125rem;margin-top:.25rem}
.valid{--c:var(--ok);--b:var(--ok-bg)}
.revoked{--c:var(--bad);--b:var(--bad-bg)}
.not_found{--c:var(--warn);--b:var(--warn-bg)}
.demo{border:2px dashed var(--warn);background:var(--warn-bg);color:var(--warn);font-weight:700;border-radius:.875rem;padding:.75rem 1.25rem}
dl>div{padding:.75rem 0;border-top:1px solid var(--line)}
dl>div:first-child{border:0;padding-top:0}
dl>div:last-child{padding-bottom:0}
dt{color:var(--soft)}
dd{font-weight:600}
.note{color:var(--soft);margin-top:.5rem}
code{font:1rem/1.6 ui-monospace,'Cascadia Mono',Menlo,Consolas,monospace}
label{display:block;font-weight:600}
form p{color:var(--soft);margin-bottom:.5rem}
form div{display:flex;flex-wrap:wrap;gap:.75rem}
input{flex:1 1 14rem;min-width:0;min-height:3rem;padding:.5rem .875rem;border:1.5px solid var(--edge);border-radius:.5rem;background:var(--surface);color:inherit;font:600 1.125rem ui-monospace,Menlo,Consolas,monospace;letter-spacing:.06em;text-transform:uppercase}
.plain{font:1rem/1.5 system-ui,sans-serif;letter-spacing:0;text-transform:none;padding:.625rem .875rem}
dl+form{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--line)}
button,.again{min-height:3rem;padding:.625rem 1.5rem;border:0;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font:600 1rem/1.75 system-ui,sans-serif;cursor:pointer;text-decoration:none;display:inline-block}
.again{margin-top:.75rem}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;box-shadow:0 0 0 2px var(--ring)}
header :focus-visible{outline-color:#fff}
footer{padding-top:1.5rem;padding-bottom:2.5rem;color:var(--soft)}
@media(min-width:40rem){main{padding-top:2.5rem;gap:1.25rem}section{padding:1.75rem}dl>div{display:grid;grid-template-columns:13rem 1fr;gap:1rem}}
@media print{@page{size:A4;margin:18mm 16mm}:root:root{color-scheme:light;${light};--ground:#fff;--surface:#fff}header{background:none;color:#000;border-bottom:2px solid #000}form,.again,section:has(>form:only-child){display:none}section,.demo{break-inside:avoid}.verdict{print-color-adjust:exact;-webkit-print-color-adjust:exact}main{gap:.75rem;padding-top:1rem}section{padding:1rem}dl>div{padding:.3rem 0}footer{padding:.75rem 1rem 0}}
`;
