using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Who offers a chat to whom, as stored.</summary>
internal sealed record TransferContent(string From, string FromName, string To, string ToName, string? Note)
{
    public static TransferContent Of(Transfer transfer) => new(transfer.From.Value, transfer.FromName, transfer.To.Value, transfer.ToName, transfer.Note?.Value);

    public Transfer ToTransfer() => new(new(From), FromName, new(To), ToName, Note is { } note ? TransferNote.Stored(note) : null);
}
