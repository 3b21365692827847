namespace LiveChat.AspNetCore.Contract;

/// <summary>One field of a form, as it is designed.</summary>
internal sealed record FormFieldDesignDto : WireRecord
{
    /// <summary>The key of the answer: a lower case letter, then up to 39 lower case letters, digits or underscores; unique in the form.</summary>
    public required string Key { get; init; }

    /// <summary>How it is drawn and checked.</summary>
    public required FormFieldTypeDto Type { get; init; }

    /// <summary>What is asked; 1 to 200 characters.</summary>
    public required string Label { get; init; }

    /// <summary>What the answer is used for. Each but <c>custom</c> is given once.</summary>
    public required FormFieldRoleDto Role { get; init; }

    /// <summary>Whether an answer is needed.</summary>
    public required bool Required { get; init; }

    /// <summary>A hint below the field, at most 500 characters.</summary>
    public string? Help { get; init; }

    /// <summary>An example inside the empty field, at most 200 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The options of a select, radio or checkboxes field, 1 to 100; of others none. The queue of an option, by its name, is for the role <c>queue</c>.</summary>
    public required IReadOnlyList<FormOptionDto> Options { get; init; }

    /// <summary>The lowest number of a number field.</summary>
    public double? Min { get; init; }

    /// <summary>The highest number of a number field.</summary>
    public double? Max { get; init; }

    /// <summary>The longest answer in UTF-16 units, 1 to 4,000; absent for what the field's type and role say.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A regular expression the whole answer must match, without look-around and back-references.</summary>
    public string? Pattern { get; init; }

    /// <summary>The autocomplete token of HTML.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The answer before the customer changes it.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Whether it is left out for customers of whom the answer is known; for name, e-mail address and phone number.</summary>
    public required bool HideWhenKnown { get; init; }

    /// <summary>Whether the answer is personal data: masked for whoever may not read that; absent when not.</summary>
    public bool? Pii { get; init; }

    /// <summary>What a hidden field is filled in with; absent for <see cref="DefaultValue"/>.</summary>
    public FormFieldSourceDto? Source { get; init; }

    /// <summary>When the field is shown; absent means always.</summary>
    public FormConditionDto? VisibleIf { get; init; }
}
