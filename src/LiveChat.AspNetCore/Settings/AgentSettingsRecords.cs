using LiveChat.AspNetCore.Contract;
using LiveChat.Routing;
using LiveChat.Settings;

namespace LiveChat.AspNetCore.Settings;

/// <summary>What the console says of agents as it goes over the wire.</summary>
internal sealed class AgentSettingsRecords : ISettingsRecords<AgentSettings, AgentSettingsDto, AgentDocumentDto>
{
    public AgentDocumentDto Of(NamedSettings<AgentSettings> named) => new()
    {
        Name = named.Name,
        Origin = Twins<SettingsOrigin, SettingsOriginDto>.Of(named.Origin),
        Version = named.Version,
        Etag = SettingsTags.Of(named.Version),
        ChangedAt = Times.Of(named.ChangedAt),
        ChangedBy = named.ChangedBy,
        Problems = SettingsAnswers.ProblemsOf(named.Problems),
        Settings = new() { Capacity = named.Options.Capacity, Languages = named.Options.Languages },
    };

    public AgentSettings Read(AgentSettingsDto dto) => new() { Capacity = dto.Capacity, Languages = dto.Languages };
}
