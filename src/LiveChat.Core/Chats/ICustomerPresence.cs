using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Knows whether a customer's page is connected.</summary>
public interface ICustomerPresence
{
    /// <summary>Whether the customer's page is connected now.</summary>
    /// <param name="contact">The customer.</param>
    bool IsPresent(ContactId contact);
}
