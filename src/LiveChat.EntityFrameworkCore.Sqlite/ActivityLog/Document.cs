namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>What the index knows by one rowid: a message of a chat, its form, or its customer.</summary>
/// <param name="Number">The chat's number, in the order in which chats were stored; from 1.</param>
/// <param name="Sequence">The message's sequence; 0 is the customer, <see cref="Form"/> the form.</param>
internal readonly record struct Document(long Number, long Sequence) : IComparable<Document>
{
    private const int SequenceBits = 32;

    /// <summary>In the place of a sequence: the answers of the chat's form.</summary>
    public const long Form = (1L << SequenceBits) - 1;

    /// <summary>No chat has this number.</summary>
    public const long NumberLimit = 1L << (63 - SequenceBits);

    public bool IsMessage => Sequence is > 0 and < Form;

    public long RowId => (Number << SequenceBits) + Sequence;

    public static Document Of(long rowId) => new(rowId >> SequenceBits, rowId & Form);

    public int CompareTo(Document other) => RowId.CompareTo(other.RowId);
}
