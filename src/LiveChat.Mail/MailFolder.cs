namespace LiveChat.Mail;

/// <summary>Where <c>UseMailFolder</c> puts the mails.</summary>
/// <param name="Path">The folder, absolute.</param>
internal sealed record MailFolder(string Path);
