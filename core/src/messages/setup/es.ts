import type { en } from './en.ts';

export const es = {
  'setup.yaml':
    'Esto no es YAML válido. Revise la sangría, los dos puntos y las comillas aquí y en la línea anterior.',
  'setup.too_large': 'El archivo tiene más de {limit, number} caracteres. Divídalo por concesionarios.',
  'setup.key_twice': '«{key}» aparece dos veces aquí. Deje solo una.',
  'setup.missing': 'Falta «{key}».',
  'setup.wrong_type':
    '{expected, select, string {Escriba aquí un texto.} number {Escriba aquí un número.} int {Escriba aquí un número entero.} boolean {Escriba aquí yes o no.} array {Escriba aquí una lista.} object {Escriba aquí claves con sus valores.} other {Este valor no encaja aquí.}}',
  'setup.unknown_key':
    '«{key}» no se conoce aquí. {suggestion, select, none {Se conocen: {known}.} other {¿Quería decir «{suggestion}»?}}',
  'setup.not_one_of': 'Escriba una de estas opciones: {options}.',
  'setup.malformed': '«{value}» no es válido. Escríbalo como {example}.',
  'setup.too_low': 'El número es demasiado bajo; el mínimo es {limit, number}.',
  'setup.too_high': 'El número es demasiado alto; el máximo es {limit, number}.',
  'setup.empty': 'Está vacío. Rellénelo o quite la clave.',
  'setup.twice': '{value} aparece dos veces en esta lista. Deje solo una.',
  'setup.bad_zone': '«{value}» no es una zona horaria. Escriba un nombre como Europe/Madrid o Asia/Tokyo.',
  'setup.bad_url':
    '«{value}» no es una dirección de Salesforce. Escríbala como https://example.my.salesforce.com.',
  'setup.bad_day':
    '«{value}» no es un día ni un intervalo de días. Use {days}; por ejemplo, mon-fri o «sat, sun».',
  'setup.bad_time_range': '«{value}» no es un horario. Escríbalo como 09:00-13:30, o closed.',
  'setup.time_order':
    '{value} termina antes de empezar. Una noche que pasa de las doce se escribe en dos días: hasta las 24:00 y desde las 00:00.',
  'setup.overlapping_hours': '{a} y {b} se solapan. Únalos o mueva uno.',
  'setup.day_twice': '{day} aparece dos veces. Deje una sola línea.',
  'setup.no_hours': 'El concesionario no abre nunca. Indique al menos un día con horario.',
  'setup.bad_date': '«{value}» no es una fecha. Escríbala como 2026-12-24.',
  'setup.date_order': '{from} a {to} termina antes de empezar.',
  'setup.no_such_region':
    'No hay festivos conocidos para «{value}». Escriba un país o una región, como {example}, o ponga los días en add.',
  'setup.name_twice':
    'Hay dos personas que se llaman {name}. Añada un apellido para que se sepa de quién se trata.',
  'setup.slack_user_twice': 'El usuario de Slack {user} ya es de «{person}». Cada cuenta es una persona.',
  'setup.person_differs':
    '«{person}» tiene «{value}» en otra parte del archivo. Ponga lo mismo, o use otra clave si es otra persona.',
  'setup.no_person_name': '«{person}» no tiene nombre. Añada name.',
  'setup.no_person_slack':
    '«{person}» no tiene usuario de Slack en el equipo {team}. Añada slack, como U012AB3CD.',
  'setup.unknown_person':
    '«{person}» no es nadie de este concesionario. {suggestion, select, none {Están: {known}.} other {¿Quería decir «{suggestion}»?}}',
  'setup.person_left': '«{person}» se fue el {date}. Nombre a alguien que siga aquí.',
  'setup.row_twice': 'El id de fila «{id}» ya se usa. Ponga otro.',
  'setup.row_needs_target':
    'Cada fila lleva «to» con una persona o una lista; la última lleva «otherwise» y ninguna condición.',
  'setup.no_otherwise':
    'La regla necesita una última fila «otherwise» para los leads que no encajan en ninguna otra.',
  'setup.otherwise_twice': '«otherwise» aparece dos veces. Deje la última.',
  'setup.otherwise_not_last':
    '«otherwise» recoge todos los leads, así que las filas siguientes no cuentan. Póngala al final.',
  'setup.no_manager':
    'Nadie tiene aquí el rol manager. Alguien debe quedarse con los leads que no puede llevar nadie más.',
  'setup.channel_twice': 'El canal {channel} ya es de «{other}». Cada concesionario necesita el suyo.',
  'setup.no_alternate': 'Nadie suple al gerente. Dé a otra persona la función de suplente (alternate).',
  'setup.no_account':
    '«{other}» usa el mismo Salesforce. Añada account, el nombre que Salesforce muestra arriba a la derecha: sin él, Pitlane no puede distinguirlos.',
  'setup.no_rule': 'Todavía no hay regla: todos los leads esperarán al gerente.',
  'setup.holidays_to_review':
    '{count, plural, one {# festivo tomado} other {# festivos tomados}} de listas públicas para {region}. Pueden faltar fiestas locales; revíselo: {list}',
} as const satisfies Record<keyof typeof en, string>;
