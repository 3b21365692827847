import type { Texts } from '../i18n.js';

/** What the console's place of transcripts says. */
export const adminTranscriptsTexts: Texts = {
  'settings.transcripts.noSender': 'No transcript is sent.',
  'settings.transcripts.noSender.text':
    'The host has nothing to send mail with. Add it with UseSmtp or UseMailFolder in code.',
  'settings.transcripts.noAddress': 'Set an address of yours.',
  'settings.transcripts.noAddress.text': 'Nobody says whom the mails come from, and mail systems refuse {address}.',

  'settings.transcripts.from': 'From',
  'settings.transcripts.fromAddress': 'Address of the sender',
  'settings.transcripts.fromAddress.help':
    'One that your mail server may send from. Mails that are on their way go out with the new one.',
  'settings.transcripts.fromAddress.invalid': 'Write one address, such as support@example.com.',
  'settings.transcripts.fromName': 'Name of the sender',
  'settings.transcripts.fromName.usual': 'The name of the widget',
  'settings.transcripts.fromName.invalid': 'Write the name on one line.',
  'settings.transcripts.fromName.tooLong': 'At most 100 characters.',

  'settings.transcripts.mail': 'The mail',
  'settings.transcripts.subject': 'Subject',
  'settings.transcripts.subject.usual': 'Your chat with … (the name of the sender)',
  'settings.transcripts.subject.invalid': 'Write the subject on one line.',
  'settings.transcripts.subject.tooLong': 'At most 150 characters.',
  'settings.transcripts.locale': 'Language',
  'settings.transcripts.locale.usual': 'The one the customer chatted in',
  'settings.transcripts.locale.help': 'Of the words that are not yours. What people wrote stays as it is.',
  'settings.transcripts.locale.unknown': 'There are no words in this language. Choose one of the list.',
  'settings.transcripts.intro': 'Above the conversation',
  'settings.transcripts.intro.help':
    'Text after the sentence that says why somebody gets the mail. Write {company} for the name of the sender and {date} for the day of the chat.',
  'settings.transcripts.intro.invalid':
    'There is a character nobody can read, or something in braces other than {company} and {date}.',
  'settings.transcripts.intro.tooLong': 'At most 1,000 characters.',
  'settings.transcripts.footer': 'Below the conversation',
  'settings.transcripts.footer.help':
    'Text at the end of every mail, such as who the company is; with {company} and {date} as above.',
  'settings.transcripts.footer.invalid':
    'There is a character nobody can read, or something in braces other than {company} and {date}.',
  'settings.transcripts.footer.tooLong': 'At most 1,000 characters.',
  'settings.transcripts.timeZone': 'Time zone',
  'settings.transcripts.timeZone.help': 'In which times are written, such as Europe/Berlin.',
  'settings.transcripts.timeZone.unknown': 'There is no such zone. Write a name such as Europe/Berlin, or UTC.',

  'settings.transcripts.preview': 'What it looks like',
  'settings.transcripts.preview.show': 'Show a mail',
  'settings.transcripts.preview.help': 'Of a chat nobody had, with what stands here now. Nothing is saved or sent.',
  'settings.transcripts.preview.from': 'From',
  'settings.transcripts.preview.text': 'Text of the mail',
  'settings.transcripts.preview.wrong': 'Something above is wrong. Mend it to see the mail.',

  'settings.transcripts.when': 'When, and to whom',
  'settings.transcripts.sendDelay': 'Sent after the end, seconds',
  'settings.transcripts.sendDelay.help': 'Resuming the chat within this time cancels the mail.',
  'settings.transcripts.sendDelay.outOfRange': 'Enter a whole number from 0 to 3,600.',
  'settings.transcripts.excludedDomains': 'Never sent to these domains',
  'settings.transcripts.excludedDomains.help': 'With commas between them; names below them count, too.',
  'settings.transcripts.excludedDomains.invalid': 'Write domains alone, such as example.com.',
  'settings.transcripts.excluded.code': 'Also excluded in code',

  'settings.transcripts.widgets': 'Which widgets send them',
  'settings.transcripts.widgets.help': 'Each widget says so itself, under Behaviour.',
  'settings.transcripts.noWidget': 'There is no widget yet.',
  'settings.transcripts.widget': 'Widget',
  'settings.transcripts.email': 'Mailed to the customer',
  'settings.transcripts.download': 'Can be downloaded',
};
