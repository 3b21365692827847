namespace LiveChat.AspNetCore.Contract;

/// <summary>One field of the form before the chat.</summary>
internal sealed record FormFieldSettingsDto : WireRecord
{
    /// <summary>The key of the answer; lower case letters, digits and underscores.</summary>
    public required string Key { get; init; }

    /// <summary>How it is drawn and checked.</summary>
    public required FormFieldTypeDto Type { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>A hint below the field.</summary>
    public string? Help { get; init; }

    /// <summary>An example inside the empty field.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether an answer is needed.</summary>
    public required bool Required { get; init; }

    /// <summary>The options of a select, radio or checkboxes field.</summary>
    public IReadOnlyList<FormOptionDto>? Options { get; init; }

    /// <summary>The lowest number.</summary>
    public double? Min { get; init; }

    /// <summary>The highest number.</summary>
    public double? Max { get; init; }

    /// <summary>The longest answer in UTF-16 units.</summary>
    public required int MaxLength { get; init; }

    /// <summary>A regular expression the whole answer must match; the server checks again. Absent where a browser could take long over it: then the server alone checks.</summary>
    public string? Pattern { get; init; }

    /// <summary>The autocomplete token of HTML.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The answer before the customer changes it.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>What of the contact it asks for, to fill it in with when that is known; absent for nothing.</summary>
    public KnownAnswerDto? Known { get; init; }

    /// <summary>Whether it is left out when that is known; otherwise absent.</summary>
    public bool? HideWhenKnown { get; init; }

    /// <summary>What a hidden field is filled in with: the page's address, or its parameter of the field's key; absent for <see cref="DefaultValue"/>.</summary>
    public FormFieldSourceDto? Source { get; init; }

    /// <summary>When the field is shown; absent means always.</summary>
    public FormConditionDto? VisibleIf { get; init; }
}
