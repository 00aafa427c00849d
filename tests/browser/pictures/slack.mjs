// A message as Slack would lay it out, in a few lines of our own.
import { escape, mrkdwn } from './words.mjs';

const style = `<style>
  .s { width: 540px; padding: 12px 16px; border-radius: 8px; background: #fff; color: #1d1c1d; font-size: 14px; border: 1px solid #ddd; }
  .s .who { font-weight: 700; margin-bottom: 4px; }
  .s .app { background: #e8e8e8; color: #616061; border-radius: 2px; font-size: 10px; padding: 1px 4px; margin-left: 4px; }
  .s h3 { margin: 6px 0; font-size: 17px; line-height: 1.3; } .s .section { margin: 6px 0; }
  .s .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; margin: 8px 0; }
  .s .context { color: #616061; font-size: 12px; margin: 6px 0; }
  .s img { max-width: 100%; max-height: 240px; border-radius: 6px; display: block; margin: 6px 0; }
  .s .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  .s .button { border: 1px solid #bbb; border-radius: 4px; padding: 5px 11px; font-weight: 600; font-size: 13px; }
  .s .primary { background: #007a5a; border-color: #007a5a; color: #fff; }
  .s .danger { border-color: #e01e5a; color: #e01e5a; }
  .s .select { border: 1px solid #bbb; border-radius: 4px; padding: 5px 11px; min-width: 200px; font-size: 13px; color: #616061; }
  .s pre { background: #f6f6f6; border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 6px 0; white-space: pre-wrap; font: 12.5px/1.4 "DejaVu Sans Mono", monospace; }
  .s code { background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 0 3px; font-size: 12px; }
  .s a { color: #1264a3; } .s hr { border: 0; border-top: 1px solid #ddd; margin: 10px 0; }
  .s table { border-collapse: collapse; margin: 6px 0; } .s td { border: 1px solid #ddd; padding: 4px 10px; }
  .s .alone { color: #616061; font-size: 11.5px; margin-bottom: 4px; }
</style>`;

const words = (text) => (text?.type === 'mrkdwn' ? mrkdwn(text.text) : escape(text?.text ?? '').replace(/\n/g, '<br>'));

function element(own) {
  if (own.type === 'button') return `<span class="button ${own.style ?? ''}">${escape(own.text.text)}${own.url ? ' ↗' : ''}</span>`;
  return `<span class="select">${escape(own.placeholder?.text ?? '')}  ▾</span>`;
}

/** Rich text: sections, and a preformatted text that is copied as it is. */
function rich(own) {
  const inner = (own.elements ?? []).map((piece) => (piece.elements ? rich(piece) : escape(piece.text ?? piece.url ?? ''))).join('');
  return own.type === 'rich_text_preformatted' ? `<pre>${inner}</pre>` : inner;
}

function block(own, files) {
  switch (own.type) {
    case 'header': return `<h3>${escape(own.text.text)}</h3>`;
    case 'section': {
      const fields = (own.fields ?? []).map((field) => `<div>${words(field)}</div>`).join('');
      return `${own.text ? `<div class="section">${words(own.text)}</div>` : ''}${fields ? `<div class="fields">${fields}</div>` : ''}`;
    }
    case 'context': return `<div class="context">${own.elements.map(words).join(' ')}</div>`;
    case 'actions': return `<div class="row">${own.elements.map(element).join('')}</div>`;
    case 'divider': return '<hr>';
    case 'image': return `<img alt="" src="${files[own.slack_file?.id] ?? own.image_url}">`;
    case 'rich_text': return rich(own);
    case 'markdown': return `<div class="section">${mrkdwn(escape(own.text))}</div>`;
    case 'table': return `<table>${own.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell.text ?? '')}</td>`).join('')}</tr>`).join('')}</table>`;
    default: throw new Error(`a block of type ${own.type} is not drawn here`);
  }
}

export function slack({ lang, slack: { body, files } }, alone) {
  const only = { fr: 'Visible par vous seulement', en: 'Only visible to you' }[lang];
  const blocks = body.blocks.map((own) => block(own, files)).join('');
  return `${style}<div class="s">${alone ? `<div class="alone">◉ ${only}</div>` : ''}<div class="who">portevoix<span class="app">APP</span></div>${blocks}</div>`;
}
