import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  'rule.row': '{when} → {who}',
  'rule.row_confirm': '{row} (pregunta antes al gerente)',
  'rule.shared': '{names}, a partes iguales',
  'rule.otherwise': 'todo lo demás',
  'rule.every_lead': 'todos los leads',
  'rule.template.everyone': 'Todos por igual',
  'rule.template.by_nature': 'Según la solicitud',
  'rule.template.customers_first': 'Clientes a los asesores, campañas a reservas',
  'rule.template_hint.everyone': 'Cada lead va a quien ha recibido menos.',
  'rule.template_hint.by_nature': 'Citas, consultas y recambios, cada uno a sus personas.',
  'rule.template_hint.customers_first':
    'A quien pide algo le llama un asesor; las campañas van a los operadores de reservas.',
  'rule.problem.unknown_person': 'nombra a alguien que no está en este concesionario',
  'rule.problem.departed_person': 'nombra a {name}, que ya no está',
  'rule.problem.empty_pool': 'no nombra a nadie',
  'rule.problem.never_reached': 'no se alcanza nunca: la fila {otherRow} se lleva antes sus leads',
  'rule.problem.no_conditions': 'se lleva todos los leads; las filas siguientes no se consultan',
  'rule.problem.nobody_speaks': 'pide {language} y nadie de la fila lo habla',
  'rule.problem.nobody_able': 'pide un tipo de solicitud que nadie de la fila atiende: {nature}',
  'rule.problem.too_many_rows': 'tiene demasiadas filas; como máximo {max}',
  'stale.no_manager': 'No hay gerente de posventa.',
  'stale.no_alternate': 'No hay suplente: nadie asigna leads si el gerente no está.',
  'stale.no_rule': 'No hay regla publicada: todos los leads esperan al gerente.',
  'stale.rule_person_left': 'La regla nombra a {name}, que ya no está.',
  'stale.rule_person_unknown': 'La regla nombra a alguien que no está aquí.',
  'stale.row_undecided':
    '{count, plural, one {Un lead recibido encaja} other {# leads recibidos encajan}} con más de uno de los suyos: alguien debe decir cuál es.',
  'stale.person_deactivated':
    '{name} está desactivado en Slack y aún tiene {open, plural, one {# lead abierto} other {# leads abiertos}}.',
  'stale.person_without_slack': '{name} no tiene cuenta de Slack aquí y no recibe avisos.',
  'stale.no_holidays': 'No hay festivos para {year}.',
  'stale.channel_missing': 'El canal de leads no existe o Pitlane no está en él.',
  'stale.channel_archived': 'El canal de leads está archivado.',
  'stale.channel_public': 'El canal de leads es público; hágalo privado.',
  'stale.channel_shared': 'El canal de leads está compartido con otra organización.',
  'stale.connection_failing': 'La conexión {name} falla desde {at}.',
  'stale.connection_silent':
    'No entra nada por {name} desde hace {days, plural, one {# día laborable} other {# días laborables}}.',
  'stale.nobody_speaks': 'Nadie habla {language}, que la regla pide.',
};
