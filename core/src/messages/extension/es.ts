import type { en } from './en.ts';

/** The browser extension outside the panel: its settings, and what its service worker has to say. */
export const es: Record<keyof typeof en, string> = {
  'extension.title': 'Ajustes de Pitlane',
  'extension.server': 'Dirección de su Pitlane',
  'extension.server_hint': 'Se la indica su administrador o /lead pair en Slack.',
  'extension.code': 'Código de Slack',
  'extension.code_hint': 'Escriba /lead pair en Slack. El código sirve una vez, durante cinco minutos.',
  'extension.link': 'Vincular este navegador',
  'extension.linking': 'Vinculando…',
  'extension.linked_as': 'Este navegador actúa por {name}',
  'extension.dealership': '{name} · {org}',
  'extension.no_salesforce': 'sin Salesforce',
  'extension.unlink': 'Desvincular',
  'extension.offline': 'Pitlane no responde en este momento. Lo que registre se guarda y se envía después.',
  'extension.none':
    'Este navegador aún no está vinculado. Aun así, el panel muestra el guion y el siguiente paso, y trabaja en Salesforce por usted.',
  'extension.shared': 'Otras personas usan también este ordenador',
  'extension.shared_hint':
    'Tras 30 minutos sin usted, Pitlane pide su PIN antes de registrar nada en su nombre.',
  'extension.pin': 'PIN de 4 a 8 cifras',
  'extension.hosts': 'Páginas de Salesforce',
  'extension.hosts_hint': 'Pitlane trabaja solo en las direcciones que usted permite aquí.',
  'extension.host': 'Dirección de su Salesforce',
  'extension.allow': 'Permitir',
  'extension.remove': 'Retirar',
  'extension.no_host': 'Aún no hay ninguna página permitida.',
  'extension.bad_host':
    'No es una dirección de Salesforce. Tiene esta forma: https://su-empresa.lightning.force.com',
  'extension.denied': 'No permitido. Pitlane solo puede trabajar en las páginas que usted permita.',
  'extension.allowed': 'Permitido: {host}',
  'extension.language': 'Idioma',
  'extension.language_auto': 'Como en Slack o el navegador',
  'extension.theme': 'Apariencia',
  'extension.theme_auto': 'Como el sistema',
  'extension.theme_light': 'Clara',
  'extension.theme_dark': 'Oscura',
  'extension.keys': 'Teclas del panel',
  'extension.keys_hint':
    'Cuentan por su lugar en el teclado, sea cual sea la letra, y solo mientras está en el panel sin escribir.',
  'extension.key_press': 'Pulse una tecla…',
  'extension.key_taken': '«{action}» ya tiene esta tecla.',
  'extension.key_reserved': 'Esta tecla es del navegador. Elija otra.',
  'extension.keys_reset': 'Como estaban al principio',
  'extension.queued':
    '{count, plural, one {# acción espera} other {# acciones esperan}} la respuesta de Pitlane',
  'extension.refused': 'Rechazado mientras no había conexión: {text}',
  'extension.read': 'Leído',
  'extension.bad_server': 'No es una dirección. Tiene esta forma: https://pitlane.su-empresa.com',
  'extension.bad_pin': 'Un PIN tiene de 4 a 8 cifras.',
  'extension.pin_needed': 'Otras personas usan este ordenador: elija un PIN de 4 a 8 cifras.',
  'extension.not_taken': '{text} Lo que había escrito: {words}',
  'extension.no_answer':
    '{server} no responde. Compruebe la dirección y la conexión; lo que escribió se conserva.',
  'extension.not_pitlane':
    '{server} responde, pero no como Pitlane. Compruebe la dirección o actualice la extensión.',
  'extension.storage_full':
    'El navegador no tiene más espacio y esto no se ha guardado. Libere espacio e inténtelo de nuevo: lo que escribió sigue aquí.',
  'extension.unlinked':
    'Nadie está vinculado en este navegador. Escriba /lead pair en Slack y vincúlelo en los ajustes.',
  'extension.locked': 'Introduzca antes su PIN: sin él no se registra nada en su nombre.',
  'extension.choose': 'Ahora nadie actúa en este navegador: indique antes quién es usted.',
  'extension.somebody_else':
    'Ahora actúa {name} en este navegador. No se ha registrado nada: compruebe quién registra y pulse de nuevo.',
  'extension.no_lead':
    'Pitlane no ve ningún lead de posventa en esta página. Si debería haberlo, elija el perfil Aftersales en Salesforce.',
};
