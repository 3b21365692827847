namespace LiveChat.AspNetCore.Contract;

/// <summary>Whether customers who come back ring at the agent they had last.</summary>
internal enum RepeatRoutingDto
{
    /// <summary>It makes no difference.</summary>
    AnyAgent,

    /// <summary>At that agent, if available; otherwise at anybody.</summary>
    SameAgentFirst,

    /// <summary>At nobody else.</summary>
    SameAgentOnly,

    /// <summary>At anybody else.</summary>
    NewAgent,
}
