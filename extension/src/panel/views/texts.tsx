import type { CustomerTextKind } from '@pitlane/core/panel/index';
import { TEXTS, textOf } from '../texts.ts';
import { type Part, useController } from '../use.ts';
import { Fold } from './fold.tsx';

/** R24–R26, R66, R67: to copy or to open; those of the next step stand first. */
export function Texts(part: Part) {
  const { step } = part.view;
  const first: readonly (string | null)[] = [step.text, step.ifUnanswered];
  const kinds = [...TEXTS].sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)));
  return (
    <Fold title={part.say.t('call.texts')} open={step.kind === 'send_email' || step.kind === 'send_message'}>
      {kinds.map((kind) => (
        <OneText key={kind} {...part} kind={kind} open={first.includes(kind)} />
      ))}
    </Fold>
  );
}

function OneText({ view, say, locale, kind, open }: Part & { kind: CustomerTextKind; open: boolean }) {
  const controller = useController();
  const text = textOf(kind, view, locale, controller.ports.packs());
  const body = text?.customer.body;
  if (!text || !body) return null;
  const { subject } = text.customer;
  const { email, phones } = view.values;
  const copy = async () => {
    const all = subject ? `${subject}\n\n${body}` : body;
    if (await controller.ports.copy(all)) controller.tell(say.t('panel.copied'));
  };
  const href = kind.startsWith('email')
    ? email &&
      `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject ?? '')}&body=${encodeURIComponent(body)}`
    : kind.startsWith('sms') && phones[0]
      ? `sms:${encodeURIComponent(phones[0].replace(/[^+\d]/g, ''))}?&body=${encodeURIComponent(body)}`
      : null;
  return (
    <Fold look="text" title={say.t(`call.text_${kind}`)} open={open}>
      <div lang={text.customer.locale} class="copy">
        {subject && <p class="subject">{subject}</p>}
        <p>{body}</p>
      </div>
      {text.advisor?.body && (
        <Fold look="small" title={say.t('panel.in_yours')}>
          <p class="copy">{text.advisor.body}</p>
        </Fold>
      )}
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {say.t('panel.copy')}
        </button>
        {href && (
          <a class="button" href={href} target="_blank" rel="noopener noreferrer">
            {say.t(kind.startsWith('email') ? 'panel.mail' : 'panel.message')}
          </a>
        )}
      </div>
    </Fold>
  );
}
