namespace LiveChat.AspNetCore.Contract;

/// <summary>How one queue hands out its chats. Times are in whole seconds.</summary>
internal sealed record QueueSettingsDto : WireRecord
{
    /// <summary>The name people see, at most 80 characters; absent for the queue's name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The name of the policy that hands out chats, one of <c>routingPolicies</c>.</summary>
    public required string RoutingPolicy { get; init; }

    /// <summary>The names of the teams whose agents work for the queue. With neither teams nor members every agent does.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>The agents who work for the queue beside those of its teams, and what it says of each, by the agent's id.</summary>
    public required IReadOnlyDictionary<string, QueueMemberSettingsDto> Members { get; init; }

    /// <summary>The skills each chat of the queue requires, for the policy <c>skills</c>; each 1 to 60 characters.</summary>
    public required IReadOnlyList<string> RequiredSkills { get; init; }

    /// <summary>The key of a field of the form whose answer is one more required skill; absent for none.</summary>
    public string? SkillField { get; init; }

    /// <summary>How long a chat waits for somebody with all skills; 0 to 86,400.</summary>
    public required int SkillsRequiredFor { get; init; }

    /// <summary>How long a chat rings at one agent; 5 to 3,600.</summary>
    public required int OfferTimeout { get; init; }

    /// <summary>How long a chat rings altogether; 5 to 86,400.</summary>
    public required int RingTimeout { get; init; }

    /// <summary>What happens then.</summary>
    public required NoAnswerDto WhenNobodyAnswers { get; init; }

    /// <summary>The name of the queue chats go into with <c>otherQueue</c>; otherwise it counts for nothing.</summary>
    public string? OverflowQueue { get; init; }

    /// <summary>Whether customers who come back ring at the agent they had last.</summary>
    public required RepeatRoutingDto RepeatRouting { get; init; }

    /// <summary>How long a customer may be away and silent before the chat ends, resumable; 30 to 86,400.</summary>
    public required int CustomerIdleTimeout { get; init; }

    /// <summary>When chats can be started; absent for always.</summary>
    public OpeningHoursDto? OpeningHours { get; init; }

    /// <summary>How many chats may wait, 1 to 10,000; absent for any number.</summary>
    public int? MaxWaiting { get; init; }

    /// <summary>Whose chats come first where agents work for several queues: the higher number; -100 to 100.</summary>
    public required int Priority { get; init; }

    /// <summary>How long after a chat its agent is not asked about one of this queue; 0 to 3,600.</summary>
    public required int WrapUpTime { get; init; }

    /// <summary>Whether agents may put chats into the queue.</summary>
    public required bool AcceptsTransfers { get; init; }
}
