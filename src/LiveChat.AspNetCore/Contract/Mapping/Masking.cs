using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Takes personal data out of what staff gets, before anything is made of it. Pure; what is masked already stays as it is.</summary>
internal static class Masking
{
    /// <summary>Stands for what is kept from the reader.</summary>
    public const string Mark = "••••••";

    /// <summary>What a customer who gave no name is called.</summary>
    private const string Nameless = "Visitor";

    /// <summary>A chat as somebody reads it.</summary>
    public static Chat For(this Chat chat, PersonalData personal) => personal is PersonalData.Shown ? chat : chat with
    {
        CustomerName = chat.CustomerName != RedactedText.Mark && chat.Keeps(FormFieldRole.ContactName) ? Nameless : chat.CustomerName,
        Email = chat.Keeps(FormFieldRole.ContactEmail) ? null : chat.Email,
        PageUrl = PageOf(chat),
        Form = [.. chat.Form.Select(Masked)],
    };

    /// <summary>What happened in a chat as somebody reads it.</summary>
    /// <param name="events">The events.</param>
    /// <param name="personal">What the reader reads.</param>
    /// <param name="chat">The chat, as it is.</param>
    public static IEnumerable<ChatEvent> For(this IEnumerable<ChatEvent> events, PersonalData personal, Chat chat) => personal is PersonalData.Shown ? events : events.Select(e => e switch
    {
        FormSubmitted x => x with { Answers = [.. x.Answers.Select(Masked)] },
        TranscriptSent x when x.MaskedAddress != RedactedText.Mark && chat.Keeps(FormFieldRole.ContactEmail) => x with { MaskedAddress = Mark },
        _ => e,
    });

    /// <summary>What was found as somebody reads it.</summary>
    public static ActivityPage For(this ActivityPage page, PersonalData personal)
        => personal is PersonalData.Shown ? page : page with { Items = [.. page.Items.Select(i => i with { Chat = i.Chat.For(personal) })] };

    /// <summary>Whether an answer is kept from the reader.</summary>
    public static bool IsMasked(this FormAnswer answer) => answer is { IsPersonal: true, Value: Mark };

    /// <summary>
    /// Whether what the chat knows of its customer may come from a field that was personal. It may not when the form of the chat asked for it in one that was not, or the host vouches for it; where the form did
    /// not ask, the answer to an earlier one is remembered, and nobody knows any more how that was asked.
    /// </summary>
    private static bool Keeps(this Chat chat, FormFieldRole role)
        => chat.Form.FirstOrDefault(a => a.Role == role) is { } answer ? answer.IsPersonal : !chat.Verified;

    private static FormAnswer Masked(FormAnswer answer) => answer.IsPersonal && answer.Value != RedactedText.Mark ? answer with { Value = Mark } : answer;

    /// <summary>Pages fill in hidden fields, and their addresses say with what, also where the answer was not taken: only as much of one is left as can hold none of it.</summary>
    private static string? PageOf(Chat chat)
    {
        if (!Uri.TryCreate(chat.PageUrl, UriKind.Absolute, out var page)) return null;
        var rest = page.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return chat.Form.Any(a => a.IsPersonal && MayHold(Uri.UnescapeDataString(rest), a.Value)) ? null : rest;
    }

    /// <summary>What was redacted nobody knows any more; the answer may be the address itself.</summary>
    private static bool MayHold(string address, string answer)
        => answer == RedactedText.Mark || address.Contains(answer, StringComparison.OrdinalIgnoreCase) || Uri.UnescapeDataString(answer).Contains(address, StringComparison.OrdinalIgnoreCase);
}
