import type { en } from './en.ts';

export const fr = {
  'page.unknown_section':
    'Pitlane ne connaît pas la section « {label} ». Il lit ses champs par leurs propres noms.',
  'page.unknown_label': 'Pitlane ne connaît pas le champ « {label} » et ne le lit pas.',
  'page.ambiguous_label':
    '« {label} » peut être {candidates}. Pitlane ne le lit pas ; veuillez regarder la page.',
  'page.repeated_field':
    '« {label} » figure plusieurs fois sur la page, avec des contenus différents. Pitlane prend le premier.',
  'page.unreadable_value':
    'Pitlane ne peut pas lire ce qui figure dans « {label} ». Veuillez vérifier sur la page.',
  'page.unreadable_history':
    '{known, select, yes {Pitlane ne peut pas lire quand « {label} » a changé.} other {Pitlane ne peut pas lire la date d’une ligne de l’historique.}} La ligne n’est pas prise en compte.',
  'page.attempt_before_assignment':
    '« {field} » précède l’affectation au concessionnaire. Veuillez vérifier la date sur la page.',
  'page.hq_without_vin': 'Un lead de campagne devrait avoir « {field} », et celui-ci n’en a pas.',
  'page.no_labels':
    'Pitlane ne reconnaît rien sur cette page. Est-ce un lead, en espagnol, français, japonais, italien ou anglais ?',
} satisfies Record<keyof typeof en, string>;
