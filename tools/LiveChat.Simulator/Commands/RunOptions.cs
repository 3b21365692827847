using System.Collections.Immutable;

namespace LiveChat.Simulator.Commands;

/// <summary>What is simulated. The usage says what each of it means.</summary>
internal sealed record RunOptions
{
    public const int DefaultChats = 10_000;

    public static readonly TimeSpan DefaultTime = TimeSpan.FromHours(24);

    public int Agents { get; init; } = 50;

    public int Capacity { get; init; } = 3;

    public int Chats { get; init; } = DefaultChats;

    public TimeSpan During { get; init; } = DefaultTime;

    public TimeSpan Service { get; init; } = TimeSpan.FromSeconds(1200);

    /// <summary><see langword="null"/> when everybody waits for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan OfferTimeout { get; init; } = TimeSpan.FromSeconds(18);

    /// <summary>The probability that an agent lets a ring pass.</summary>
    public double Miss { get; init; } = 0.02;

    /// <summary>The probability that an agent refuses one.</summary>
    public double Decline { get; init; } = 0.01;

    public TimeSpan Away { get; init; } = TimeSpan.FromSeconds(300);

    public ImmutableArray<string> Policies { get; init; } = ["round-robin", "least-busy", "longest-idle"];

    public long Seed { get; init; } = 1;

    /// <summary>The file from which it is known when chats came; <see langword="null"/> when they are made up.</summary>
    public string? Journal { get; init; }

    /// <summary>Of which queue of the journal; <see langword="null"/> when it has only one.</summary>
    public string? Queue { get; init; }

    public bool Json { get; init; }

    /// <summary>The file that gets the chart; <see langword="null"/> for none.</summary>
    public string? Svg { get; init; }
}
