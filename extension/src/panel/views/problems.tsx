import { type PageProblem, pageProblemWords } from '@pitlane/core/panel/index';
import { type Part, useController } from '../use.ts';
import { Fold } from './fold.tsx';

/** What of the page was not understood: quiet, folded, and to be copied for whoever can mend it. Labels, never values. */
export function Problems({ page, say, locale }: Part) {
  const controller = useController();
  const { problems } = page;
  if (problems.length === 0) return null;
  const copy = async () => {
    if (await controller.ports.copy(forSupport(problems, page.locale)))
      controller.tell(say.t('panel.copied'));
  };
  return (
    <Fold title={say.t('panel.problems', { count: problems.length })}>
      <ul class="small quiet">
        {[...new Set(problems.map((problem) => pageProblemWords(problem, locale)))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p class="small quiet">{say.t('panel.problems_hint')}</p>
      <button type="button" onClick={() => void copy()}>
        {say.t('panel.problems_copy')}
      </button>
    </Fold>
  );
}

/** In the page's own words, which support can look for: a code, a label, its section. */
export function forSupport(problems: readonly PageProblem[], locale: string): string {
  const lines = problems.map(({ code, label, section, candidates, detail }) =>
    [code, label ?? '-', section ?? '-', candidates.join(' / ') || '-', detail ?? '-'].join(' | '),
  );
  return [`Pitlane, page in ${locale}`, ...lines].join('\n');
}
