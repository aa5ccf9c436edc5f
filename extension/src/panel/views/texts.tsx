import { TEXTS, textOf } from '../texts.ts';
import { type Part, useController } from '../use.ts';
import { Fold } from './bits.tsx';

/** R24–R26, R66, R67: to copy or to open; those of the next step stand first. */
export function Texts({ view, say, locale }: Part) {
  const controller = useController();
  const { step, values } = view;
  const first: readonly (string | null)[] = [step.text, step.ifUnanswered];
  const kinds = [...TEXTS].sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)));
  const packs = controller.ports.packs();
  const copy = async (text: string) => {
    if (await controller.ports.copy(text)) controller.tell(say.t('panel.copied'));
  };
  return (
    <Fold title={say.t('call.texts')} open={step.kind === 'send_email' || step.kind === 'send_message'}>
      {kinds.map((kind) => {
        const text = textOf(kind, view, locale, packs);
        const body = text?.customer.body;
        if (!text || !body) return null;
        const { subject } = text.customer;
        const href = kind.startsWith('email')
          ? values.email &&
            `mailto:${encodeURIComponent(values.email)}?subject=${encodeURIComponent(subject ?? '')}&body=${encodeURIComponent(body)}`
          : kind.startsWith('sms') && values.phones[0]
            ? `sms:${encodeURIComponent(values.phones[0].replace(/[^+\d]/g, ''))}?&body=${encodeURIComponent(body)}`
            : null;
        return (
          <details key={kind} class="text" open={first.includes(kind)}>
            <summary>{say.t(`call.text_${kind}`)}</summary>
            <div lang={text.customer.locale} class="copy">
              {subject && <p class="subject">{subject}</p>}
              <p>{body}</p>
            </div>
            {text.advisor?.body && (
              <details class="small">
                <summary>{say.t('panel.in_yours')}</summary>
                <p class="copy">{text.advisor.body}</p>
              </details>
            )}
            <div class="row">
              <button type="button" onClick={() => void copy(subject ? `${subject}\n\n${body}` : body)}>
                {say.t('panel.copy')}
              </button>
              {href && (
                <a class="button" href={href} target="_blank" rel="noopener noreferrer">
                  {say.t(kind.startsWith('email') ? 'panel.mail' : 'panel.message')}
                </a>
              )}
            </div>
          </details>
        );
      })}
    </Fold>
  );
}
