namespace LiveChat.AspNetCore.Contract;

/// <summary>One option of a select, radio or checkboxes field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is shown.</param>
internal sealed record FormOptionDto(string Value, string Label) : WireRecord
{
    /// <summary>The name of the queue it leads to, for scripts of the page that choose by it; absent for the widget's own.</summary>
    public string? Queue { get; init; }
}
