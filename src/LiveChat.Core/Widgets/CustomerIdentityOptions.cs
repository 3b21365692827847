using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>How the host vouches for its signed-in users: with a short-lived token that its server signs. Set by the host's own code and configuration only.</summary>
public sealed class CustomerIdentityOptions
{
    /// <summary>Gets the secrets tokens are signed with (HMAC-SHA256), the newest first: the first one signs, a token signed with any of them is believed. To change over, add the new one in front on every node, and remove the old one ten minutes later.</summary>
    /// <value>The default is none, which means that no token is believed; at most 10, each 32 to 512 bytes in UTF-8, e.g. 32 random bytes in base64. The text itself is the key; it is not decoded.</value>
    [MaxLength(10)]
    public IList<string> Secrets { get; } = new List<string>();

    /// <summary>Gets or sets whether only users the host vouches for may start chats and leave messages. It needs <see cref="Secrets"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Required { get; set; }
}
