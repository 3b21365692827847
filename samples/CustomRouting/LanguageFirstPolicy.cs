using LiveChat.Chats;
using LiveChat.Routing;

namespace CustomRouting;

/// <summary>Rings at somebody who speaks the customer's language; at anybody when nobody has been free who does for half a minute.</summary>
public sealed class LanguageFirstPolicy : IRoutingPolicy
{
    /// <summary>How long a chat waits for its language, from its place in the queue on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "language-first";

    public RingWidth Width => RingWidth.One;

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
    {
        var speaks = LanguageOf(request.Chat) is not { } language || candidate.Member.Has(language);
        var until = request.Chat.QueuedAt + Patience;

        // With the time, the router looks again at that moment. Without it the chat would wait until something happens.
        if (!speaks && request.Now < until) return LiveChat.Routing.Rank.Out("speaks another language", until);

        // Whoever is asked has a place left, so this is below one, and those who speak the language come before all others.
        var busy = (double)candidate.Load / candidate.Agent.Capacity;
        return LiveChat.Routing.Rank.By(speaks ? busy : 1 + busy, candidate.IdleSince);
    }

    /// <summary>The language without the country: "fr-CA" and "fr" are one. No language, no wish.</summary>
    private static string? LanguageOf(Chat chat) => chat.Locale?.Split('-') is [{ Length: > 0 } language, ..] ? language : null;
}
