using LiveChat.Transcripts;

namespace LiveChat.Core.Tests.Mail;

internal static class AMail
{
    public static TranscriptMail ToDana => new()
    {
        MessageId = "0123abc.1@livechat",
        To = "dana@example.com",
        FromAddress = "chat@example.com",
        FromName = "Acme",
        Subject = "Your chat with Acme",
        Text = "Ana: Hello\nDana: Привет 👋\n",
        Html = "<p>Привет 👋</p>",
        EndedAt = new(2030, 1, 1, 9, 30, 0, TimeSpan.Zero),
    };
}
