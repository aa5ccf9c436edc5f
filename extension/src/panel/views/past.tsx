import type { Part } from '../use.ts';
import { Fold } from './fold.tsx';

/** Every limit as it stands, the met ones quiet. */
export function Limits({ view, say }: Part) {
  if (view.limits.length === 0) return null;
  return (
    <Fold title={say.t('lead.clocks')}>
      <ul class="limits">
        {view.limits.map(({ what, dueAt, metAt, missed }) => (
          <li key={what} class={metAt !== null ? 'met' : missed ? 'bad' : ''}>
            <span>{say.t(`limit.${what}`)}</span>
            <span>{metAt === null ? say.when(dueAt) : `✓ ${say.when(metAt)}`}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** R15, R33: everybody's attempts, the newest first, with what was said; and the same customer's other leads. */
export function History({ view, say }: Part) {
  const { lead, known, names } = view;
  const contacts = lead.contacts.toReversed();
  const name = (id: string) => (names[id] ? say.staff(names[id]) : '');
  return (
    <Fold title={say.t('lead.history')} open={contacts.length > 0}>
      {known && known.others.length > 0 && (
        <p class="care small">
          {say.t('panel.earlier_leads', {
            list: say.list(
              known.others.map(({ number, personId }) =>
                say.t('card.linked_one', { number, name: name(personId) }),
              ),
            ),
          })}
        </p>
      )}
      {contacts.length === 0 && <p class="quiet">{say.t('lead.no_history')}</p>}
      <ol class="history">
        {contacts.map((contact) => {
          const said = known?.words[contact.id];
          const more = [
            ...(known ? [say.t(`channel.${contact.channel}`), say.t(`outcome.${contact.outcome}`)] : []),
            ...(contact.direction === 'inbound' ? [say.t('lead.inbound')] : []),
            ...(contact.voicemail ? [say.t('lead.voicemail')] : []),
            ...(contact.callBackAt === null
              ? []
              : [say.t('lead.call_back', { at: say.when(contact.callBackAt) })]),
            name(contact.byPersonId),
          ].filter(Boolean);
          return (
            <li key={contact.id}>
              <b>{say.when(contact.at)}</b> {more.join(' · ')}
              {said?.verbatim && <p>{say.t('lead.said', { text: said.verbatim })}</p>}
              {said?.answer && <p>{say.t('lead.answered', { text: said.answer })}</p>}
            </li>
          );
        })}
      </ol>
      {!known && <p class="quiet small">{say.t('panel.history_page')}</p>}
    </Fold>
  );
}
