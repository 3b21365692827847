using LiveChat.Simulator.Running;

namespace LiveChat.Simulator.Reports;

/// <summary>What was simulated. Names are those of the JSON; times are in seconds.</summary>
internal sealed record ScenarioFigures
{
    public required int Agents { get; init; }

    public required int Capacity { get; init; }

    public required int Chats { get; init; }

    public required double DuringSeconds { get; init; }

    /// <summary>Where the arrivals are from: <c>poisson</c> or <c>journal</c>.</summary>
    public required string Arrivals { get; init; }

    public required double ServiceSeconds { get; init; }

    /// <summary>Absent when everybody waits for as long as it takes.</summary>
    public double? PatienceSeconds { get; init; }

    public required double AnswerSeconds { get; init; }

    public required double OfferTimeoutSeconds { get; init; }

    public required double Miss { get; init; }

    public required double Decline { get; init; }

    public required double AwaySeconds { get; init; }

    public required long Seed { get; init; }

    /// <summary>How many conversations there would be on average if nobody had to wait; absent when all chats come at once.</summary>
    public double? OfferedLoad { get; init; }

    /// <summary>The mean wait according to theory, for rings that are answered at once; absent when customers leave, or more come than can be served.</summary>
    public double? ErlangCSeconds { get; init; }

    public static ScenarioFigures Of(Scenario scenario)
    {
        var options = scenario.Options;
        return new()
        {
            Agents = options.Agents,
            Capacity = options.Capacity,
            Chats = scenario.Arrivals.Length,
            DuringSeconds = Rounded.Of(scenario.During.TotalSeconds),
            Arrivals = options.Journal is null ? "poisson" : "journal",
            ServiceSeconds = options.Service.TotalSeconds,
            PatienceSeconds = options.Patience?.TotalSeconds,
            AnswerSeconds = options.Answer.TotalSeconds,
            OfferTimeoutSeconds = options.OfferTimeout.TotalSeconds,
            Miss = options.Miss,
            Decline = options.Decline,
            AwaySeconds = options.Away.TotalSeconds,
            Seed = options.Seed,
            OfferedLoad = Rounded.Of(scenario.OfferedLoad),
            ErlangCSeconds = options.Patience is null && scenario.OfferedLoad is { } load ? Rounded.Of(ErlangC.MeanWait(load, scenario.Places, options.Service)?.TotalSeconds) : null,
        };
    }
}
