using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveChat.Webhooks;

/// <summary>Where a webhook sends events, how it signs them, and which. Set by the host's own code only: whoever could set a URL could have the server call anything.</summary>
public sealed class WebhookOptions
{
    /// <summary>Gets or sets where events are posted to: an absolute <c>https</c> address without user name, password and fragment.</summary>
    [Required]
    public Uri? Url { get; set; }

    /// <summary>Gets or sets the secret requests are signed with; the receiver has the same.</summary>
    /// <value>At least 32 characters, e.g. 32 random bytes in base64.</value>
    [Required, MinLength(32)]
    public string Secret { get; set; } = string.Empty;

    /// <summary>Gets or sets the secret of before, with which requests are signed too, so that the receiver may change over at any time.</summary>
    /// <value>The default is <see langword="null"/>, which means none; else at least 32 characters.</value>
    [MinLength(32)]
    public string? PreviousSecret { get; set; }

    /// <summary>Gets or sets whether <see cref="Url"/> may be <c>http</c>. Everybody on the way can then read the chats.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowHttp { get; set; }

    /// <summary>Gets the networks it may reach though they are private, loopback, link-local or otherwise not of the public internet, e.g. <c>10.1.0.0/16</c>.</summary>
    /// <value>The default is none.</value>
    public ICollection<IPNetwork> AllowedNetworks { get; } = new HashSet<IPNetwork>();

    /// <summary>Gets the names of the events it sends, of <see cref="Events.ChatEventNames"/>.</summary>
    /// <value>The default is none, which means all of them.</value>
    public ICollection<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets how many chats one node sends events of at once.</summary>
    /// <value>The default is 4; at least 1, at most 64.</value>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>Gets or sets how long a request may take, from looking the host up to the head of the answer.</summary>
    /// <value>The default is 5 seconds; at least 1 second, at most 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
