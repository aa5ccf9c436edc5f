import type { Locale } from '@pitlane/core/dealership/types';
import { label } from '@pitlane/core/lexicon/label';
import type { OrgWord } from './contract.ts';

type In = Readonly<Record<Locale, string>>;

/** Lightning's own words, as far as these pages show them. */
const LIGHTNING: Readonly<Record<Exclude<OrgWord, 'app' | 'details' | 'related' | 'edit'>, In>> = {
  home: { en: 'Home', es: 'Inicio', fr: 'Accueil', it: 'Home', ja: 'ホーム' },
  leads: {
    en: 'Aftersales Leads',
    es: 'Aftersales Leads',
    fr: 'Aftersales Leads',
    it: 'Aftersales Leads',
    ja: 'アフターセールス リード',
  },
  search: { en: 'Search…', es: 'Buscar…', fr: 'Recherche…', it: 'Cerca…', ja: '検索…' },
  edit_field: {
    en: 'Edit {field}',
    es: 'Modificar {field}',
    fr: 'Modifier {field}',
    it: 'Modifica {field}',
    ja: '{field} を編集',
  },
  save: { en: 'Save', es: 'Guardar', fr: 'Enregistrer', it: 'Salva', ja: '保存' },
  cancel: { en: 'Cancel', es: 'Cancelar', fr: 'Annuler', it: 'Annulla', ja: 'キャンセル' },
  close: { en: 'Close', es: 'Cerrar', fr: 'Fermer', it: 'Chiudi', ja: '閉じる' },
  saved: {
    en: 'The lead was saved.',
    es: 'Se guardó el registro.',
    fr: 'L’enregistrement a été sauvegardé.',
    it: 'Il record è stato salvato.',
    ja: 'レコードが保存されました。',
  },
  problem: {
    en: 'We hit a snag.',
    es: 'Hemos encontrado un inconveniente.',
    fr: 'Un problème est survenu.',
    it: 'Si è verificato un problema.',
    ja: '問題が発生しました。',
  },
  review: {
    en: 'Review the following',
    es: 'Revise lo siguiente',
    fr: 'Vérifiez les points suivants',
    it: 'Verificare quanto segue',
    ja: '次の内容を確認してください',
  },
  session_ended: {
    en: 'Your session has ended',
    es: 'Su sesión ha finalizado',
    fr: 'Votre session est terminée',
    it: 'La sessione è terminata',
    ja: 'セッションが終了しました',
  },
  sign_in: { en: 'Log In', es: 'Iniciar sesión', fr: 'Se connecter', it: 'Accedi', ja: 'ログイン' },
  more_actions: {
    en: 'Show more actions',
    es: 'Mostrar más acciones',
    fr: 'Afficher plus d’actions',
    it: 'Mostra altre azioni',
    ja: 'その他のアクションを表示',
  },
  none: {
    en: 'Nothing to show',
    es: 'Nada que mostrar',
    fr: 'Rien à afficher',
    it: 'Niente da mostrare',
    ja: '表示する項目はありません',
  },
  date: { en: 'Date', es: 'Fecha', fr: 'Date', it: 'Data', ja: '日付' },
  time: { en: 'Time', es: 'Hora', fr: 'Heure', it: 'Ora', ja: '時間' },
  mail_customer: {
    en: 'Send an e-mail to the customer',
    es: 'Enviar un correo al cliente',
    fr: 'Envoyer un e-mail au client',
    it: 'Invia una e-mail al cliente',
    ja: 'お客様にメールを送信',
  },
  items: { en: 'items', es: 'elementos', fr: 'éléments', it: 'elementi', ja: '件' },
  stand_in: {
    en: 'Stand-in of a Salesforce org: invented people, on this machine only',
    es: 'Imitación de una organización de Salesforce: personas inventadas, solo en este equipo',
    fr: 'Imitation d’une organisation Salesforce : personnes inventées, sur cette machine seulement',
    it: 'Imitazione di un’organizzazione Salesforce: persone inventate, solo su questo computer',
    ja: 'Salesforce 組織の模擬環境：架空の人物、このコンピュータ内のみ',
  },
  user_name: {
    en: 'Username',
    es: 'Nombre de usuario',
    fr: 'Nom d’utilisateur',
    it: 'Nome utente',
    ja: 'ユーザ名',
  },
  password: { en: 'Password', es: 'Contraseña', fr: 'Mot de passe', it: 'Password', ja: 'パスワード' },
};

export function wordsIn(locale: Locale): Readonly<Record<OrgWord, string>> {
  const own = Object.fromEntries(Object.entries(LIGHTNING).map(([word, all]) => [word, all[locale]]));
  return {
    ...(own as Record<keyof typeof LIGHTNING, string>),
    app: label('screen.menu_app', locale),
    details: label('screen.tab_details', locale),
    related: label('screen.tab_related', locale),
    edit: label('button.edit', locale),
  };
}

