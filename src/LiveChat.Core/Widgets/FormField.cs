using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>One field of the form before the chat. Immutable; checked at start.</summary>
public sealed record FormField
{
    /// <summary>The key of the answer: a lower case letter, then up to 39 lower case letters, digits or underscores; unique in the form.</summary>
    public required string Key { get; init; }

    /// <summary>How it is drawn and checked.</summary>
    public required FormFieldType Type { get; init; }

    /// <summary>What is asked; 1 to 200 characters.</summary>
    public required string Label { get; init; }

    /// <summary>What the answer is used for. The default is that it is only shown. Each role but <see cref="FormFieldRole.Custom"/> is given once.</summary>
    public FormFieldRole Role { get; init; }

    /// <summary>Whether an answer is needed. The default is no. A field that is not shown needs none.</summary>
    public bool Required { get; init; }

    /// <summary>A hint below the field; at most 500 characters. The default is none.</summary>
    public string? Help { get; init; }

    /// <summary>An example inside the empty field; at most 200 characters. The default is none.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The options of a select, radio or checkboxes field: 1 to 100. Other fields have none.</summary>
    public ImmutableArray<FormOption> Options { get; init; } = [];

    /// <summary>The lowest number a number field takes. The default is no limit.</summary>
    public double? Min { get; init; }

    /// <summary>The highest number a number field takes. The default is no limit.</summary>
    public double? Max { get; init; }

    /// <summary>The longest answer in UTF-16 units, 1 to 4,000; <see langword="null"/> for what <see cref="Limit"/> says.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A regular expression the whole answer must match, for text that one line holds. It must do without look-around and back-references, so that checking takes linear time. The panel checks it, too, before the form is sent, where a browser cannot take long over it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The autocomplete token of HTML, e.g. <c>email</c>. The default is none.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The answer before the customer changes it, as sent. The default is none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Whether the field is left out for customers of whom the answer is known from before. Only for the roles of name, e-mail address and phone number. The default is no; then the field is filled in with it.</summary>
    public bool HideWhenKnown { get; init; }

    /// <summary>Whether the answer is personal data: agents who may not read that (<see cref="Routing.AgentProfile.CanReadPersonalData"/>) do not see it, wherever it is shown. The default is no. It counts for answers that are given from then on.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Where the answer of a hidden field comes from; the browser fills it in, as far as <see cref="Limit"/> goes. What cannot be taken of it is left out, and keeps nobody from sending the form. The default is <see cref="DefaultValue"/>.</summary>
    public FormFieldSource Source { get; init; }

    /// <summary>When the field is shown. The default is always.</summary>
    public FormCondition? VisibleIf { get; init; }

    /// <summary>The longest answer in UTF-16 units: <see cref="MaxLength"/>, else 100 for a name, 254 for an e-mail address, 40 for a phone number, a number or a date, 4,000 for several lines and the message, 500 for the rest.</summary>
    public int Limit => MaxLength ?? (Role, Type) switch
    {
        (FormFieldRole.ContactName, _) => 100,
        (FormFieldRole.Message, _) or (_, FormFieldType.Textarea) => 4000,
        (_, FormFieldType.Email) => EmailAddress.MaxLength,
        (_, FormFieldType.Phone or FormFieldType.Number or FormFieldType.Date) => 40,
        _ => 500,
    };

    /// <summary>Whether the answer is one or more of <see cref="Options"/>.</summary>
    internal bool HasOptions => Type is FormFieldType.Select or FormFieldType.Radio or FormFieldType.Checkboxes;

    /// <summary>Whether it asks for something that is kept of a contact.</summary>
    internal bool AsksForContact => Role is FormFieldRole.ContactName or FormFieldRole.ContactEmail or FormFieldRole.ContactPhone;
}
