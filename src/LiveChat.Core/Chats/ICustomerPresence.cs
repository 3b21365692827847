using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Knows whether a customer's page is connected to this node.</summary>
public interface ICustomerPresence
{
    /// <summary>Whether the customer's page is connected now; one that is connected to another node is not.</summary>
    /// <param name="contact">The customer.</param>
    bool IsPresent(ContactId contact);
}
