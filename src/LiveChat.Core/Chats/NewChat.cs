using LiveChat.Contacts;
using LiveChat.Detection;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>What a chat begins with, whatever becomes of it. Pure.</summary>
internal static class NewChat
{
    private const int MaxPageUrl = 2000;
    private const int MaxLocale = 35;
    private const int MaxUserAgent = 400;

    /// <summary>What a customer who gave no name is called.</summary>
    private const string Nameless = "Visitor";

    /// <summary>The contact with what the form says of it.</summary>
    public static Contact Remember(Contact contact, FormResult form)
    {
        // What the host vouched for is not overwritten by what somebody types.
        if (contact.Verified) return contact;

        var next = contact with { Name = form.Name ?? contact.Name, Email = form.Email ?? contact.Email, Phone = form.Phone ?? contact.Phone };
        return next == contact ? contact : next with { Fence = contact.Fence + 1 };
    }

    /// <summary>What is known of a contact, by what a form asks for.</summary>
    public static Func<FormFieldRole, string?> KnownOf(Contact contact) => role => role switch
    {
        FormFieldRole.ContactName => contact.Name,
        FormFieldRole.ContactEmail => contact.Email,
        FormFieldRole.ContactPhone => contact.Phone,
        _ => null,
    };

    /// <param name="contact">The customer.</param>
    /// <param name="before">The customer's chat before; remembers whom the customer had last.</param>
    /// <param name="form">The checked form.</param>
    /// <param name="queue">The queue the form leads to.</param>
    /// <param name="pageUrl">The page, as sent.</param>
    /// <param name="locale">The language, as sent.</param>
    /// <param name="userAgent">What the browser says it is, as sent.</param>
    /// <param name="now">The time now.</param>
    public static Chat Of(Contact contact, Chat? before, FormResult form, QueueSettings queue, string? pageUrl, string? locale, string? userAgent, DateTimeOffset now) => new()
    {
        Id = ChatId.New(now),
        Widget = contact.Widget,
        Contact = contact.Id,
        CustomerName = contact.Name ?? form.Name ?? Nameless,
        Email = contact.Email ?? form.Email,

        // A name or an address that the host did not give is somebody's own words, also when the host knows who it is.
        Verified = contact.Verified && (contact.Name ?? form.Name) == contact.Name && (contact.Email ?? form.Email) == contact.Email,
        Form = form.Answers,
        PageUrl = Page(pageUrl),
        Locale = locale is { Length: > 0 and <= MaxLocale } && PlainText.IsStorable(locale) ? locale : null,
        UserAgent = userAgent is { Length: > 0 and <= MaxUserAgent } && PlainText.IsStorable(userAgent) ? userAgent : null,
        Queue = queue.Id,
        Fence = 1,
        LastAgent = before?.LastAgent,
        LastAgentAt = before?.LastAgentAt,
        StartedAt = now,
        QueuedAt = now,
    };

    /// <summary>A page is a link at the desk: only web addresses are kept.</summary>
    private static string? Page(string? url)
        => url is { Length: <= MaxPageUrl } && PlainText.IsWellFormed(url) && Uri.TryCreate(url, UriKind.Absolute, out var page)
            && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) ? page.AbsoluteUri : null;
}
