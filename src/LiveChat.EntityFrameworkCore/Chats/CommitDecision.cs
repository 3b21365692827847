using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>What becomes of a commit. Pure.</summary>
internal static class CommitDecision
{
    /// <summary>Decides: a refusal, or the chat and its entries as they are to be written.</summary>
    public static CommitResult Of(ChatCommit commit, CommitGround ground)
    {
        var (next, stored) = (commit.Next, ground.Stored);
        if ((stored?.Fence ?? 0) != commit.ExpectedFence) return new CommitResult.Conflict(stored);
        if (stored is null && ground.Left is { } left) return new CommitResult.Conflict(left);
        if (next.IsOpen && ground.OtherOpen is { } open) return new CommitResult.OpenChatExists(open);

        ImmutableArray<AgentId> changed = [.. commit.Agents.Where(g => ground.Fences.GetValueOrDefault(g.Agent.Value) != g.Fence).Select(g => g.Agent)];
        ImmutableArray<AgentId> full =
            [.. commit.Agents.Where(g => AddsClaim(next, stored, g.Agent) && ground.Loads.GetValueOrDefault(g.Agent.Value) >= g.Capacity).Select(g => g.Agent)];
        return changed.IsEmpty && full.IsEmpty ? Number(commit, stored) : new CommitResult.AgentsRefused(changed, full);
    }

    private static bool AddsClaim(Chat next, Chat? stored, AgentId agent)
        => next.Claims.Any(c => c.Agent == agent) && stored?.Claims.Any(c => c.Agent == agent) is not true;

    private static CommitResult.Committed Number(ChatCommit commit, Chat? stored)
    {
        var next = stored is null ? commit.Next with { LastSequence = 0 } : commit.Next.Over(stored);
        ImmutableArray<ChatEntry> entries = [.. commit.Events.OfType<ChatEntry>().Select((e, i) => e with { Sequence = next.LastSequence + i + 1 })];
        return new(next with { LastSequence = next.LastSequence + entries.Length }, entries);
    }
}
