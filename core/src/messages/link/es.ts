import type { en } from './en.ts';

/** Linking a browser to a person (U5). */
export const es: Record<keyof typeof en, string> = {
  'link.code':
    'Su código para la extensión del navegador: *{code}*\nEscríbalo en los ajustes de la extensión antes de cinco minutos. Sirve una sola vez y solo para usted: no lo comparta.',
  'link.where': 'Dirección del servidor para la extensión: {url}',
  'link.linked':
    '🔗 Un navegador puede actuar ahora por usted en Pitlane: *{device}*. Si no ha sido usted, desvincúlelo.',
  'link.unlink': 'Desvincular',
  'link.unlinked': 'Desvinculado: *{device}* ya no puede actuar por usted.',
  'link.gone': 'Ese navegador ya no está vinculado.',
  'link.code_wrong':
    'El código no es correcto, ya se usó o tiene más de cinco minutos. Escriba /lead pair en Slack para obtener otro.',
  'link.too_many':
    'Demasiados intentos. Espere diez minutos y escriba /lead pair en Slack para obtener otro código.',
  'link.unpaired': 'Este navegador ya no está vinculado. Escriba /lead pair en Slack y vincúlelo de nuevo.',
  'link.not_allowed': 'Su cuenta de Slack no puede ver datos de clientes. Pregunte a su gerente.',
  'link.other_org': 'El Salesforce de este lead no es el de este concesionario: Pitlane no ha tomado nada.',
  'link.bad_request': 'Pitlane no ha entendido a la extensión. Actualice la extensión e inténtelo de nuevo.',
  'link.unexpected':
    'Algo ha fallado y no se ha cambiado nada. Indique este número a su administrador: {reference}',
  'link.command': 'vincular la extensión del navegador',
};
