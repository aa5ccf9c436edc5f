import type { en } from './en.ts';

export const es = {
  'rejection.unknown_lead': 'Este lead ya no existe aquí.',
  'rejection.already_exists': 'Este lead ya está aquí.',
  'rejection.not_allowed': 'Su función no lo permite. Pídalo al gerente o al suplente.',
  'rejection.not_a_member': 'No es miembro de este concesionario en Pitlane. Pida al gerente que le añada.',
  'rejection.final': 'Este lead está cerrado y ya no admite cambios.',
  'rejection.no_attempt_yet': 'Registre primero un intento de contacto: sin él no se puede cerrar el lead.',
  'rejection.time_missing': 'Indique la fecha y la hora.',
  'rejection.time_in_past':
    '{known, select, yes {{at} ya ha pasado.} other {Este momento ya ha pasado.}} Elija otro posterior.',
  'rejection.time_in_future':
    '{known, select, yes {{at} aún no ha llegado.} other {Este momento aún no ha llegado.}} Indique cuándo ocurrió realmente.',
  'rejection.time_too_far': 'Esta fecha está demasiado lejos. Compruebe el año.',
  'rejection.before_assignment': 'Es anterior a la llegada del lead. Revise la fecha y la hora.',
  'rejection.call_back_missing': 'Indique la fecha y la hora en que el cliente quiere que se le llame.',
  'rejection.call_back_unasked':
    'Ha indicado una fecha para volver a llamar: elija «Pide que se le llame» como resultado o borre la fecha.',
  'rejection.phone_invalid': 'Este número no se puede marcar. Compruébelo o deje el campo vacío.',
  'rejection.vin_missing': 'Indique el VIN: sin él no se puede cerrar con venta.',
  'rejection.vin_invalid':
    'Este VIN no es correcto: 17 letras y cifras, sin I, O ni Q. Revíselo en la documentación.',
  'rejection.notes_missing': 'Escriba las notas de gestión: aquí son necesarias.',
  'rejection.reason_missing': 'Elija una opción de la lista.',
  'rejection.ownership_end_missing': 'Indique la fecha en que terminó la propiedad.',
  'rejection.ownership_end_future': 'Este día aún no ha llegado. Indique el día en que terminó la propiedad.',
  'rejection.recontact_missing': 'Indique la fecha y la hora del nuevo contacto.',
  'rejection.not_recontact': 'Solo un lead cerrado con «{button}» tiene esta fecha.',
  'rejection.person_unknown': 'Elija a alguien que trabaje en este concesionario.',
  'rejection.person_absent':
    '{known, select, yes {Hoy {name} no está.} other {Hoy esta persona no está.}} Elija a otra persona.',
  'rejection.colleagues_lead':
    '{known, select, yes {De este lead se encarga {name}.} other {De este lead se encarga otra persona.}} Hágase cargo primero o pregunte al gerente.',
  'rejection.text_missing': 'Escriba algo primero.',
  'rejection.text_too_long': 'El texto es demasiado largo: como máximo {max, number} caracteres.',
  'rejection.intent_unknown': 'Ya no hay nada que hacer: Salesforce ya lo muestra o alguien lo ha quitado.',
  'rejection.reason_not_for_form': 'Use «{button}»: también pide la fecha.',
  'rejection.reason_not_enabled': 'Salesforce no ofrece este motivo en su mercado. Elija otro.',
  'rejection.voicemail_missing': '¿Ha dejado un mensaje de voz? Responda sí o no.',
  'rejection.recontact_opened': 'El nuevo lead ya está aquí: la fecha ya no se puede cambiar.',
  'rejection.not_test_or_spam': 'Este lead no está a la espera de confirmar si es una prueba o spam.',
  'rejection.nothing_to_undo': 'No hay nada que deshacer.',
  'rejection.undo_too_late': 'Ya es tarde para deshacerlo.',
  'rejection.undo_not_last': 'Desde entonces ha pasado algo más con este lead; ya no se puede deshacer.',
  'rejection.undo_not_yours':
    '{known, select, yes {Lo hizo {name}.} other {Lo hizo otra persona.}} Solo esa persona puede deshacerlo.',
  'rejection.already_in_salesforce': 'Esto ya está en Salesforce. Abra allí el registro para cambiarlo.',
} satisfies Record<keyof typeof en, string>;
