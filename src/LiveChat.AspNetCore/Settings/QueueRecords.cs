using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Settings;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Queues' settings as they go over the wire.</summary>
internal sealed class QueueRecords : ISettingsRecords<QueueOptions, QueueSettingsDto, QueueDocumentDto>
{
    public QueueDocumentDto Of(NamedSettings<QueueOptions> named) => new()
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

    public static QueueSettingsDto Of(QueueOptions o) => new()
    {
        DisplayName = o.DisplayName,
        RoutingPolicy = o.RoutingPolicy,
        Teams = [.. o.Teams.Order(StringComparer.Ordinal)],
        Members = o.Members.OrderBy(m => m.Key, StringComparer.Ordinal)
            .ToDictionary(m => m.Key, m => new QueueMemberSettingsDto(m.Value.Weight, [.. m.Value.Skills.Order(StringComparer.OrdinalIgnoreCase)], m.Value.Receives)),
        RequiredSkills = [.. o.RequiredSkills.Order(StringComparer.OrdinalIgnoreCase)],
        SkillField = o.SkillField,
        SkillsRequiredFor = Seconds.Of(o.SkillsRequiredFor),
        OfferTimeout = Seconds.Of(o.OfferTimeout),
        RingTimeout = Seconds.Of(o.RingTimeout),
        WhenNobodyAnswers = Twins<NoAnswer, NoAnswerDto>.Of(o.WhenNobodyAnswers),
        OverflowQueue = o.OverflowQueue,
        RepeatRouting = Twins<RepeatRouting, RepeatRoutingDto>.Of(o.RepeatRouting),
        CustomerIdleTimeout = Seconds.Of(o.CustomerIdleTimeout),
        OpeningHours = o.OpeningHours is { } hours ? Of(hours) : null,
        MaxWaiting = o.MaxWaiting,
        Priority = o.Priority,
        WrapUpTime = Seconds.Of(o.WrapUpTime),
        AcceptsTransfers = o.AcceptsTransfers,
    };

    public QueueOptions Read(QueueSettingsDto dto)
    {
        var options = new QueueOptions
        {
            DisplayName = dto.DisplayName,
            RoutingPolicy = dto.RoutingPolicy,
            SkillField = dto.SkillField,
            SkillsRequiredFor = TimeSpan.FromSeconds(dto.SkillsRequiredFor),
            OfferTimeout = TimeSpan.FromSeconds(dto.OfferTimeout),
            RingTimeout = TimeSpan.FromSeconds(dto.RingTimeout),
            WhenNobodyAnswers = Twins<NoAnswerDto, NoAnswer>.Of(dto.WhenNobodyAnswers),
            OverflowQueue = dto.OverflowQueue,
            RepeatRouting = Twins<RepeatRoutingDto, RepeatRouting>.Of(dto.RepeatRouting),
            CustomerIdleTimeout = TimeSpan.FromSeconds(dto.CustomerIdleTimeout),
            OpeningHours = dto.OpeningHours is { } hours ? Read(hours) : null,
            MaxWaiting = dto.MaxWaiting,
            Priority = dto.Priority,
            WrapUpTime = TimeSpan.FromSeconds(dto.WrapUpTime),
            AcceptsTransfers = dto.AcceptsTransfers,
        };
        foreach (var team in dto.Teams) options.Teams.Add(team);
        foreach (var skill in dto.RequiredSkills) options.RequiredSkills.Add(skill);
        foreach (var (agent, member) in dto.Members)
        {
            options.AddMember(agent, m =>
            {
                (m.Weight, m.Receives) = (member.Weight, member.Receives);
                foreach (var skill in member.Skills) m.Skills.Add(skill);
            });
        }

        return options;
    }

    private static OpeningHoursDto Of(OpeningHoursOptions hours)
    {
        string? On(DayOfWeek day) => hours.Week.TryGetValue(day, out var written) ? written : null;
        return new(
            hours.TimeZone,
            new()
            {
                Monday = On(DayOfWeek.Monday),
                Tuesday = On(DayOfWeek.Tuesday),
                Wednesday = On(DayOfWeek.Wednesday),
                Thursday = On(DayOfWeek.Thursday),
                Friday = On(DayOfWeek.Friday),
                Saturday = On(DayOfWeek.Saturday),
                Sunday = On(DayOfWeek.Sunday),
            },
            hours.Exceptions.OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(e => e.Key, e => e.Value));
    }

    private static OpeningHoursOptions Read(OpeningHoursDto dto)
    {
        var options = new OpeningHoursOptions { TimeZone = dto.TimeZone };
        (DayOfWeek Day, string? Hours)[] week =
        [
            (DayOfWeek.Monday, dto.Week.Monday), (DayOfWeek.Tuesday, dto.Week.Tuesday), (DayOfWeek.Wednesday, dto.Week.Wednesday), (DayOfWeek.Thursday, dto.Week.Thursday),
            (DayOfWeek.Friday, dto.Week.Friday), (DayOfWeek.Saturday, dto.Week.Saturday), (DayOfWeek.Sunday, dto.Week.Sunday),
        ];
        foreach (var (day, hours) in week)
        {
            if (hours is not null) options.Week[day] = hours;
        }

        foreach (var (day, hours) in dto.Exceptions) options.Exceptions[day] = hours;
        return options;
    }
}
