using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Redaction;

/// <summary>What erasing a contact takes, by ids.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Chats">The contact's chats, open ones too, and the messages the contact left; the newest first.</param>
public sealed record ErasurePlan(ContactId Contact, ImmutableArray<ChatId> Chats)
{
    /// <summary>Names the contact by id only.</summary>
    public override string ToString() => $"Erasure of contact {Contact} with {Chats.Length} chats";
}
