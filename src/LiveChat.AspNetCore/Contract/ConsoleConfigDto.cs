namespace LiveChat.AspNetCore.Contract;

/// <summary>What the pages of the desk and of the admin console need before they connect; stands inside them.</summary>
internal sealed record ConsoleConfigDto : WireRecord
{
    /// <summary>Where LiveChat is mapped, without a slash at the end, e.g. <c>/livechat</c>.</summary>
    public required string BasePath { get; init; }

    /// <summary>The company's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the host signs people out; absent when it did not say.</summary>
    public string? SignOutUrl { get; init; }
}
