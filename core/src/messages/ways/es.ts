import type { en } from './en.ts';

export const es = {
  'ways.find.title': 'Buscar un lead',
  'ways.find.what':
    'Escriba parte del nombre, el número del lead o las últimas cifras del teléfono o del VIN.',
  'ways.find.placeholder': 'Nombre, número, teléfono, VIN',
  'ways.find.nobody_answers': '¿Aún no hay lead? Puede darlo de alta.',
  'ways.find.person_placeholder': 'Escriba un nombre',
  'ways.new.button': 'Nuevo lead',
  'ways.new.title': 'Nuevo lead',
  'ways.new.submit': 'Crear',
  'ways.new.says': 'El lead se asigna a la persona que elija su regla y el plazo empieza ahora.',
  'ways.new.salesforce': 'Salesforce no conoce este lead: regístrelo también allí.',
  'ways.new.from_message':
    'Rellenado a partir del mensaje. Compruébelo antes de guardar; el mensaje queda enlazado al lead.',
  'ways.new.cut': 'El mensaje era más largo de lo que admite un formulario; aquí está el principio.',
  'ways.new.dealership': 'Concesionario',
  'ways.new.name': 'Nombre del cliente',
  'ways.new.name_hint': 'En un solo campo, como lo escribe el cliente',
  'ways.new.phone': 'Teléfono',
  'ways.new.email': 'Correo electrónico',
  'ways.new.nature': 'De qué se trata',
  'ways.new.language': 'Idioma del cliente',
  'ways.new.notes': 'Qué desea el cliente',
  'ways.new.model': 'Modelo',
  'ways.new.name_missing': 'Escriba un nombre.',
  'ways.new.contact_missing': 'Hace falta un teléfono o un correo electrónico para poder responder.',
  'ways.new.phone_invalid': 'Este número no se puede marcar. Los números del extranjero empiezan por +.',
  'ways.new.email_invalid': 'No es una dirección de correo.',
  'ways.new.vin_invalid': 'Un VIN tiene 17 caracteres, nunca I, O ni Q. Este tiene {count}.',
  'ways.new.done_title': 'Creado',
  'ways.new.done': '*#{number}* creado. Lo lleva {name}.',
  'ways.new.done_held': '*#{number}* creado. Espera a que el responsable lo asigne: ninguna regla encaja.',
  'ways.new.shared':
    'Este mensaje está en un canal compartido con otra organización o es de un invitado. No se crean leads desde ahí: use `/lead {word}`.',
  'ways.new.source': 'Mensaje de Slack: {link}',
} satisfies Record<keyof typeof en, string>;
