namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks what would become of a text. Nothing of it is kept or logged. Body of <c>POST api/admin/settings/rules/try</c>.</summary>
internal sealed record TryRulesDto : WireRecord
{
    /// <summary>The text; at most 4,000 UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the queue it would be written in; absent for none in particular.</summary>
    public string? Queue { get; init; }

    /// <summary>The console's rules to try; absent for those in force. What code says counts before them.</summary>
    public RulesDto? Rules { get; init; }
}
