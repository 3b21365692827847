using LiveChat.Detection;
using LiveChat.Widgets;

namespace LiveChat.Contacts;

/// <summary>A user of the host, as the host vouches for one: by its own id, and with what it wants agents to see.</summary>
public sealed record VouchedUser
{
    /// <summary>The longest id of a user, in UTF-16 units.</summary>
    public const int MaxSubject = 200;

    private static readonly FormField NameField = Field(FormFieldType.Text, FormFieldRole.ContactName);
    private static readonly FormField EmailField = Field(FormFieldType.Email, FormFieldRole.ContactEmail);
    private static readonly FormField PhoneField = Field(FormFieldType.Phone, FormFieldRole.ContactPhone);

    private VouchedUser(string subject) => Subject = subject;

    /// <summary>The host's id of the user.</summary>
    public string Subject { get; }

    /// <summary>The name; <see langword="null"/> when the host gives none.</summary>
    public string? Name { get; private init; }

    /// <summary>The e-mail address; <see langword="null"/> when the host gives none, or none that one mailbox has.</summary>
    public string? Email { get; private init; }

    /// <summary>The phone number; <see langword="null"/> when the host gives none, or nothing that could be one.</summary>
    public string? Phone { get; private init; }

    /// <summary>Reads a user. Name, address and number have to pass what a customer's own have to: a name that is too long is cut, anything else that does not pass is left out.</summary>
    /// <param name="subject">The host's id of the user: 1 to 200 characters of well-formed Unicode without U+0000, one of them no space.</param>
    /// <param name="name">The name; at most 100 characters are kept.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="phone">The phone number.</param>
    /// <returns>The user; <see langword="null"/> when the id is none.</returns>
    public static VouchedUser? Of(string? subject, string? name, string? email, string? phone)
        => string.IsNullOrWhiteSpace(subject) || subject.Length > MaxSubject || !PlainText.IsStorable(subject)
            ? null
            : new(subject) { Name = Fit(NameField, Cut(name)), Email = Fit(EmailField, email), Phone = Fit(PhoneField, phone) };

    /// <summary>Says that there is one, and nothing about it.</summary>
    public override string ToString() => "[user]";

    private static FormField Field(FormFieldType type, FormFieldRole role) => new() { Key = "claim", Type = type, Label = "Claim", Role = role };

    private static string? Fit(FormField field, string? claim)
        => FieldCheck.Check(PreChatForm.Default, field, claim) is { Problem: null, Chosen: [var value, ..] } ? value : null;

    /// <summary>Cleaned first, so that nothing unseen takes the room, and cut between characters.</summary>
    private static string? Cut(string? name)
    {
        if (name is null || !PlainText.IsWellFormed(name)) return null;

        var clean = OneLineText.Clean(name);
        if (clean.Length <= NameField.Limit) return clean;
        return clean[..(char.IsHighSurrogate(clean[NameField.Limit - 1]) ? NameField.Limit - 1 : NameField.Limit)];
    }
}
