using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>What a host without connections knows: nobody is there.</summary>
internal sealed class NobodyPresent : ICustomerPresence
{
    public bool IsPresent(ContactId contact) => false;
}
