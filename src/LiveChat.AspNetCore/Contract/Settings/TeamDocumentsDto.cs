namespace LiveChat.AspNetCore.Contract;

/// <summary>All teams. Answer of <c>GET api/admin/settings/teams</c>.</summary>
internal sealed record TeamDocumentsDto : WireRecord
{
    /// <summary>The teams, by name.</summary>
    public required IReadOnlyList<TeamDocumentDto> Teams { get; init; }

    /// <summary>What a new team begins with.</summary>
    public required TeamSettingsDto Defaults { get; init; }

    /// <summary>The agents who were ever seen, by name.</summary>
    public required IReadOnlyList<AgentNameDto> Agents { get; init; }
}
