using System.Collections.Immutable;

namespace LiveChat.Simulator.Commands;

/// <summary>Reads what was typed after <c>run</c>.</summary>
internal static class RunArguments
{
    private const int MostSeconds = 86_400;

    private static readonly string[] Values =
    [
        "--agents", "--capacity", "--chats", "--hours", "--service", "--patience", "--answer", "--offer-timeout", "--miss", "--decline", "--away", "--policies", "--seed",
        "--journal", "--queue", "--svg",
    ];

    private static readonly string[] Switches = ["--json"];

    /// <summary>Gets the names of all options.</summary>
    public static IEnumerable<string> Names => [.. Values, .. Switches];

    /// <summary>Reads the options.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="policies">The names of the policies there are.</param>
    /// <returns>The options, or what is wrong with them.</returns>
    public static (RunOptions? Options, string? Problem) Read(IReadOnlyList<string> args, IReadOnlyCollection<string> policies)
    {
        var typed = new TypedOptions(args, Values, Switches);
        var otherwise = new RunOptions();
        var options = new RunOptions
        {
            Agents = (int)typed.Whole("--agents", otherwise.Agents, 1, 1000),
            Capacity = (int)typed.Whole("--capacity", otherwise.Capacity, 1, 50),
            Chats = (int)typed.Whole("--chats", otherwise.Chats, 1, 1_000_000),
            During = TimeSpan.FromHours(typed.Number("--hours", otherwise.During.TotalHours, 0.01, 8784)),
            Service = typed.Seconds("--service", otherwise.Service, 0.001, MostSeconds),
            Patience = typed.Has("--patience") ? typed.Seconds("--patience", TimeSpan.Zero, 0.001, MostSeconds) : null,
            Answer = typed.Seconds("--answer", otherwise.Answer, 0, MostSeconds),
            OfferTimeout = typed.Seconds("--offer-timeout", otherwise.OfferTimeout, 5, 3600),
            Miss = typed.Number("--miss", otherwise.Miss, 0, 1),
            Decline = typed.Number("--decline", otherwise.Decline, 0, 1),
            Away = typed.Seconds("--away", otherwise.Away, 1, MostSeconds),
            Policies = typed.Text("--policies") is { } names ? [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : otherwise.Policies,
            Seed = typed.Whole("--seed", otherwise.Seed, 0, long.MaxValue),
            Journal = typed.Text("--journal"),
            Queue = typed.Text("--queue"),
            Json = typed.Has("--json"),
            Svg = typed.Text("--svg"),
        };

        if (options.Miss + options.Decline > 0.95) typed.Refuse("--miss and --decline together are at most 0.95: somebody has to accept.");
        if (options.Journal is not null && (typed.Has("--chats") || typed.Has("--hours"))) typed.Refuse("--chats and --hours are of no use with --journal, which says when chats come.");
        if (options.Journal is null && options.Queue is not null) typed.Refuse("--queue is of no use without --journal.");
        if (Wrong(options.Policies, policies) is { } wrong) typed.Refuse(wrong);

        return typed.Problem is { } problem ? (null, problem) : (options, null);
    }

    private static string? Wrong(ImmutableArray<string> asked, IReadOnlyCollection<string> known)
    {
        var names = string.Join(", ", known.Order(StringComparer.Ordinal));
        if (asked.IsEmpty) return $"--policies names at least one policy. Known: {names}.";
        if (asked.FirstOrDefault(p => !known.Contains(p)) is { } unknown) return $"There is no policy '{unknown}'. Known: {names}.";

        return asked.CountBy(p => p).FirstOrDefault(p => p.Value > 1).Key is { } twice ? $"--policies names '{twice}' twice." : null;
    }
}
