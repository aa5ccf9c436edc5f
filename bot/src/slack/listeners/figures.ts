import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { t } from '@pitlane/core';
import type { WebClient } from '@slack/web-api';
import type { ModalView } from '@slack/types';
import { fileLink } from '../../files/link.ts';
import type { ReportFormat } from '../../files/report.ts';
import { trendIn } from '../../reports/picture.ts';
import type { Place } from '../../store/dealerships.ts';
import { figuresFor, figuresPlace, spanOf } from '../figures.ts';
import { type FiguresAsk, parseFiguresAsk, SPANS, SPLITS } from '../views/figures-ask.ts';
import { frame } from '../views/frame.ts';
import { problemModal } from '../views/problem.ts';
import { section } from '../views/text.ts';
import { type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';
import { sayOnTop, showOnTop } from './on-top.ts';

type Body = BlockAction<ButtonAction | StaticSelectAction>;

/** *Figures*: the dashboard, its period and split, one group of it, and the page to print. */
export function registerFigures(app: App, ears: Ears): void {
  const { desk, slack } = ears;
  app.action<Body>(/^figures\.(open|span|by|all|print)$/, async ({ ack, body, client }) => {
    await ack();
    const [action] = body.actions;
    if (!action) return;
    let who: Who | null = null;
    await guarded(
      desk,
      { what: action.action_id, userId: body.user.id, locale: () => who?.locale ?? 'en' },
      async () => {
        who = await whoIs(desk, slack, body.team?.id ?? '', body.user.id);
        await answer(ears, who, { action, body, client });
      },
      sayOnTop(client, body),
    );
  });
}

interface Pressed {
  readonly action: ButtonAction | StaticSelectAction;
  readonly body: Body;
  readonly client: WebClient;
}

async function answer(ears: Ears, who: Who, { action, body, client }: Pressed): Promise<void> {
  const ask = asked(body.view?.private_metadata ?? '', action);
  if (!ask) return showOnTop(client, body, problemModal({ kind: 'stale' }, who.locale));
  const place = await figuresPlace(ears.desk, who, ask);
  if (!('dealership' in place)) return showOnTop(client, body, place);
  if (action.action_id === 'figures.print')
    return showOnTop(client, body, await printModal(ears, who, place, ask));
  const view = await figuresFor(ears.desk, who, place, { ask, picture: null });
  if (action.action_id === 'figures.open' || !body.view) {
    return addPicture(ears, who, place, { ask, client, shown: await opened(client, body, view) });
  }
  const { view: shown } = await client.views.update({ view_id: body.view.id, view });
  return addPicture(ears, who, place, { ask, client, shown });
}

/** A view as Slack has it: the hash changes with each update. */
interface ShownView {
  readonly id?: string | undefined;
  readonly hash?: string | undefined;
}

/** On top of a modal, else as the first. */
async function opened(client: WebClient, body: Body, view: ModalView): Promise<ShownView | undefined> {
  const { trigger_id } = body;
  const { view: shown } =
    body.view?.type === 'modal'
      ? await client.views.push({ trigger_id, view })
      : await client.views.open({ trigger_id, view });
  return shown;
}

/** The picture comes after: drawing and uploading it may take longer than Slack waits for a modal. */
async function addPicture(
  ears: Ears,
  who: Who,
  place: Place,
  o: { ask: FiguresAsk; shown: ShownView | undefined; client: WebClient },
): Promise<void> {
  const { ask, shown, client } = o;
  if (!shown?.id || ask.group) return;
  try {
    const picture = await trendIn(ears.desk, ears.slack, place, who.locale);
    await client.views.update({
      view_id: shown.id,
      // Only onto what was shown: another period may have been chosen meanwhile.
      ...(shown.hash ? { hash: shown.hash } : {}),
      view: await figuresFor(ears.desk, who, place, { ask, picture }),
    });
  } catch (error) {
    // The figures stand there in words already; the modal may be closed by now.
    const message = error instanceof Error ? error.message : undefined;
    ears.desk.log.info({ dealershipId: place.dealership.id, message }, 'no trend picture');
  }
}

async function printModal(
  { desk, filesUrl }: Ears,
  who: Who,
  place: Place,
  ask: FiguresAsk,
): Promise<ModalView> {
  const { locale, identity } = who;
  const title = t(locale, 'report.print');
  const base = filesUrl?.() ?? null;
  if (base === null || !identity)
    return frame('figures.print', {}, locale, {
      title,
      submit: null,
      blocks: [section([t(locale, 'report.no_address')], 'print:none')],
    });
  const { unit, from, to } = spanOf(place, ask, desk.now());
  const { personId } = identity;
  const link = (format: ReportFormat) =>
    fileLink(desk, base, {
      kind: 'report',
      dealershipId: place.dealership.id,
      personId,
      params: { format, unit, from, to, locale },
    });
  return frame('figures.print', {}, locale, {
    title,
    submit: null,
    blocks: [
      section([t(locale, 'report.link')], 'print:said'),
      section(
        [
          `<${await link('html')}|${t(locale, 'report.open_page')}>`,
          `<${await link('csv')}|${t(locale, 'report.open_csv')}>`,
        ],
        'print:link',
      ),
    ],
  });
}

function asked(metadata: string, action: ButtonAction | StaticSelectAction): FiguresAsk | null {
  if (action.type === 'button') return parseFiguresAsk(action.value ?? '');
  const ask = parseFiguresAsk(metadata);
  if (!ask) return null;
  const { value } = action.selected_option;
  return {
    ...ask,
    span: SPANS.find((s) => s === value) ?? ask.span,
    by: SPLITS.find((s) => s === value) ?? ask.by,
  };
}
