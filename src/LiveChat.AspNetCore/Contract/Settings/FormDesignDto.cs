namespace LiveChat.AspNetCore.Contract;

/// <summary>A form, as it is designed.</summary>
internal sealed record FormDesignDto : WireRecord
{
    /// <summary>The greeting above the form; 1 to 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence below the title, at most 500 characters.</summary>
    public string? Intro { get; init; }

    /// <summary>The word on the button; 1 to 40 characters.</summary>
    public required string SubmitLabel { get; init; }

    /// <summary>The word a checked box is shown with; 1 to 40 characters.</summary>
    public required string CheckedLabel { get; init; }

    /// <summary>The fields, in order; at most 20.</summary>
    public required IReadOnlyList<FormFieldDesignDto> Fields { get; init; }

    /// <summary>Where the words of a consent field link to, an absolute https or http address.</summary>
    public string? ConsentUrl { get; init; }
}
