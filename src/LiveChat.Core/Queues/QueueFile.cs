using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Queues;

/// <summary>A queue as the console's settings are kept: a format, members are added, never renamed. What is missing is as <see cref="QueueOptions"/> has it.</summary>
internal sealed class QueueFile
{
    private static readonly QueueJsonContext Json = new(new JsonSerializerOptions(QueueJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly QueueOptions Usual = new();

    public SettingsStamp? Stamp { get; set; }
    public string? DisplayName { get; set; }
    public string RoutingPolicy { get; set; } = Usual.RoutingPolicy;
    public List<string> Teams { get; set; } = [];
    public SortedDictionary<string, Member> Members { get; set; } = new(StringComparer.Ordinal);
    public List<string> RequiredSkills { get; set; } = [];
    public string? SkillField { get; set; }
    public TimeSpan SkillsRequiredFor { get; set; } = Usual.SkillsRequiredFor;
    public TimeSpan OfferTimeout { get; set; } = Usual.OfferTimeout;
    public TimeSpan RingTimeout { get; set; } = Usual.RingTimeout;
    public NoAnswer WhenNobodyAnswers { get; set; } = Usual.WhenNobodyAnswers;
    public string? OverflowQueue { get; set; }
    public RepeatRouting RepeatRouting { get; set; } = Usual.RepeatRouting;
    public TimeSpan CustomerIdleTimeout { get; set; } = Usual.CustomerIdleTimeout;
    public Hours? OpeningHours { get; set; }
    public int? MaxWaiting { get; set; }
    public int Priority { get; set; } = Usual.Priority;
    public TimeSpan WrapUpTime { get; set; } = Usual.WrapUpTime;
    public bool AcceptsTransfers { get; set; } = Usual.AcceptsTransfers;

    public static string Write(QueueOptions o, SettingsStamp stamp) => JsonSerializer.Serialize(
        new()
        {
            Stamp = stamp,
            DisplayName = o.DisplayName,
            RoutingPolicy = o.RoutingPolicy,
            Teams = [.. o.Teams.Order(StringComparer.Ordinal)],
            Members = new(o.Members.ToDictionary(m => m.Key, m => new Member(m.Value.Weight, [.. m.Value.Skills.Order(StringComparer.OrdinalIgnoreCase)], m.Value.Receives)), StringComparer.Ordinal),
            RequiredSkills = [.. o.RequiredSkills.Order(StringComparer.OrdinalIgnoreCase)],
            SkillField = o.SkillField,
            SkillsRequiredFor = o.SkillsRequiredFor,
            OfferTimeout = o.OfferTimeout,
            RingTimeout = o.RingTimeout,
            WhenNobodyAnswers = o.WhenNobodyAnswers,
            OverflowQueue = o.OverflowQueue,
            RepeatRouting = o.RepeatRouting,
            CustomerIdleTimeout = o.CustomerIdleTimeout,
            OpeningHours = o.OpeningHours is { } hours
                ? new(hours.TimeZone, new(hours.Week.ToDictionary(w => w.Key, w => w.Value)), new(hours.Exceptions.ToDictionary(e => e.Key, e => e.Value), StringComparer.Ordinal))
                : null,
            MaxWaiting = o.MaxWaiting,
            Priority = o.Priority,
            WrapUpTime = o.WrapUpTime,
            AcceptsTransfers = o.AcceptsTransfers,
        },
        Json.QueueFile);

    /// <exception cref="JsonException">It is no queue.</exception>
    public static QueueFile Read(string content) => JsonSerializer.Deserialize(content, Json.QueueFile) ?? throw new JsonException("The document holds no queue.");

    public QueueOptions ToOptions()
    {
        var options = new QueueOptions
        {
            DisplayName = DisplayName,
            RoutingPolicy = RoutingPolicy,
            SkillField = SkillField,
            SkillsRequiredFor = SkillsRequiredFor,
            OfferTimeout = OfferTimeout,
            RingTimeout = RingTimeout,
            WhenNobodyAnswers = WhenNobodyAnswers,
            OverflowQueue = OverflowQueue,
            RepeatRouting = RepeatRouting,
            CustomerIdleTimeout = CustomerIdleTimeout,
            OpeningHours = OpeningHours?.ToOptions(),
            MaxWaiting = MaxWaiting,
            Priority = Priority,
            WrapUpTime = WrapUpTime,
            AcceptsTransfers = AcceptsTransfers,
        };
        foreach (var team in Teams) options.Teams.Add(team);
        foreach (var skill in RequiredSkills) options.RequiredSkills.Add(skill);
        foreach (var (agent, member) in Members)
        {
            options.AddMember(agent, m =>
            {
                (m.Weight, m.Receives) = (member.Weight, member.Receives);
                foreach (var skill in member.Skills) m.Skills.Add(skill);
            });
        }

        return options;
    }

    internal sealed record Member(int Weight, List<string> Skills, bool Receives);

    internal sealed record Hours(string TimeZone, SortedDictionary<DayOfWeek, string> Week, SortedDictionary<string, string> Exceptions)
    {
        public OpeningHoursOptions ToOptions()
        {
            var options = new OpeningHoursOptions { TimeZone = TimeZone };
            foreach (var (day, hours) in Week) options.Week[day] = hours;
            foreach (var (day, hours) in Exceptions) options.Exceptions[day] = hours;
            return options;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QueueFile))]
internal sealed partial class QueueJsonContext : JsonSerializerContext;
