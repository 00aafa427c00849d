// A message as Discord would lay it out, in a few lines of our own.
import { escape, markdown } from './words.mjs';

const style = `<style>
  .d { width: 540px; padding: 12px 14px; border-radius: 8px; background: #313338; color: #dbdee1; font-size: 14px; }
  .d .who { font-weight: 600; color: #f2f3f5; margin-bottom: 4px; }
  .d .app { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 4px; margin-left: 4px; vertical-align: 1px; }
  .d .embed { border-left: 4px solid #4e5058; background: #2b2d31; border-radius: 4px; padding: 10px 14px; margin: 6px 0; }
  .d .title { font-weight: 700; font-size: 15px; color: #f2f3f5; margin-bottom: 6px; }
  .d pre { background: #1e1f22; border-radius: 4px; padding: 8px; margin: 6px 0; white-space: pre-wrap; font: 12.5px/1.4 "DejaVu Sans Mono", monospace; }
  .d .field { margin-top: 8px; } .d .field b { display: block; color: #f2f3f5; font-size: 13px; }
  .d img { max-width: 100%; max-height: 240px; border-radius: 4px; margin-top: 8px; display: block; }
  .d .footer { margin-top: 8px; font-size: 11.5px; color: #b5bac1; }
  .d .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  .d .button { background: #4e5058; color: #fff; border-radius: 6px; padding: 7px 12px; font-size: 13px; }
  .d .s1 { background: #5865f2; } .d .s3 { background: #248046; } .d .s4 { background: #da373c; }
  .d .select { flex: 1; background: #1e1f22; border-radius: 6px; padding: 9px 12px; color: #b5bac1; }
  .d .alone { color: #949ba4; font-size: 11.5px; margin-top: 8px; } .d a { color: #00a8fc; }
  .d .item::before { content: "• "; } .d .quote { border-left: 3px solid #4e5058; padding-left: 8px; }
  .d .file { background: #2b2d31; border: 1px solid #3f4147; border-radius: 6px; padding: 8px 12px; margin-top: 6px; font-size: 12.5px; }
</style>`;

const colour = (value) => (value === undefined || value === null ? '#4e5058' : `#${value.toString(16).padStart(6, '0')}`);

function embed(own, files) {
  const image = own.image?.url?.replace('attachment://', '');
  const fields = (own.fields ?? []).map(({ name, value }) => `<div class="field"><b>${markdown(name)}</b>${markdown(value)}</div>`);
  return `<div class="embed" style="border-color: ${colour(own.color)}">
    ${own.title ? `<div class="title">${markdown(own.title)}</div>` : ''}
    ${own.description ? `<div>${markdown(own.description)}</div>` : ''}${fields.join('')}
    ${files[image] ? `<img alt="" src="${files[image]}">` : ''}
    ${own.footer ? `<div class="footer">${escape(own.footer.text)}</div>` : ''}</div>`;
}

function part(own) {
  if (own.type === 3) return `<span class="select">${escape(own.placeholder ?? '')}  ▾</span>`;
  const open = own.style === 5 ? ' ↗' : '';
  return `<span class="button s${own.style}">${escape(own.label)}${open}</span>`;
}

export function discord({ lang, discord: { body, files } }, alone) {
  const embeds = (body.embeds ?? []).map((own) => embed(own, files)).join('');
  const rows = (body.components ?? []).map((row) => `<div class="row">${row.components.map(part).join('')}</div>`).join('');
  const others = (body.attachments ?? []).filter(({ filename }) => !/\.(png|jpg)$/.test(filename));
  const attached = others.map(({ filename }) => `<div class="file">📄 ${escape(filename)}</div>`).join('');
  const only = { fr: 'Visible par vous seulement', en: 'Only you can see this' }[lang];
  return `${style}<div class="d"><div class="who">portevoix<span class="app">APP</span></div>
    ${embeds}${attached}${rows}${alone ? `<div class="alone">◉ ${only}</div>` : ''}</div>`;
}
