using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Who offers a chat to whom, as stored.</summary>
internal sealed record TransferContent(string From, string FromName, string To, string ToName, string? Note)
{
    /// <summary>The name of the administrator who did it; missing when the agent did.</summary>
    public string? Supervisor { get; init; }

    public static TransferContent Of(Transfer transfer) => new(transfer.From.Value, transfer.FromName, transfer.To.Value, transfer.ToName, transfer.Note?.Value)
    {
        Supervisor = transfer.Supervisor,
    };

    public Transfer ToTransfer() => new(new(From), FromName, new(To), ToName, Note is { } note ? TransferNote.Stored(note) : null) { Supervisor = Supervisor };
}
