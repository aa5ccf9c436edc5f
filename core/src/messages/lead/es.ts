import type { en } from './en.ts';

export const es = {
  'lead.title': 'Lead n.º {number}',
  'lead.customer': 'Cliente',
  'lead.vehicle': 'Vehículo',
  'lead.request': 'Solicitud',
  'lead.history': 'Historial',
  'lead.why': 'Por qué {name}',
  'lead.clocks': 'Plazos',
  'lead.consent': 'Consentimiento de marketing (no impide responder a la solicitud): {list}',
  'lead.consent_one': '{channel} {answer}',
  'lead.no_history': 'Aún sin contactos.',
  'lead.older':
    '{count, plural, one {# entrada anterior no se muestra aquí} other {# entradas anteriores no se muestran aquí}}',
  'lead.contact': '{at} · {channel} · {outcome} · {name}',
  'lead.inbound': 'el cliente nos contactó',
  'lead.voicemail': 'mensaje de voz dejado',
  'lead.call_back': 'volver a llamar {at}',
  'lead.said': '«{text}»',
  'lead.answered': '→ {text}',
  'lead.note': '{at} · Nota · {name}',
  'lead.received': 'recibido {at}',
  'lead.clock_elapsed': '{hours, plural, one {# hora} other {# horas}} tras la asignación: {at}',
  'lead.clock_working':
    '{days, plural, one {final del siguiente día laborable} other {final del día laborable #}}: {at}',
  'lead.clock_due': 'Primer contacto: límite {at}',
  'lead.clock_closing': 'Cierre: en {days, plural, one {# día} other {# días}}',
  'lead.arrived_closed': 'Llegó con el concesionario cerrado.',
  'lead.km': '{km, number} km',
  'lead.field': '{label}: {value}',
  'lead.language': 'Idioma: {language}',
} satisfies Record<keyof typeof en, string>;
