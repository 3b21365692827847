namespace LiveChat.AspNetCore.Contract;

/// <summary>The form before the chat.</summary>
internal sealed record FormSettingsDto : WireRecord
{
    /// <summary>The greeting above the form.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence below the title.</summary>
    public string? Intro { get; init; }

    /// <summary>The word on the button.</summary>
    public required string SubmitLabel { get; init; }

    /// <summary>The fields, in order; at most 20.</summary>
    public required IReadOnlyList<FormFieldSettingsDto> Fields { get; init; }

    /// <summary>Where the words of a consent field link to.</summary>
    public string? ConsentUrl { get; init; }
}
