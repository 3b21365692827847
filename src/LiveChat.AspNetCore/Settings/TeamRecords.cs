using LiveChat.AspNetCore.Contract;
using LiveChat.Settings;
using LiveChat.Teams;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Teams' settings as they go over the wire.</summary>
internal sealed class TeamRecords : ISettingsRecords<TeamOptions, TeamSettingsDto, TeamDocumentDto>
{
    public TeamDocumentDto Of(NamedSettings<TeamOptions> named) => new()
    {
        Name = named.Name,
        Origin = Twins<SettingsOrigin, SettingsOriginDto>.Of(named.Origin),
        Version = named.Version,
        Etag = SettingsTags.Of(named.Version),
        ChangedAt = Times.Of(named.ChangedAt),
        ChangedBy = named.ChangedBy,
        Problems = SettingsAnswers.ProblemsOf(named.Problems),
        Settings = Of(named.Options),
    };

    public static TeamSettingsDto Of(TeamOptions o) => new()
    {
        DisplayName = o.DisplayName,
        Members = [.. o.Members.Order(StringComparer.Ordinal)],
        AutoMessages = AutoMessageRecords.Of(o.AutoMessages),
        MembersEditMacros = o.MembersEditMacros,
    };

    public TeamOptions Read(TeamSettingsDto dto)
    {
        var options = new TeamOptions { DisplayName = dto.DisplayName, MembersEditMacros = dto.MembersEditMacros };
        foreach (var member in dto.Members) options.Members.Add(member);
        AutoMessageRecords.Read(dto.AutoMessages, options.AutoMessages);
        return options;
    }
}
