// Words of a payload as HTML: escaped first, then the little markup that the platforms read.
export const escape = (text) =>
  String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Discord's Markdown, as far as portevoix sends it. */
export function markdown(text) {
  const blocks = String(text ?? '').split(/```(?:\w*\n)?([\s\S]*?)```/);
  return blocks.map((block, index) => (index % 2 ? `<pre>${escape(block.trim())}</pre>` : inline(block))).join('');
}

function inline(block) {
  const kept = [];
  // What a backslash protects is a sign like any other.
  const safe = block.replace(/\\([\\`*_~|>#()[\]:.-])/g, (_, sign) => `\u0001${kept.push(sign) - 1}\u0002`);
  const html = escape(safe)
    .replace(/&lt;t:(\d+)(?::\w)?&gt;/g, (_, seconds) => `<span class="time">${when(seconds)}</span>`)
    .replace(/\[([^\]]+)\]\((?:&lt;)?(https?:[^)\s]+?)(?:&gt;)?\)/g, '<a>$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/(^|[\s(])[*_]([^*_\n]+)[*_](?=[\s).,;:!?]|$)/g, '$1<i>$2</i>')
    .replace(/^### (.*)$/gm, '<b>$1</b>')
    .replace(/^[-•] (.*)$/gm, '<span class="item">$1</span>')
    .replace(/^&gt; (.*)$/gm, '<span class="quote">$1</span>')
    .trim()
    .replace(/\n/g, '<br>');
  return html.replace(/\u0001(\d+)\u0002/g, (_, index) => escape(kept[index]));
}

const when = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** Slack's mrkdwn, as far as portevoix sends it: it comes with &, < and > escaped already. */
export function mrkdwn(text) {
  return String(text ?? '')
    .replace(/```([\s\S]*?)```/g, (_, code) => `<pre>${code.trim()}</pre>`)
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '<a>$2</a>')
    .replace(/<(https?:[^>]+)>/g, '<a>$1</a>')
    .replace(/<!date\^\d+\^[^|]*\|([^>]*)>/g, '<span class="time">$1</span>')
    .replace(/(^|[\s(])\*([^*\n]+)\*/g, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_/g, '$1<i>$2</i>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\n/g, '<br>');
}