/** What an administrator wrote into the validation rules, and Salesforce's own refusals. */
const ERRORS = {
  vin_needed: {
    en: 'Enter a correct VIN (17 characters) before closing with sale.',
    es: 'Introduzca un VIN correcto (17 caracteres) antes de cerrar con venta.',
    fr: 'Saisissez un VIN correct (17 caractères) avant de conclure avec vente.',
    it: 'Inserire un VIN corretto (17 caratteri) prima di chiudere con vendita.',
    ja: '販売ありで終了する前に、正しいVIN（17文字）を入力してください。',
  },
  vin_wrong: {
    en: 'A VIN has 17 characters, without I, O and Q.',
    es: 'Un VIN tiene 17 caracteres, sin I, O ni Q.',
    fr: 'Un VIN compte 17 caractères, sans I, O ni Q.',
    it: 'Un VIN ha 17 caratteri, senza I, O e Q.',
    ja: 'VINはI、O、Qを除く17文字です。',
  },
  notes_needed: {
    en: 'Lead Management Notes are mandatory here.',
    es: 'Las notas de gestión son obligatorias en este caso.',
    fr: 'Les notes de gestion sont obligatoires dans ce cas.',
    it: 'Le note di gestione sono obbligatorie in questo caso.',
    ja: 'この場合、管理メモの入力は必須です。',
  },
  ownership_end_needed: {
    en: 'Enter the date on which the ownership ended.',
    es: 'Introduzca la fecha de fin de propiedad.',
    fr: 'Saisissez la date de fin de propriété.',
    it: 'Inserire la data di fine proprietà.',
    ja: '所有終了日を入力してください。',
  },
  attempt_needed: {
    en: 'Record at least one contact attempt first.',
    es: 'Registre primero al menos un intento de contacto.',
    fr: 'Enregistrez d’abord au moins une tentative de contact.',
    it: 'Registrare prima almeno un tentativo di contatto.',
    ja: 'まず、コンタクトの試行を1回以上記録してください。',
  },
  attempt_order: {
    en: 'Contact attempts are recorded one after the other.',
    es: 'Los intentos de contacto se registran uno tras otro.',
    fr: 'Les tentatives de contact s’enregistrent l’une après l’autre.',
    it: 'I tentativi di contatto si registrano uno dopo l’altro.',
    ja: 'コンタクトの試行は順番に記録してください。',
  },
  attempt_kept: {
    en: 'A recorded contact attempt cannot be taken back.',
    es: 'Un intento de contacto registrado no se puede retirar.',
    fr: 'Une tentative de contact enregistrée ne peut pas être retirée.',
    it: 'Un tentativo di contatto registrato non può essere annullato.',
    ja: '記録済みのコンタクトの試行は取り消せません。',
  },
  past: {
    en: 'The date lies in the past.',
    es: 'La fecha ya ha pasado.',
    fr: 'La date est passée.',
    it: 'La data è nel passato.',
    ja: '過去の日付は入力できません。',
  },
  final: {
    en: 'This lead is closed and can no longer be changed.',
    es: 'Este lead está cerrado y ya no se puede modificar.',
    fr: 'Ce lead est clos et ne peut plus être modifié.',
    it: 'Questo lead è chiuso e non può più essere modificato.',
    ja: 'このリードは終了しているため変更できません。',
  },
  required: {
    en: 'Complete this field.',
    es: 'Complete este campo.',
    fr: 'Renseignez ce champ.',
    it: 'Compilare questo campo.',
    ja: 'この項目を入力してください。',
  },
  read_only: {
    en: 'You do not have the right to edit this field.',
    es: 'No tiene permiso para modificar este campo.',
    fr: 'Vous n’avez pas le droit de modifier ce champ.',
    it: 'Non si dispone dell’autorizzazione per modificare questo campo.',
    ja: 'この項目を編集する権限がありません。',
  },
  wrong_type: {
    en: 'The value does not fit this field.',
    es: 'El valor no es válido para este campo.',
    fr: 'La valeur ne convient pas à ce champ.',
    it: 'Il valore non è valido per questo campo.',
    ja: 'この項目に使用できない値です。',
  },
  too_long: {
    en: 'The text is too long.',
    es: 'El texto es demasiado largo.',
    fr: 'Le texte est trop long.',
    it: 'Il testo è troppo lungo.',
    ja: 'テキストが長すぎます。',
  },
  conflict: {
    en: 'The record was changed by somebody else while you edited it. Reload it and try again.',
    es: 'Otra persona ha modificado el registro mientras lo editaba. Vuelva a cargarlo e inténtelo de nuevo.',
    fr: 'L’enregistrement a été modifié par une autre personne pendant votre saisie. Rechargez-le et réessayez.',
    it: 'Il record è stato modificato da un altro utente durante la modifica. Ricaricarlo e riprovare.',
    ja: '編集中に他のユーザがレコードを変更しました。再読み込みしてやり直してください。',
  },
  not_found: {
    en: 'This record does not exist or is not visible to you.',
    es: 'El registro no existe o no es visible para usted.',
    fr: 'Cet enregistrement n’existe pas ou ne vous est pas visible.',
    it: 'Il record non esiste o non è visibile.',
    ja: 'レコードが存在しないか、表示できません。',
  },
} as const satisfies Record<string, In>;
export type ErrorWord = keyof typeof ERRORS;

export const errorIn = (word: ErrorWord, locale: Locale): string => ERRORS[word][locale];
