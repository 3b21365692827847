using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>The form before the chat. Immutable; checked at start.</summary>
public sealed record PreChatForm
{
    /// <summary>The form a widget has when the host sets none: name and e-mail address, both required, and a message.</summary>
    public static readonly PreChatForm Default = new()
    {
        Fields =
        [
            new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Required = true, Role = FormFieldRole.ContactName, Autocomplete = "name" },
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail, Autocomplete = "email" },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "How can we help?", Role = FormFieldRole.Message },
        ],
    };

    /// <summary>The form by which customers leave a message when the host sets none: name, e-mail address and message; the last two are required.</summary>
    public static readonly PreChatForm DefaultMessage = new()
    {
        Title = "Leave a message",
        Intro = "Write to us, and we answer by e-mail.",
        SubmitLabel = "Leave message",
        Fields =
        [
            new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Role = FormFieldRole.ContactName, Autocomplete = "name" },
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail, Autocomplete = "email" },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Required = true, Role = FormFieldRole.Message },
        ],
    };

    /// <summary>The greeting above the form; 1 to 100 characters. The default is "Chat with us".</summary>
    public string Title { get; init; } = "Chat with us";

    /// <summary>A sentence below the title; at most 500 characters. The default is none.</summary>
    public string? Intro { get; init; }

    /// <summary>The word on the button; 1 to 40 characters. The default is "Start chat".</summary>
    public string SubmitLabel { get; init; } = "Start chat";

    /// <summary>The word a checked box is shown with; 1 to 40 characters. The default is "Yes".</summary>
    public string CheckedLabel { get; init; } = "Yes";

    /// <summary>The fields, in order; at most 20.</summary>
    public required ImmutableArray<FormField> Fields { get; init; }

    /// <summary>Where the words of a consent field link to, an absolute https or http address. The default is nowhere.</summary>
    public Uri? ConsentUrl { get; init; }
}
