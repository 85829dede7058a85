/** The page that shows every card in every form, side by side. Pure. */

export type Shown = {
  readonly title: string
  readonly forms: readonly { readonly form: string; readonly html: string }[]
}

const STYLE = `
body { margin: 0; font: 15px/1.4 system-ui, "Noto Sans", sans-serif; background: #888; }
h1 { font-size: 18px; margin: 24px 16px 8px; color: #fff; }
.forms { display: flex; flex-wrap: wrap; gap: 12px; padding: 0 16px; align-items: flex-start; }
.form { width: 560px; padding: 12px; border-radius: 8px; overflow-wrap: anywhere; }
.form > .label { font-size: 11px; opacity: .6; margin-bottom: 6px; }
.phone .form { width: 340px; }
.message { display: flex; gap: 12px; margin-bottom: 14px; }
.face { width: 36px; height: 36px; border-radius: 18px; background: #4b5; color: #fff; text-align: center; line-height: 36px; flex: none; }
.slack .face { border-radius: 6px; }
.body { min-width: 0; flex: 1; }
.name { font-weight: 600; } .tag { font-size: 10px; background: #5865f2; color: #fff; border-radius: 3px; padding: 1px 4px; }
.slack .tag { background: #ddd; color: #444; }
.h1, .h2 { font-size: 20px; font-weight: 700; margin: 8px 0 4px; } .h3 { font-size: 16px; font-weight: 700; margin: 6px 0 2px; }
.slack .h2 { font-size: 18px; }
.small, .small .p { font-size: 12px; opacity: .75; line-height: 1.35; }
.li, .bullet { padding-left: 16px; text-indent: -14px; } .li::before { content: "•  "; }
.quote { border-left: 4px solid #8888; padding-left: 8px; }
code { font: 12px/1.2 ui-monospace, "DejaVu Sans Mono", monospace; background: #8883; padding: 1px 3px; border-radius: 3px; }
hr { border: 0; border-top: 1px solid #8886; margin: 8px 0; }
button { font: inherit; font-size: 14px; margin: 6px 6px 0 0; padding: 5px 12px; border-radius: 6px; border: 1px solid #8886; background: #8882; color: inherit; }
.discord.dark { background: #313338; color: #dbdee1; } .discord.light { background: #fff; color: #313338; }
.slack.dark { background: #1a1d21; color: #d1d2d3; } .slack.light { background: #fff; color: #1d1c1d; }
.dark a { color: #4aa8ff; } .light a { color: #1264a3; } a { text-decoration: none; }
.terminal { background: #111; color: #ddd; } .markdown { background: #fafafa; color: #222; }
pre { font: 12px/1.35 "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: 0; }
`

export const pageOf = (shown: readonly Shown[], width: 'wide' | 'phone'): string => `<!doctype html>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Every card in every form</title><style>${STYLE}</style>
<body class="${width}">${shown.map(sectionOf).join('\n')}</body>
`

const sectionOf = ({ title, forms }: Shown): string =>
  `<h1>${title}</h1><div class="forms">${forms
    .map(({ form, html }) => `<div class="form ${form}"><div class="label">${form}</div>${html}</div>`)
    .join('')}</div>`
