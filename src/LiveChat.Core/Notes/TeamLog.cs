using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Diagnostics;
using LiveChat.Outbox;
using Microsoft.Extensions.Logging;

namespace LiveChat.Notes;

/// <summary>Checks, appends, tells.</summary>
internal sealed class TeamLog(
    ITeamLogStore store, IChatStore chats, ChatDoor door, ITeamNotifier notifier, ITeamNodes others, IEnumerable<TeamFollower> followers, OutboxSignal outbox, StoreClock clock, ILogger<TeamLog> logger)
    : ITeamLog
{
    private const int MaxHeard = 200;

    private readonly TeamFollower[] _followers = [.. followers];

    public Task<TeamOutcome> AddNoteAsync(Participant by, ChatId chat, MessageId id, string? text, CancellationToken cancellationToken = default)
        => MessageText.Check(text, out var note) is { } unfit
            ? Task.FromResult(TeamOutcome.Refused(unfit))
            : AddAsync(chat, new() { Id = id, Kind = TeamEntryKind.Note, By = by, Text = note, At = clock.Now }, cancellationToken);

    public Task<TeamOutcome> AddTagAsync(Participant by, ChatId chat, MessageId id, string? tag, CancellationToken cancellationToken = default)
        => TagAsync(TeamEntryKind.TagAdded, by, chat, id, tag, cancellationToken);

    public Task<TeamOutcome> RemoveTagAsync(Participant by, ChatId chat, MessageId id, string? tag, CancellationToken cancellationToken = default)
        => TagAsync(TeamEntryKind.TagRemoved, by, chat, id, tag, cancellationToken);

    public async Task<TeamOutcome> AddAsync(ChatId id, TeamEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry.By, "by");
        if (await chats.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } chat) return TeamOutcome.Refused(ChatRefusal.NotFound);
        if (entry.Text is { } text && door.Pass(chat.Queue, text) is var passed && passed != text)
            entry = entry with { Text = passed, IsRewritten = true };

        var append = new TeamAppend(id, entry) { Outbox = [.. _followers.Where(f => f.Wants(entry.Kind)).Select(f => f.Kind)] };
        switch (await store.AppendAsync(append, cancellationToken).ConfigureAwait(false))
        {
            case TeamAppendResult.Appended x:
                if (!append.Outbox.IsEmpty) outbox.Set();
                await TellHereAsync(id, [x.Entry], x.Tags).ConfigureAwait(false);
                others.TellTeam(id, x.Entry.Number);
                return new() { Entry = x.Entry, Tags = x.Tags };
            case TeamAppendResult.Duplicate x:
                // Its first answer was lost, perhaps with the node that would have told of it.
                await TellHereAsync(id, [x.Entry], x.Tags).ConfigureAwait(false);
                return new() { Entry = x.Entry, Tags = x.Tags };
            case TeamAppendResult.Unchanged x:
                return new() { Tags = x.Tags };
            case TeamAppendResult.TooManyTags:
                return TeamOutcome.Refused(ChatRefusal.TooManyTags);
            default:
                return TeamOutcome.Refused(ChatRefusal.MessageIdReused);
        }
    }

    /// <summary>Another node added something.</summary>
    public async Task TellHeardAsync(ChatId chat, long number, CancellationToken cancellationToken)
    {
        var page = await store.ReadAsync(chat, Math.Max(0, number - 1), MaxHeard, cancellationToken).ConfigureAwait(false);
        if (page.Entries.Count > 0) await TellHereAsync(chat, page.Entries, page.Tags).ConfigureAwait(false);
    }

    private Task<TeamOutcome> TagAsync(TeamEntryKind kind, Participant by, ChatId chat, MessageId id, string? text, CancellationToken cancellationToken)
        => ChatTag.Check(text, out var tag) is { } unfit
            ? Task.FromResult(TeamOutcome.Refused(unfit))
            : AddAsync(chat, new() { Id = id, Kind = kind, By = by, Text = MessageText.Stored(tag), At = clock.Now }, cancellationToken);

    /// <summary>Committed: it happened. A store or a listener that fails does not undo it.</summary>
    private async ValueTask TellHereAsync(ChatId id, IReadOnlyList<TeamEntry> entries, IReadOnlyList<string> tags)
    {
        try
        {
            // Whose chat it is may have changed since it was looked at: a former agent is told nothing.
            if (await chats.FindAsync(id, CancellationToken.None).ConfigureAwait(false) is { } chat) await notifier.TellAsync(new(chat, entries, tags)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingFailed(logger, id, e);
        }
    }
}
