using System.Buffers.Binary;
using System.Text;
using LiveChat.Agents;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>What a link to a file says: which file, and who may look at it.</summary>
internal sealed record FileTicket(ChatId Chat, AttachmentId Attachment, ContactId? Contact, AgentId? Agent, bool IsAdmin, DateTimeOffset IssuedAt)
{
    private const int GuidBytes = 16;
    private const int WhoAt = sizeof(long) + GuidBytes + GuidBytes + 1;
    private const int MostWhoBytes = 800;
    private const byte IsCustomer = 0;
    private const byte IsAgent = 1;
    private const byte IsAdminAgent = 2;

    private static ReadOnlySpan<byte> Kind => "file"u8;

    public static FileTicket Of(Chat chat, AttachmentId attachment, Caller who, DateTimeOffset now) => who switch
    {
        Caller.Customer x => new(chat.Id, attachment, x.Contact, null, false, now),
        Caller.AtDesk x => new(chat.Id, attachment, null, x.Agent.Id, x.IsAdmin, now),
        _ => throw new ArgumentException($"{who.GetType().Name} sees no files.", nameof(who)),
    };

    public static string? KeyOf(string text) => TicketSeal.KeyOf(text, WhoAt + 1, WhoAt + MostWhoBytes);

    public string Seal(TicketKey key)
    {
        var who = Contact is { } contact ? contact.Value.ToByteArray() : Encoding.UTF8.GetBytes(Agent!.Value.Value);
        var content = new byte[WhoAt + who.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, IssuedAt.ToUnixTimeMilliseconds());
        Chat.Value.TryWriteBytes(content.AsSpan(sizeof(long)));
        Attachment.Value.TryWriteBytes(content.AsSpan(sizeof(long) + GuidBytes));
        content[WhoAt - 1] = Contact is not null ? IsCustomer : IsAdmin ? IsAdminAgent : IsAgent;
        who.CopyTo(content, WhoAt);
        return TicketSeal.Seal(key, Kind, content);
    }

    public static FileTicket? Open(string text, TicketKey key)
    {
        if (TicketSeal.Open(text, key, Kind) is not { } content) return null;

        var who = content.AsSpan(WhoAt);
        var role = content[WhoAt - 1];
        return new(
            new(new Guid(content.AsSpan(sizeof(long), GuidBytes))),
            new(new Guid(content.AsSpan(sizeof(long) + GuidBytes, GuidBytes))),
            role == IsCustomer ? new ContactId(new Guid(who)) : null,
            role == IsCustomer ? null : new AgentId(Encoding.UTF8.GetString(who)),
            role == IsAdminAgent,
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content)));
    }

    /// <summary>Names the attachment only.</summary>
    public override string ToString() => $"Ticket of {Attachment}";
}
