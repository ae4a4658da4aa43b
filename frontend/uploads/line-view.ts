import { html, nothing, type TemplateResult } from 'lit';
import type { Transfer } from './transfer';

export const MEGABYTE = 1024 * 1024;

export type Say = (key: string, ...values: string[]) => string;

/** What can be done with one. */
export interface Deeds {
  cancel(transfer: Transfer): void;
  again(transfer: Transfer): void;
  resume(transfer: Transfer): void;
  add(transfer: Transfer): void;
}

const SIGNS: Record<string, string> = { failed: 'file-warning', resting: 'wifi-off', there: 'circle-check' };

/** One file on its way; `elsewhere` names its section where that is not the one in sight. */
export function lineView(transfer: Transfer, elsewhere: string, say: Say, deeds: Deeds): TemplateResult {
  const { state, name } = transfer;
  const moving = ['sending', 'checking', 'resting'].includes(state);
  const failed = state === 'failed';
  const away = say(moving ? 'cancel' : 'discard', name);
  return html`
    <li class="upload ${state}">
      <span class="sign"><el-icon name=${SIGNS[state] ?? 'file-up'}></el-icon></span>
      <div class="grow file-name">
        <span class="strong cut" title=${name}>${name}</span>
        ${elsewhere ? html`<span class="tiny muted">${say('for', elsewhere)}</span>` : nothing}
        ${moving || state === 'interrupted'
          ? html`<progress max="100" value=${transfer.share} aria-label=${say('progress', name)}></progress>`
          : nothing}
        <span class="tiny ${failed ? 'wrong' : 'muted'}" role=${failed ? 'alert' : nothing}>${words(transfer, say)}</span>
        ${deed(transfer, say, deeds)}
      </div>
      <vaadin-button theme="tertiary icon" aria-label=${away} title=${away} @click=${() => deeds.cancel(transfer)}>
        <el-icon name="x"></el-icon>
      </vaadin-button>
    </li>
  `;
}

function words(transfer: Transfer, say: Say): string {
  const share = String(transfer.share);
  switch (transfer.state) {
    case 'sending':
      return say('sending', size(transfer.sent, say), size(transfer.size, say), share);
    case 'failed':
      return transfer.words || say(transfer.unreadable ? 'unreadable' : transfer.signedOut ? 'signedOut' : 'failed');
    default:
      return transfer.words || say(transfer.state, share);
  }
}

function size(bytes: number, say: Say): string {
  const mega = bytes >= MEGABYTE;
  const amount = bytes / (mega ? MEGABYTE : 1024);
  const format = new Intl.NumberFormat(document.documentElement.lang, {
    maximumFractionDigits: mega && amount < 10 ? 1 : 0,
  });
  return say(mega ? 'mega' : 'kilo', format.format(amount));
}

function deed(transfer: Transfer, say: Say, deeds: Deeds): TemplateResult | typeof nothing {
  const button = (key: string, work: (transfer: Transfer) => void) => html`
    <vaadin-button theme="small" aria-label=${say(`${key}Named`, transfer.name)} @click=${() => work(transfer)}>
      ${say(key)}
    </vaadin-button>
  `;
  switch (transfer.state) {
    case 'interrupted':
      return button('resume', deeds.resume);
    case 'there':
      return button('add', deeds.add);
    case 'resting':
    case 'failed':
      return transfer.again ? button('retry', deeds.again) : nothing;
    default:
      return nothing;
  }
}
